package org.playcaller.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.playcaller.crm.DealFate;

/** Every forecast of a look back, with what came of it. */
public final class PastCases {

  private final Span span;
  private final PastPeriods periods;
  private final LocalDate lastDay;
  private final Map<String, DealFate> fates;
  private final Map<Integer, List<RepPeriod>> byDaysBefore;

  PastCases(
      Span span,
      PastPeriods periods,
      LocalDate lastDay,
      Map<String, DealFate> fates,
      Map<Integer, List<RepPeriod>> byDaysBefore) {
    this.span = span;
    this.periods = periods;
    this.lastDay = lastDay;
    this.fates = Map.copyOf(fates);
    this.byDaysBefore = byDaysBefore;
    boolean nothing = byDaysBefore.values().stream().allMatch(cases -> deals(cases).isEmpty());
    if (periods.kind() == PeriodKind.CALENDAR_MONTHS && nothing) {
      throw new UnfitSpan(
          "no rep has a quota from "
              + span.from()
              + " to "
              + span.to()
              + ", and no deal was open on the days looked at: there is nothing to judge");
    }
  }

  /**
   * Works out the figures and their intervals.
   *
   * @return the figures
   */
  public BacktestResult figures() {
    Set<YearMonth> withEnd =
        periods.ends().stream().map(YearMonth::from).collect(Collectors.toSet());
    return new BacktestResult(
        span.from(),
        span.to(),
        lastDay,
        periods.kind(),
        periods.ends(),
        span.months().stream().filter(month -> !withEnd.contains(month)).toList(),
        BacktestResult.Method.USED,
        span.daysBefore().stream().map(this::horizon).toList());
  }

  private Horizon horizon(int daysBefore) {
    List<RepPeriod> cases = byDaysBefore.get(daysBefore);
    return Horizon.of(daysBefore, cases, deals(cases));
  }

  /** Returns the rep-periods of all horizons: the most days before first, then by end and rep. */
  List<RepPeriod> repPeriods() {
    return byDaysBefore.keySet().stream()
        .sorted((one, other) -> Integer.compare(other, one))
        .flatMap(days -> byDaysBefore.get(days).stream())
        .toList();
  }

  /** Returns the deals that were open on the day of a forecast, by rep-period and id. */
  List<DealCase> deals(List<RepPeriod> cases) {
    return cases.stream().flatMap(one -> DealCase.of(one, fates).stream()).toList();
  }
}
