package org.playcaller.backtest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.forecast.DealForecast;

/**
 * A deal that was open on the day.
 *
 * @param id its key, which is also that of the booking it may become
 * @param amount money, as known on the day
 * @param closeDate the day it was expected to close, as known on the day
 * @param daysToClose days until the close date as expected on the day; below 0 it has passed
 * @param probability chance to be won at all, 0..1
 * @param chanceInTime chance to be won by the period's end, 0..1
 * @param place its place in the audit of the plan made that day, those it keeps first, from 1
 */
record OpenDeal(
    String id,
    @Nullable Double amount,
    @Nullable LocalDate closeDate,
    @Nullable Integer daysToClose,
    @Nullable Double probability,
    @Nullable Double chanceInTime,
    @Nullable Integer place) {

  static OpenDeal of(OpportunityFact fact, DealForecast forecast, @Nullable Integer place) {
    return new OpenDeal(
        fact.id(),
        fact.amount(),
        fact.closeDate(),
        fact.daysToClose(),
        forecast.probability(),
        forecast.inTime(),
        place);
  }
}
