package org.playcaller.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Period;

/** Days counted from the day of a state, and from its period. */
final class Dates {

  private final LocalDate day;
  private final @Nullable Period period;

  Dates(LocalDate day, @Nullable Period period) {
    this.day = day;
    this.period = period;
  }

  /** Days since a day; unknown where the day is, or lies ahead. */
  @Nullable Integer since(@Nullable LocalDate past) {
    return past == null || past.isAfter(day) ? null : days(past, day);
  }

  /** Days until a day, below 0 where it has passed. */
  @Nullable Integer until(@Nullable LocalDate other) {
    return other == null ? null : days(day, other);
  }

  @Nullable Integer fromPeriodEnd(@Nullable LocalDate other) {
    return other == null || period == null ? null : Math.abs(days(period.end(), other));
  }

  /** Days from the period's end to a day after it; 0 for a day that does not lie after it. */
  @Nullable Integer afterPeriod(@Nullable LocalDate other) {
    return other == null || period == null ? null : Math.max(0, days(period.end(), other));
  }

  @Nullable Boolean inPeriod(@Nullable LocalDate other) {
    return other == null || period == null ? null : period.contains(other);
  }

  boolean isThisWeek(LocalDate other) {
    return !other.isAfter(day) && other.isAfter(day.minusDays(ContactLog.WEEK));
  }

  @Nullable Integer sinceLast(List<Activity> log, ActivityKind kind) {
    return log.stream()
        .filter(activity -> activity.kind() == kind && activity.isDone(day))
        .map(activity -> days(activity.on(), day))
        .min(Integer::compare)
        .orElse(null);
  }

  private static int days(LocalDate from, LocalDate to) {
    return (int) ChronoUnit.DAYS.between(from, to);
  }
}
