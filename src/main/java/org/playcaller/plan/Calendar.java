package org.playcaller.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.WorkingDays;
import org.playcaller.state.Activity;
import org.playcaller.state.Period;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * The selling minutes of the working days that are left, less what is planned already. The next
 * days are laid out one by one; the minutes of those after them are only added up.
 */
final class Calendar {

  private static final int MINUTES_AN_HOUR = 60;

  /** Working days laid out where no period says how many are left. */
  private static final int DAYS_WITHOUT_PERIOD = 5;

  /** A year that is just begun is not laid out to its end: nobody plans days so far ahead. */
  private static final int MOST_DAYS = 40;

  private final WorkingDays worked;
  private final int minutesADay;
  private final boolean hoursAreTold;

  /** The last day of the period; null where none runs, so that the time left has no end. */
  private final @Nullable LocalDate end;

  private final Map<LocalDate, Integer> minutes = new LinkedHashMap<>();
  private final @Nullable LocalDate lastDay;
  private final boolean goesOn;
  private int minutesLater;
  private final int beyond;

  /**
   * Counts the minutes.
   *
   * @param usualHours the hours of a day where the rep's are not told
   * @param inCards what is planned and stands in a card, which takes its minutes
   */
  Calendar(State state, double usualHours, Set<Activity> inCards) {
    hoursAreTold = state.rep().hoursPerDay() != null;
    minutesADay = state.rep().minutesADay(usualHours);
    worked = WorkingDays.of(state);
    Period period = state.period();
    end = period != null && period.contains(state.day()) ? period.end() : null;
    List<LocalDate> days =
        worked.from(state.day(), end, end == null ? DAYS_WITHOUT_PERIOD : MOST_DAYS);
    lastDay = days.isEmpty() ? null : days.get(days.size() - 1);
    days.forEach(day -> minutes.put(day, minutesADay));
    int daysLater = end == null || lastDay == null ? 0 : worked.count(lastDay.plusDays(1), end);
    minutesLater = minutesADay * daysLater;
    goesOn = end == null ? lastDay != null : daysLater > 0;
    Map<LocalDate, Integer> planned = planned(state, inCards);
    planned.forEach((day, taken) -> leaveOut(day, Math.min(minutesADay, taken)));
    beyond =
        works(state.day()) ? Math.max(0, planned.getOrDefault(state.day(), 0) - minutesADay) : 0;
  }

  /** The minutes planned by day, nothing of it longer than the selling hours of a day. */
  private Map<LocalDate, Integer> planned(State state, Set<Activity> inCards) {
    Map<LocalDate, Integer> planned = new HashMap<>();
    for (Activity activity : Told.of(state.activities())) {
      if (activity.isPlanned(state.day())
          && activity.minutes() != null
          && !inCards.contains(activity)) {
        planned.merge(activity.on(), Math.min(minutesADay, activity.minutes()), Integer::sum);
      }
    }
    return planned;
  }

  private void leaveOut(LocalDate day, int planned) {
    if (minutes.containsKey(day)) {
      minutes.merge(day, -planned, Integer::sum);
    } else if (end != null && isLater(day)) {
      minutesLater -= planned;
    }
  }

  Set<LocalDate> days() {
    return minutes.keySet();
  }

  /** Whether the rep works on a day. */
  boolean works(LocalDate day) {
    return worked.contains(day);
  }

  /** Returns the next working day, or the next calendar day where no working day is left. */
  LocalDate dayAfter(LocalDate day) {
    return worked.firstFrom(day.plusDays(1));
  }

  /** Returns the day if it is a working day, else the next one. */
  LocalDate workingDayFrom(LocalDate day) {
    return worked.firstFrom(day);
  }

  /** The last day that is laid out; null where there is no working day left. */
  @Nullable LocalDate lastDay() {
    return lastDay;
  }

  /** Whether a day is a working day after those laid out. */
  boolean isLater(LocalDate day) {
    return lastDay != null
        && day.isAfter(lastDay)
        && (end == null || !day.isAfter(end))
        && worked.contains(day);
  }

  /** Returns the minutes left on a day; 0 for a day that is not laid out. */
  int room(LocalDate day) {
    return minutes.getOrDefault(day, 0);
  }

  boolean hasRoom(LocalDate day, int needed) {
    return minutes.getOrDefault(day, 0) >= needed;
  }

  void take(LocalDate day, int needed) {
    if (needed != 0) {
      minutes.merge(day, -needed, Integer::sum);
    }
  }

  /** Takes minutes of the days after those laid out; false where they do not have so many. */
  boolean takeLater(int needed) {
    if (!goesOn || needed > minutesADay || end != null && needed > minutesLater) {
      return false;
    }
    minutesLater -= end == null ? 0 : needed;
    return true;
  }

  /** Whether the days after those laid out are among the hours left: where a period runs. */
  boolean hasEnd() {
    return end != null;
  }

  /** The selling minutes to the end of the period, or of the days laid out where none runs. */
  int minutesLeft() {
    return minutesLater + minutes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The minutes that today's appointments take beyond the hours of the day. */
  int beyond() {
    return beyond;
  }

  boolean hoursAreTold() {
    return hoursAreTold;
  }
}
