package org.playcaller.plan;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.StandingFact;
import org.playcaller.plan.Plan.Standing;
import org.playcaller.plan.Plan.Verdict;
import org.playcaller.playbook.Term;
import org.playcaller.state.State;

/** The standing as the plan shows it. */
final class StandingView {

  private StandingView() {}

  static Standing of(State state, StandingFact fact, SortedMap<String, Term> terms) {
    return new Standing(
        verdict(fact, terms),
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
        Figures.ratio(fact.chance()),
        Figures.amount(fact.pipeline()),
        Figures.ratio(fact.coverage()));
  }

  private static @Nullable Verdict verdict(StandingFact fact, SortedMap<String, Term> terms) {
    if (fact.attainment() != null && fact.attainment() >= 1) {
      return Verdict.MET;
    }
    Double pace = fact.pace();
    if (pace == null) {
      return null;
    }
    if (below(pace, terms.get("massively behind"))) {
      return Verdict.MASSIVELY_BEHIND;
    }
    return below(pace, terms.get("behind")) ? Verdict.BEHIND : Verdict.ON_TRACK;
  }

  private static boolean below(double pace, @Nullable Term term) {
    return term != null && pace < term.value();
  }
}
