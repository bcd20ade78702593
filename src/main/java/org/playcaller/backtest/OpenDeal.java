package org.playcaller.backtest;

import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;

/**
 * A deal that was open on the day.
 *
 * @param id its key, which is also that of the booking it may become
 * @param amount money, as known on the day
 * @param chanceInTime chance to be won by the period's end, 0..1
 * @param rank its place in the audit of the plan made that day, those it keeps first, from 1
 * @param daysToClose days until the close date as expected on the day; below 0 it has passed
 */
record OpenDeal(
    String id,
    @Nullable Double amount,
    @Nullable Double chanceInTime,
    @Nullable Integer rank,
    @Nullable Integer daysToClose) {

  static OpenDeal of(OpportunityFact fact, @Nullable Integer rank) {
    return new OpenDeal(fact.id(), fact.amount(), fact.chanceInTime(), rank, fact.daysToClose());
  }
}
