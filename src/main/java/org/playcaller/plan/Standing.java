package org.playcaller.plan;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Rests;
import org.playcaller.state.Period;

/**
 * Where the rep stands; a figure that is not known is left out.
 *
 * @param verdict in a word
 * @param because why, in a sentence
 * @param period the quota period
 * @param unit what the quota is measured in: money or deals
 * @param currency the currency of money
 * @param quota the quota
 * @param closedWon what was closed-won in the period so far
 * @param gap what is missing, never below 0
 * @param attainment closed-won over quota
 * @param elapsed share of the period before this day, 0..1
 * @param expectedToDate quota times the share elapsed
 * @param seasonalExpected quota times what the rep usually has booked by now
 * @param seasonalPace closed-won over that
 * @param seasonalProjection closed-won over the share usually booked by now
 * @param pace closed-won over expected to date
 * @param daysLeft calendar days left, this day included
 * @param workingDaysLeft working days left, this day included
 * @param soldPerMonth closed-won a month so far
 * @param neededPerMonth the required run rate: gap over the months left
 * @param speedUp needed a month over sold a month
 * @param projection what the period brings at the rate so far
 * @param chance chance to make the quota, 0..1
 * @param chanceLow lower end of its 80 % range
 * @param chanceHigh upper end of its 80 % range
 * @param pipeline amounts of the open opportunities, added up
 * @param coverage pipeline over gap
 * @param restsOn where each of these numbers rests, by its name; of the chance also what the open
 *     deals' probabilities, their dates and new business rest on, where something tells of them
 */
public record Standing(
    @Nullable PaceVerdict verdict,
    @Nullable String because,
    @Nullable Period period,
    @Nullable String unit,
    @Nullable String currency,
    @Nullable BigDecimal quota,
    @Nullable BigDecimal closedWon,
    @Nullable BigDecimal gap,
    @Nullable BigDecimal attainment,
    @Nullable BigDecimal elapsed,
    @Nullable BigDecimal expectedToDate,
    @Nullable BigDecimal seasonalExpected,
    @Nullable BigDecimal seasonalPace,
    @Nullable BigDecimal seasonalProjection,
    @Nullable BigDecimal pace,
    @Nullable Integer daysLeft,
    @Nullable Integer workingDaysLeft,
    @Nullable BigDecimal soldPerMonth,
    @Nullable BigDecimal neededPerMonth,
    @Nullable BigDecimal speedUp,
    @Nullable BigDecimal projection,
    @Nullable BigDecimal chance,
    @Nullable BigDecimal chanceLow,
    @Nullable BigDecimal chanceHigh,
    @Nullable BigDecimal pipeline,
    @Nullable BigDecimal coverage,
    Map<String, Rests> restsOn) {}
