package org.playcaller.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Unit;
import org.playcaller.forecast.Chance;
import org.playcaller.forecast.ChanceRange;
import org.playcaller.forecast.Lacks;
import org.playcaller.forecast.Lifted;
import org.playcaller.forecast.Rests;
import org.playcaller.playbook.Term;
import org.playcaller.playbook.Wording;

/** What a plan adds up to, and how far that honestly reaches. */
final class Outlooks {

  private final Facts facts;
  private final SortedMap<String, Term> terms;
  private final Wording wording;

  Outlooks(Facts facts, SortedMap<String, Term> terms, Wording wording) {
    this.facts = facts;
    this.terms = terms;
    this.wording = wording;
  }

  /** The outlook with what fits; null where the chance is not known. */
  @Nullable Outlook of(Lifts lifts) {
    Chance chance = facts.forecast().chance();
    ChanceRange range = facts.forecast().range();
    Lifted with = lifts.whole();
    if (chance == null || range == null || with == null) {
      return null;
    }
    Reach reach = Objects.requireNonNull(QuotaReach.of(facts, terms));
    return new Outlook(
        ratio(chance.chance()),
        ratio(range.low()),
        ratio(range.high()),
        chance.rests(),
        ratio(with.chance()),
        ratio(with.low()),
        ratio(with.high()),
        Rests.GUESSED,
        reach,
        because(chance.chance(), with, reach),
        reach == Reach.OUT_OF_REACH ? talk(with.chance()) : List.of());
  }

  private static BigDecimal ratio(double chance) {
    return Objects.requireNonNull(Figures.ratio(chance));
  }

  private String because(double without, Lifted with, Reach reach) {
    Double attained = facts.standing().attainment();
    if (attained != null && attained >= 1) {
      return "The quota is made: what is won from here comes on top.";
    }
    String from = ChanceText.share(without, wording);
    String to = ChanceText.share(with.chance(), wording);
    String change =
        from.equals(to)
            ? "What fits of this plan into the period leaves the chance at " + from + "."
            : "With what fits of this plan into the period the chance rises from "
                + from
                + " to "
                + to
                + " (80 % range "
                + ChanceText.share(with.low(), wording)
                + " to "
                + ChanceText.share(with.high(), wording)
                + ", the playbook's guess).";
    change += left();
    return reach == Reach.OUT_OF_REACH
        ? change + " Protect the relationships, fill the next period, and talk to your manager now."
        : change;
  }

  /** What the chance had to guess, and what it leaves out. */
  private String left() {
    ChanceRange range = Objects.requireNonNull(facts.forecast().range());
    StringBuilder text = new StringBuilder();
    if (range.guessed() > 0) {
      text.append(" For ")
          .append(range.guessed() == 1 ? "1 open deal" : range.guessed() + " open deals")
          .append(" the probability or the day of closing is a guess.");
    }
    if (range.averaged() > 0) {
      text.append(" Taken at the usual amount, since nothing tells theirs: ")
          .append(range.averaged() == 1 ? "1 open deal." : range.averaged() + " open deals.");
    }
    if (range.leftOut() > 0) {
      text.append(" Left out, since nothing tells the amount: ")
          .append(range.leftOut() == 1 ? "1 open deal." : range.leftOut() + " open deals.");
    }
    Lacks lacks = Objects.requireNonNull(facts.forecast().chance()).newBusinessLacks();
    if (lacks != null && range.low() < 1) {
      text.append(" New business is not in it: nothing tells ").append(lacks.words()).append(".");
    }
    return text.toString();
  }

  private List<String> talk(double with) {
    StandingFact s = facts.standing();
    List<String> talk = new ArrayList<>();
    line(talk, "Closed-won so far: ", s.closedWon(), Unit.QUOTA);
    line(talk, "The quota: ", s.quota(), Unit.QUOTA);
    if (s.gap() != null) {
      String gap = wording.of(s.gap(), Unit.QUOTA);
      boolean areMany = wording.countsDeals() && !gap.equals("1 deal");
      talk.add(gap + (areMany ? " are" : " is") + " missing");
    }
    line(talk, ending(s), s.projection(), Unit.QUOTA);
    line(talk, "Needed from here: ", s.neededPerMonth(), Unit.QUOTA, " a month");
    line(talk, "Sold so far: ", s.soldPerMonth(), Unit.QUOTA, " a month");
    line(talk, "Open pipeline: ", s.pipeline(), Unit.MONEY);
    line(talk, "Sales cycle in days: ", s.cycleDays(), Unit.DAYS);
    line(talk, "Earlier periods in which the quota was met: ", s.pastPeriodsMet(), Unit.SHARE);
    talk.add("Chance with the whole plan: " + ChanceText.share(with, wording));
    return talk;
  }

  private static String ending(StandingFact standing) {
    boolean hasRate = standing.closedWon() == null || standing.closedWon() >= 0;
    return hasRate
        ? "At the rate so far the period ends at: "
        : "Without more deals the period ends at: ";
  }

  private void line(List<String> talk, String words, @Nullable Double value, Unit unit) {
    line(talk, words, value, unit, "");
  }

  private void line(
      List<String> talk, String words, @Nullable Double value, Unit unit, String after) {
    if (value != null) {
      talk.add(words + wording.of(value, unit) + after);
    }
  }
}
