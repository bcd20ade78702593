package org.playcaller.plan;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.playcaller.state.Activity;
import org.playcaller.state.Period;
import org.playcaller.state.State;
import org.playcaller.state.Weekday;

/** The selling minutes of each working day that is left, less what is planned already. */
final class Calendar {

  private static final int MINUTES_AN_HOUR = 60;

  /** Working days laid out where no period says how many are left. */
  private static final int DAYS_WITHOUT_PERIOD = 5;

  /** A year that is just begun is not laid out to its end: nobody plans days so far ahead. */
  private static final int MOST_DAYS = 40;

  private final Map<LocalDate, Integer> minutes = new LinkedHashMap<>();
  private final boolean hoursAreTold;

  Calendar(State state, double usualHours) {
    BigDecimal told = state.rep().hoursPerDay();
    this.hoursAreTold = told != null;
    double hours = told == null ? usualHours : told.doubleValue();
    for (LocalDate day : days(state)) {
      minutes.put(day, (int) Math.round(hours * MINUTES_AN_HOUR));
    }
    List<Activity> log = state.activities();
    for (Activity activity : log == null ? List.<Activity>of() : log) {
      boolean planned = activity.outcome() == null && activity.minutes() != null;
      if (planned && minutes.containsKey(activity.on())) {
        minutes.merge(activity.on(), -activity.minutes(), (a, b) -> Math.max(0, a + b));
      }
    }
  }

  private static List<LocalDate> days(State state) {
    Set<DayOfWeek> week = week(state.rep().workingDays());
    Period period = state.period();
    boolean runs = period != null && period.contains(state.day());
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = state.day();
    int most = runs ? MOST_DAYS : DAYS_WITHOUT_PERIOD;
    while (!week.isEmpty() && days.size() < most && (!runs || !day.isAfter(period.end()))) {
      if (week.contains(day.getDayOfWeek())) {
        days.add(day);
      }
      day = day.plusDays(1);
    }
    return days;
  }

  private static Set<DayOfWeek> week(@org.jspecify.annotations.Nullable List<Weekday> told) {
    if (told == null) {
      return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }
    Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
    told.forEach(day -> week.add(day.toDayOfWeek()));
    return week;
  }

  Set<LocalDate> days() {
    return minutes.keySet();
  }

  boolean hasRoom(LocalDate day, int needed) {
    return minutes.getOrDefault(day, 0) >= needed;
  }

  void take(LocalDate day, int needed) {
    minutes.merge(day, -needed, Integer::sum);
  }

  int minutesLeft() {
    return minutes.values().stream().mapToInt(Integer::intValue).sum();
  }

  boolean hoursAreTold() {
    return hoursAreTold;
  }
}
