package org.playcaller.facts;

import org.jspecify.annotations.Nullable;
import org.playcaller.state.History;
import org.playcaller.state.State;

/**
 * How the rep has sold so far; each measure as given, else derived from the closed deals, else
 * unknown.
 *
 * @param winRate closed-won over closed, by count, 0..1
 * @param cycleDays median days from created to closed-won; the company's where the rep's is unknown
 * @param averageDeal mean amount of a closed-won deal, in the state's currency
 * @param newPerMonth opportunities created a month
 * @param teamWinRate the team's closed-won over closed, 0..1
 * @param teamNewPerMonth opportunities created a month by a rep of the team, on average
 */
record Past(
    @Nullable Double winRate,
    @Nullable Double cycleDays,
    @Nullable Double averageDeal,
    @Nullable Double newPerMonth,
    @Nullable Double teamWinRate,
    @Nullable Double teamNewPerMonth) {

  static Past of(State state) {
    History history = state.history();
    if (history == null) {
      return new Past(null, null, null, null, null, null);
    }
    Double cycle = Numbers.value(history.knownCycleDays(state.day()));
    return new Past(
        Numbers.value(history.knownWinRate(state.day())),
        cycle != null ? cycle : Numbers.value(history.companyCycleDays()),
        Numbers.value(history.knownAverageDeal(state.day())),
        Numbers.value(history.newOpportunitiesPerMonth()),
        Numbers.value(history.teamWinRate()),
        Numbers.value(history.teamNewOpportunitiesPerMonth()));
  }
}
