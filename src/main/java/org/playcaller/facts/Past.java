package org.playcaller.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Comparison;
import org.playcaller.state.CurvePoint;
import org.playcaller.state.History;
import org.playcaller.state.Learned;
import org.playcaller.state.Opened;
import org.playcaller.state.PastPeriod;
import org.playcaller.state.Quota;
import org.playcaller.state.State;
import org.playcaller.state.Tally;

/**
 * How the rep has sold so far; each measure as given, else derived from the closed deals, else
 * unknown.
 *
 * @param winRate closed-won over closed, by count, 0..1
 * @param ownCycleDays median days from created to closed-won of the rep
 * @param companyCycleDays the same over the whole company
 * @param averageDeal mean amount of a closed-won deal, in the state's currency
 * @param companyAverageDeal the same over the whole company
 * @param dealsPerMonth closed-won deals a month; where it is not told, what earlier periods brought
 *     over the average deal
 * @param newPerMonth opportunities created a month
 * @param teamWinRate the team's closed-won over closed, 0..1
 * @param teamNewPerMonth opportunities created a month by a rep of the team, on average
 * @param periods earlier periods with a known quota and a known result
 * @param curve the seasonal curve
 * @param wonInDecember share of the deals won in earlier years that were won in December
 * @param wonLate share of the deals won that were won in the last quarter of their period
 */
