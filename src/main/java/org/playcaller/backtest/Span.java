package org.playcaller.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is looked back at: the quota periods that end in a span of months.
 *
 * @param from the first month
 * @param to the last month, itself included
 * @param daysBefore how many days before a period's last day the forecasts are made, each 1 to 366
 */
public record Span(YearMonth from, YearMonth to, List<Integer> daysBefore) {

  private static final int MOST_DAYS = 366;
  private static final int MOST_MONTHS = 240;

  /**
   * Checks the bounds; days given twice count once.
   *
   * @throws UnfitSpan if there is nothing to look back at, or too much; the message says all that
   *     is wrong
   */
  public Span {
    daysBefore = daysBefore.stream().distinct().toList();
    List<String> faults = new ArrayList<>();
    if (from.isAfter(to)) {
      faults.add("the first month, " + from + ", comes after the last one, " + to);
    } else if (from.plusMonths(MOST_MONTHS).compareTo(to) <= 0) {
      faults.add(from + " to " + to + " is too long: use at most " + MOST_MONTHS + " months");
    }
    if (daysBefore.isEmpty()) {
      faults.add("name how many days before the period's end to look");
    }
    daysBefore.stream()
        .filter(days -> days < 1 || days > MOST_DAYS)
        .map(days -> days + " days before the period's end is out of range: use 1 to " + MOST_DAYS)
        .forEach(faults::add);
    if (!faults.isEmpty()) {
      throw new UnfitSpan(String.join("; ", faults));
    }
  }

  List<YearMonth> months() {
    return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
  }

  LocalDate firstDay() {
    return from.atDay(1);
  }

  LocalDate lastDay() {
    return to.atEndOfMonth();
  }
}
