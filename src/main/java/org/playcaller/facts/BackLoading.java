package org.playcaller.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ClosedDeal;
import org.playcaller.state.History;
import org.playcaller.state.PastPeriod;
import org.playcaller.state.Period;
import org.playcaller.state.State;

/** How many of the rep's deals were won at the very end of the quota periods they fell into. */
final class BackLoading {

  /** Fewer deals than these say nothing. */
  private static final int ENOUGH = 12;

  /** The same where only the month of the year is asked for; our choice. */
  private static final int ENOUGH_A_YEAR = 10;

  /** No month, no quarter of a year and no year has more days than these. */
  private static final int MONTH = 31;

  private static final int QUARTER = 92;
  private static final int YEAR = 366;
  private static final int MONTHS_A_QUARTER = 3;
  private static final int MONTHS_A_YEAR = 12;

  private BackLoading() {}

  /**
   * The share of the deals won that were won in the last quarter of their period: an earlier period
   * that is told, else the month, the quarter or the year they fell into, whichever a period of
   * this length is.
   *
   * @return the share, 0..1; unknown for fewer than twelve such deals
   */
  static @Nullable Double share(State state) {
    History history = state.history();
    if (history == null) {
      return null;
    }
    List<Boolean> late = new ArrayList<>();
    for (ClosedDeal deal : history.closedDeals()) {
      LocalDate on = deal.closedOn();
      if (deal.won() && !on.isAfter(state.day())) {
        Period period = period(on, history.periods(), state.period());
        if (period != null) {
          late.add(isLate(on, period));
        }
      }
    }
    return late.size() < ENOUGH
        ? null
        : Double.valueOf((double) late.stream().filter(one -> one).count() / late.size());
  }

  /**
   * The share of the deals won in the years before this one that were won in December, counted over
   * the years in whose first half a deal was won, so that they are known as a whole.
   *
   * @return the share, 0..1; unknown for fewer than ten such deals
   */
  static @Nullable Double lastMonth(State state) {
    History history = state.history();
    if (history == null) {
      return null;
    }
    List<LocalDate> won =
        history.closedDeals().stream()
            .filter(ClosedDeal::won)
            .map(ClosedDeal::closedOn)
            .filter(on -> on.getYear() < state.day().getYear())
            .toList();
    Set<Integer> whole =
        won.stream()
            .filter(on -> on.getMonthValue() <= MONTHS_A_YEAR / 2)
            .map(LocalDate::getYear)
            .collect(Collectors.toSet());
    List<LocalDate> counted = won.stream().filter(on -> whole.contains(on.getYear())).toList();
    return counted.size() < ENOUGH_A_YEAR
        ? null
        : Double.valueOf(
            (double) counted.stream().filter(on -> on.getMonthValue() == MONTHS_A_YEAR).count()
                / counted.size());
  }

  private static boolean isLate(LocalDate on, Period period) {
    double before = ChronoUnit.DAYS.between(period.start(), on);
    return before / days(period) >= Past.LAST_QUARTER;
  }

  private static long days(Period period) {
    return ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
  }

  private static @Nullable Period period(
      LocalDate on, List<PastPeriod> told, @Nullable Period current) {
    for (PastPeriod one : told) {
      if (!on.isBefore(one.start()) && !on.isAfter(one.end())) {
        return new Period(one.start(), one.end());
      }
    }
    long length = current == null ? 0 : days(current);
    if (length == 0 || length > YEAR) {
      return null;
    }
    int months = length <= MONTH ? 1 : length <= QUARTER ? MONTHS_A_QUARTER : MONTHS_A_YEAR;
    int first = (on.getMonthValue() - 1) / months * months + 1;
    LocalDate start = LocalDate.of(on.getYear(), first, 1);
    return new Period(start, start.plusMonths(months).minusDays(1));
  }
}
