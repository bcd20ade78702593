package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this rep has sold so far, up to the day of the state and never after it.
 *
 * @param winRate closed-won over closed, by count, 0..1
 * @param cycleDays usual (median) days from created to closed-won
 * @param averageDeal mean amount of a closed-won deal, in the state's currency
 * @param dealsPerMonth closed-won deals a month
 * @param newOpportunitiesPerMonth opportunities created a month: the rate of prospecting
 * @param teamWinRate the team's closed-won over closed, by count, 0..1
 * @param teamNewOpportunitiesPerMonth opportunities created a month by a rep of the team, on
 *     average
 * @param companyCycleDays usual (median) days from created to closed-won over the whole company
 * @param companyAverageDeal mean amount of a closed-won deal over the whole company, in the state's
 *     currency
 * @param stages usual days in each stage
 * @param sizes win rates by the size of the deal, over the whole company, from small to large
 * @param curve the seasonal curve, by rising share elapsed
 * @param periods earlier quota periods
 * @param closedDeals closed deals, from which the win rate, the cycle and the average deal are
 *     derived where not given
 * @param learned what the company's past deals teach, as counts; where it is given, the forecast
 *     rests on it rather than on the rates
 */
public record History(
    @Nullable BigDecimal winRate,
    @Nullable BigDecimal cycleDays,
    @Nullable BigDecimal averageDeal,
    @Nullable BigDecimal dealsPerMonth,
    @Nullable BigDecimal newOpportunitiesPerMonth,
    @Nullable BigDecimal teamWinRate,
    @Nullable BigDecimal teamNewOpportunitiesPerMonth,
    @Nullable BigDecimal companyCycleDays,
    @Nullable BigDecimal companyAverageDeal,
    List<StageDays> stages,
    List<SizeRate> sizes,
    List<CurvePoint> curve,
    List<PastPeriod> periods,
    List<ClosedDeal> closedDeals,
    @Nullable Learned learned) {

  /** Checks the bounds; a list that is not given is an empty one. */
  public History {
    stages = Bounds.list("stages", stages);
    sizes = Bounds.list("sizes", sizes);
    curve = Bounds.list("curve", curve);
    periods = Bounds.list("periods", periods);
    closedDeals = Bounds.list("closedDeals", closedDeals);
    Bounds.share("winRate", winRate);
    Bounds.share("teamWinRate", teamWinRate);
    Bounds.notNegative("cycleDays", cycleDays);
    Bounds.notNegative("averageDeal", averageDeal);
    Bounds.notNegative("dealsPerMonth", dealsPerMonth);
    Bounds.notNegative("newOpportunitiesPerMonth", newOpportunitiesPerMonth);
    Bounds.notNegative("teamNewOpportunitiesPerMonth", teamNewOpportunitiesPerMonth);
    Bounds.notNegative("companyCycleDays", companyCycleDays);
    Bounds.notNegative("companyAverageDeal", companyAverageDeal);
  }

  /**
   * The win rate, as told or else derived.
   *
   * @param day the day up to which closed deals count, itself included
   * @return {@code winRate}, or else won over all {@code closedDeals}, by count, 0..1, to 6
   *     decimals; null where neither is known
   */
  public @Nullable BigDecimal knownWinRate(LocalDate day) {
    return winRate != null ? winRate : PastDeals.winRate(closedDeals, day);
  }

  /**
   * The usual days from created to closed-won, as told or else derived.
   *
   * @param day the day up to which closed deals count, itself included
   * @return {@code cycleDays}, or else the median of {@code closedOn - createdOn} in days over the
   *     won {@code closedDeals} with both days (the mean of the middle two for an even number);
   *     null where neither is known
   */
  public @Nullable BigDecimal knownCycleDays(LocalDate day) {
    return cycleDays != null ? cycleDays : PastDeals.cycleDays(closedDeals, day);
  }

  /**
   * The mean amount of a closed-won deal, as told or else derived.
   *
   * @param day the day up to which closed deals count, itself included
   * @return {@code averageDeal}, or else the mean {@code amount} of the won {@code closedDeals}
   *     with an amount, in the state's currency, to 2 decimals; null where neither is known
   */
  public @Nullable BigDecimal knownAverageDeal(LocalDate day) {
    return averageDeal != null ? averageDeal : PastDeals.averageDeal(closedDeals, day);
  }
}
