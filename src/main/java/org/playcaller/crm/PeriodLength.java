package org.playcaller.crm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.playcaller.state.Period;

/**
 * How long a quota period lasts.
 *
 * @param days how many days
 * @param months how many whole months, where the calendar goes by months; otherwise 0
 */
record PeriodLength(long days, int months) {

  static final PeriodLength MONTH = new PeriodLength(30, 1);

  /** So many times the usual length are still one period: 5 weeks where 4 are usual. */
  private static final double LONGEST = 1.5;

  private static final int DAYS_A_WEEK = 7;

  static PeriodLength between(LocalDate start, LocalDate next) {
    long days = ChronoUnit.DAYS.between(start, next);
    int months = (int) Math.round(days / Period.DAYS_A_MONTH);
    boolean whole = months > 0 && start.plusMonths(months).equals(next);
    return new PeriodLength(days, whole ? months : 0);
  }

  /** Returns the length in the middle, of two the shorter one; a month where there is none. */
  static PeriodLength usual(List<PeriodLength> lengths) {
    return lengths.stream()
        .sorted(Comparator.comparing(PeriodLength::days).thenComparing(PeriodLength::months))
        .skip(lengths.isEmpty() ? 0 : (lengths.size() - 1) / 2)
        .findFirst()
        .orElse(MONTH);
  }

  /** Returns whether a period of the other length may be one where this length is usual. */
  boolean allows(PeriodLength other) {
    return other.days <= LONGEST * days;
  }

  boolean isWholeWeeks() {
    return months == 0 && days % DAYS_A_WEEK == 0;
  }

  LocalDate lastDayFrom(LocalDate start) {
    return (months > 0 ? start.plusMonths(months) : start.plusDays(days)).minusDays(1);
  }
}
