package org.playcaller.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Unit;
import org.playcaller.forecast.Chance;
import org.playcaller.forecast.ChanceRange;
import org.playcaller.forecast.Lacks;
import org.playcaller.playbook.Term;
import org.playcaller.playbook.Wording;
import org.playcaller.state.State;

/** The chance in words: how large it is, its range, where it rests and what it leaves out. */
final class ChanceText {

  /** A narrower range is not worth a word. */
  private static final double VISIBLE = 0.015;

  private final State state;
  private final Facts facts;
  private final SortedMap<String, Term> terms;
  private final Wording wording;
  private final Set<String> spokenOf;

  private ChanceText(
      State state,
      Facts facts,
      SortedMap<String, Term> terms,
      Wording wording,
      Set<String> spokenOf) {
    this.spokenOf = spokenOf;
    this.state = state;
    this.facts = facts;
    this.terms = terms;
    this.wording = wording;
  }

  /**
   * The chance as the end of a sentence.
   *
   * @param spokenOf the open deals that the plan has a conversation about
   */
  static String of(
      State state,
      Facts facts,
      SortedMap<String, Term> terms,
      Wording wording,
      Set<String> spokenOf) {
    return new ChanceText(state, facts, terms, wording, spokenOf).text();
  }

  private String text() {
    Chance chance = facts.forecast().chance();
    ChanceRange range = facts.forecast().range();
    if (chance == null || range == null) {
      return "; the chance is not known, since " + unknown();
    }
    StringBuilder text = new StringBuilder("; the chance ");
    if (facts.opportunities().isEmpty() && chance.chance() < 1) {
      text.append("by new business alone ");
    } else if (chance.chance() < 1) {
      text.append(leftOut(chance, range));
    }
    text.append("is ").append(share(chance.chance(), wording)).append(" (");
    if (range.high() - range.low() >= VISIBLE) {
      text.append("80 % range ").append(share(range.low(), wording));
      text.append(" to ").append(share(range.high(), wording)).append(", ");
    }
    text.append(chance.words());
    if (range.averaged() > 0) {
      text.append(", amounts the usual ones");
    }
    text.append(")");
    ChanceRange.Early early = early(facts, terms);
    // What would help is told where the plan does something about it.
    if (early != null && spokenOf.contains(early.largest())) {
      text.append(", and ")
          .append(share(early.chance(), wording))
          .append(" if ")
          .append(early(early));
    }
    return text.toString();
  }

  /** What the chance would be if deals came early, where that is much more; null elsewhere. */
  static ChanceRange.@Nullable Early early(Facts facts, SortedMap<String, Term> terms) {
    Chance chance = facts.forecast().chance();
    ChanceRange range = facts.forecast().range();
    ChanceRange.Early early = range == null ? null : range.early();
    return chance != null
            && early != null
            && early.chance() >= chance.chance() + terms.get("stretch").value()
        ? early
        : null;
  }

  private String unknown() {
    if (state.opportunities() == null) {
      return "nothing is told of open deals";
    }
    Lacks lacks = facts.forecast().newBusinessLacks();
    return state.opportunities().isEmpty()
        ? "no open deal is on record and nothing tells "
            + (lacks == null || lacks == Lacks.RATE ? "of new business" : lacks.words())
        : "nothing tells what the open deals are worth";
  }

  private static String leftOut(Chance chance, ChanceRange range) {
    boolean isWithoutNew = chance.newBusinessLacks() != null;
    int deals = range.leftOut();
    if (deals == 0) {
      return isWithoutNew ? "without new business " : "";
    }
    String unpriced = deals == 1 ? "1 deal without an amount" : deals + " deals without an amount";
    return isWithoutNew
        ? "not counting new business or " + unpriced + " "
        : "not counting " + unpriced + " ";
  }

  private String early(ChanceRange.Early early) {
    for (OpportunityFact o : facts.opportunities()) {
      if (o.id().equals(early.largest())) {
        LocalDate date = Objects.requireNonNull(o.closeDate());
        String dated = o.label() + ", dated " + wording.of(date, Unit.DATE) + ",";
        return early.deals() == 1
            ? dated + " comes early"
            : dated + " and " + (early.deals() - 1) + " more come early";
      }
    }
    throw new IllegalStateException("no opportunity has the id " + early.largest());
  }

  /** A chance in whole percent: no forecast is finer. */
  static String share(double share, Wording wording) {
    double percent = Math.round(share * 100);
    if (percent == 0 && share > 0) {
      return "under 1 %";
    }
    if (percent == 100 && share < 1) {
      return "over 99 %";
    }
    return wording.of(percent / 100, Unit.SHARE);
  }
}
