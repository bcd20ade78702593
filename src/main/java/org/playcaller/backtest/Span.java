package org.playcaller.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is looked back at.
 *
 * @param from the first month
 * @param to the last month, itself included
 * @param daysBefore how many days before a month's last day the forecasts are made, each 1 to 27,
 *     so that the day lies in the month whatever its length
 */
public record Span(YearMonth from, YearMonth to, List<Integer> daysBefore) {

  private static final int MOST_DAYS = 27;

  /**
   * Checks the bounds; days given twice count once.
   *
   * @throws UnfitSpan if there is nothing to look back at; the message says why
   */
  public Span {
    daysBefore = daysBefore.stream().distinct().toList();
    if (from.isAfter(to)) {
      throw new UnfitSpan("the first month, " + from + ", comes after the last one, " + to);
    }
    if (daysBefore.isEmpty()) {
      throw new UnfitSpan("name how many days before the month's end to look");
    }
    for (int days : daysBefore) {
      if (days < 1 || days > MOST_DAYS) {
        throw new UnfitSpan(days + " days before the month's end are not 1 to " + MOST_DAYS);
      }
    }
  }

  List<YearMonth> months() {
    return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
  }

  LocalDate lastDay() {
    return to.atEndOfMonth();
  }
}