record Past(
    @Nullable Double winRate,
    @Nullable Double ownCycleDays,
    @Nullable Double companyCycleDays,
    @Nullable Double averageDeal,
    @Nullable Double companyAverageDeal,
    @Nullable Double dealsPerMonth,
    @Nullable Double newPerMonth,
    @Nullable Double teamWinRate,
    @Nullable Double teamNewPerMonth,
    List<PastPeriod> periods,
    List<CurvePoint> curve,
    @Nullable Double wonInDecember,
    @Nullable Double wonLate) {

  /** The last quarter of a period begins when so much of it has passed. */
  static final double LAST_QUARTER = 0.75;

  /** The company's cycle weighs as much as so many deals of the rep. */
  private static final double CYCLE_WEIGHT = 5;

  static Past of(State state) {
    History history = state.history();
    if (history == null) {
      return new Past(
          null, null, null, null, null, null, null, null, null, List.of(), List.of(), null, null);
    }
    Learned learned = history.learned();
    return new Past(
        won(learned == null ? null : learned.rep(), history.knownWinRate(state.day())),
        ownCycle(history, state),
        Numbers.value(history.companyCycleDays()),
        Numbers.value(history.knownAverageDeal(state.day())),
        Numbers.value(history.companyAverageDeal()),
        dealsPerMonth(history, state),
        perMonth(learned == null ? null : learned.opened(), history.newOpportunitiesPerMonth()),
        won(learned == null ? null : learned.team(), history.teamWinRate()),
        perMonth(
            learned == null ? null : learned.teamOpened(), history.teamNewOpportunitiesPerMonth()),
        history.periods().stream()
            .filter(period -> period.quota() != null && period.closedWon() != null)
            .filter(period -> period.end().isBefore(state.day()))
            .toList(),
        history.curve(),
        BackLoading.lastMonth(state),
        BackLoading.share(state));
  }

  /** As told, else what the earlier periods brought over the average deal and their months. */
  private static @Nullable Double dealsPerMonth(History history, State state) {
    Quota quota = state.quota();
    boolean countsDeals = quota != null && quota.count() != null;
    Double deal =
        countsDeals ? Double.valueOf(1) : Numbers.value(history.knownAverageDeal(state.day()));
    double won = 0;
    double months = 0;
    for (PastPeriod period : history.periods()) {
      if (period.closedWon() != null && period.end().isBefore(state.day())) {
        won += period.closedWon().doubleValue();
        months += Elapsed.months(period.start(), period.end().plusDays(1));
      }
    }
    return history.dealsPerMonth() != null || deal == null || deal <= 0 || won <= 0
        ? Numbers.value(history.dealsPerMonth())
        : Double.valueOf(won / deal / months);
  }

  /** As counted, where it was counted: the team's with the rep left out. */
  private static @Nullable Double won(@Nullable Tally counted, @Nullable BigDecimal told) {
    return counted == null || counted.closed() == 0
        ? Numbers.value(told)
        : Double.valueOf((double) counted.won() / counted.closed());
  }

  /** As counted, where it was counted, so that a text and its evidence agree. */
  private static @Nullable Double perMonth(@Nullable Opened counted, @Nullable BigDecimal told) {
    return counted == null || counted.months().signum() == 0
        ? Numbers.value(told)
        : Double.valueOf(counted.opportunities() / counted.months().doubleValue());
  }

  /** The rep's cycle; where it was counted, moved towards the company's by how many deals it is. */
  private static @Nullable Double ownCycle(History history, State state) {
    Double own = Numbers.value(history.knownCycleDays(state.day()));
    Double company = Numbers.value(history.companyCycleDays());
    Learned learned = history.learned();
    if (own == null || company == null || learned == null || learned.rep() == null) {
      return own;
    }
    double deals = learned.rep().won();
    return (deals * own + CYCLE_WEIGHT * company) / (deals + CYCLE_WEIGHT);
  }

  /** The rep's cycle, else the company's. */
  @Nullable Double cycleDays() {
    return ownCycleDays != null ? ownCycleDays : companyCycleDays;
  }

  /** The rep's average deal, else the company's. */
  @Nullable Double usualDeal() {
    return averageDeal != null ? averageDeal : companyAverageDeal;
  }

  /** The rep's win rate, else the team's. */
  @Nullable Double usualWinRate() {
    return winRate != null ? winRate : teamWinRate;
  }

  int periodsKnown() {
    return periods.size();
  }

  /** Share of the earlier periods in which the quota was met. */
  @Nullable Double periodsMet() {
    return Numbers.over((double) timesMet(), (double) periods.size());
  }

  /** The earlier periods in which the quota was met. */
  int timesMet() {
    return (int)
        periods.stream()
            .filter(period -> period.closedWon().compareTo(period.quota()) >= 0)
            .count();
  }

  /** Whether the quota of the last of them was met. */
  @Nullable Boolean lastMet() {
    PastPeriod last = last();
    return last == null ? null : Boolean.valueOf(last.closedWon().compareTo(last.quota()) >= 0);
  }

  /** Closed-won over quota of the last of them. */
  @Nullable Double lastAttainment() {
    PastPeriod last = last();
    return last == null
        ? null
        : Numbers.over(Numbers.value(last.closedWon()), Numbers.value(last.quota()));
  }

  private @Nullable PastPeriod last() {
    // Of two that end together the one that fell shorter, so that their order is nothing.
    return periods.stream()
        .max(
            Comparator.comparing(PastPeriod::end)
                .thenComparing(PastPeriod::start)
                .thenComparing(PastPeriod::closedWon, Comparator.reverseOrder())
                .thenComparing(PastPeriod::quota))
        .orElse(null);
  }

  /**
   * Share of a period's result that comes in its last quarter, by the seasonal curve, else by the
   * deals that were won.
   */
  @Nullable Double lateShare() {
    Double booked = bookedBy(LAST_QUARTER);
    return booked == null ? wonLate : Double.valueOf(1 - booked);
  }

  /** Share of a period's result that is usually booked by then, straight between the points. */
  @Nullable Double bookedBy(double share) {
    CurvePoint before = null;
    for (CurvePoint point : curve) {
      double elapsed = point.elapsed().doubleValue();
      double booked = point.booked().doubleValue();
      if (elapsed == share) {
        return booked;
      }
      if (elapsed > share) {
        if (before == null) {
          return null;
        }
        double from = before.elapsed().doubleValue();
        double start = before.booked().doubleValue();
        return start + (booked - start) * (share - from) / (elapsed - from);
      }
      before = point;
    }
    return null;
  }

  /**
   * The probability of so few deals or fewer, were they to come at the past rate, which is taken to
   * rest on six months: see {@link Comparison#soFew(int, double, double)}.
   */
  @Nullable Double luck(int deals, double months) {
    if (dealsPerMonth == null || months <= 0) {
      return null;
    }
    return Comparison.soFew(deals, months, dealsPerMonth);
  }
}
