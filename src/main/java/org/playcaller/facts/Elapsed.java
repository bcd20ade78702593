package org.playcaller.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Period;

/**
 * How far a period has run on a day. The day itself is still ahead: on the first day nothing has
 * passed, on the last one a day is left. Months count alike whatever their length, so that six
 * months of a year are half of it.
 *
 * @param monthsPassed months before the day
 * @param monthsTotal months of the period
 * @param daysLeft calendar days left, the day included; 0 after the period
 * @param workingDaysLeft those of them the rep works on
 * @param workedShare the share of the calendar days left that days away and holidays do not take,
 *     0..1
 * @param daysOver days since the last day; null while the period runs
 */
record Elapsed(
    double monthsPassed,
    double monthsTotal,
    int daysLeft,
    int workingDaysLeft,
    double workedShare,
    @Nullable Integer daysOver) {

  /** Nothing is known of a period that has not begun. */
  static @Nullable Elapsed of(@Nullable Period period, LocalDate day, WorkingDays worked) {
    if (period == null || day.isBefore(period.start())) {
      return null;
    }
    LocalDate after = period.end().plusDays(1);
    LocalDate until = day.isBefore(after) ? day : after;
    int left = (int) ChronoUnit.DAYS.between(until, after);
    int workingDays = worked.count(until, period.end());
    return new Elapsed(
        months(period.start(), until),
        months(period.start(), after),
        left,
        workingDays,
        left == 0 ? 1 : 1 - (double) worked.taken(until, period.end()) / left,
        left > 0 ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(period.end(), day)));
  }

  double share() {
    return monthsPassed / monthsTotal;
  }

  double monthsLeft() {
    return monthsTotal - monthsPassed;
  }

  /** The months from a day to another, which is not counted. */
  static double months(LocalDate from, LocalDate to) {
    long whole = ChronoUnit.MONTHS.between(from, to);
    LocalDate begun = from.plusMonths(whole);
    double length = ChronoUnit.DAYS.between(begun, from.plusMonths(whole + 1));
    return whole + ChronoUnit.DAYS.between(begun, to) / length;
  }
}
