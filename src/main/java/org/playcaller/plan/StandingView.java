package org.playcaller.plan;

import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Unit;
import org.playcaller.forecast.Chance;
import org.playcaller.forecast.ChanceRange;
import org.playcaller.playbook.Term;
import org.playcaller.playbook.Wording;
import org.playcaller.state.State;

/** The standing as the plan shows it. */
final class StandingView {

  private StandingView() {}

  static Standing of(State state, Facts facts, SortedMap<String, Term> terms, Wording wording) {
    StandingFact fact = facts.standing();
    Chance chance = facts.forecast().chance();
    ChanceRange range = facts.forecast().range();
    PaceVerdict verdict = verdict(fact, terms);
    return new Standing(
        verdict,
        verdict == null ? null : because(verdict, fact, terms, wording),
        state.period(),
        fact.countsDeals() == null ? null : fact.countsDeals() ? "deals" : "money",
        state.currency(),
        Figures.amount(fact.quota()),
        Figures.amount(fact.closedWon()),
        Figures.amount(fact.gap()),
        Figures.ratio(fact.attainment()),
        Figures.ratio(fact.elapsedShare()),
        Figures.amount(fact.expectedToDate()),
        Figures.amount(fact.seasonalExpected()),
        Figures.ratio(fact.seasonalPace()),
        Figures.amount(fact.seasonalProjection()),
        Figures.ratio(fact.pace()),
        fact.daysLeft(),
        fact.workingDaysLeft(),
        Figures.amount(fact.soldPerMonth()),
        Figures.amount(fact.neededPerMonth()),
        Figures.ratio(fact.speedUp()),
        Figures.amount(fact.projection()),
        chance == null ? null : Figures.ratio(chance.chance()),
        range == null ? null : Figures.ratio(range.low()),
        range == null ? null : Figures.ratio(range.high()),
        Figures.amount(fact.pipeline()),
        Figures.ratio(fact.coverage()),
        RestsOn.of(fact, chance, range));
  }

  static @Nullable PaceVerdict verdict(StandingFact fact, SortedMap<String, Term> terms) {
    if (fact.attainment() != null && fact.attainment() >= 1) {
      return PaceVerdict.MET;
    }
    Double pace = fact.pace();
    if (pace == null) {
      return null;
    }
    if (below(pace, terms.get("massively behind"))) {
      return PaceVerdict.MASSIVELY_BEHIND;
    }
    return below(pace, terms.get("behind")) ? PaceVerdict.BEHIND : PaceVerdict.ON_TRACK;
  }

  private static String because(
      PaceVerdict verdict, StandingFact fact, SortedMap<String, Term> terms, Wording wording) {
    String won = wording.of(Objects.requireNonNull(fact.closedWon()), Unit.QUOTA);
    if (verdict == PaceVerdict.MET) {
      return "The quota is reached, with " + won + " closed-won.";
    }
    String due = wording.of(Objects.requireNonNull(fact.expectedToDate()), Unit.QUOTA);
    String pace = wording.of(Objects.requireNonNull(fact.pace()), Unit.TIMES);
    return won
        + " closed-won, against "
        + due
        + " due by today: a pace of "
        + pace
        + switch (verdict) {
          case ON_TRACK -> ", which is not below " + value("behind", terms) + ".";
          case BEHIND -> ", which is below " + value("behind", terms) + ".";
          default -> ", which is below " + value("massively behind", terms) + ".";
        };
  }

  private static double value(String term, SortedMap<String, Term> terms) {
    return terms.get(term).value();
  }

  private static boolean below(double pace, @Nullable Term term) {
    return term != null && pace < term.value();
  }
}
