package org.playcaller.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;
import org.playcaller.state.Outcome;

/** Who was contacted when, by person, from the log of activities up to the day. */
final class ContactLog {

  /** The seven days up to the day, the day included. */
  static final int WEEK = 7;

  private static final class Log {
    LocalDate last = LocalDate.MIN;
    LocalDate lastReply = LocalDate.MIN;
    LocalDate lastValue = LocalDate.MIN;
    int thisWeek;
  }

  private final LocalDate day;
  private final boolean tracked;
  private final Map<String, Log> byPerson = new HashMap<>();

  ContactLog(LocalDate day, @Nullable List<Activity> activities, UnaryOperator<String> personOf) {
    this.day = day;
    this.tracked = activities != null;
    if (activities != null) {
      for (Activity activity : activities) {
        if (activity.with() != null && activity.contactsSomebody() && activity.isDone(day)) {
          add(personOf.apply(activity.with()), activity);
        }
      }
    }
  }

  private void add(String person, Activity activity) {
    LocalDate on = activity.on();
    Log log = byPerson.computeIfAbsent(person, key -> new Log());
    if (isReply(activity.outcome()) && on.isAfter(log.lastReply)) {
      log.lastReply = on;
    }
    if (Boolean.TRUE.equals(activity.broughtValue()) && on.isAfter(log.lastValue)) {
      log.lastValue = on;
    }
    log.last = on.isAfter(log.last) ? on : log.last;
    log.thisWeek += on.isAfter(day.minusDays(WEEK)) ? 1 : 0;
  }

  /** Days since the later of the stated day and the last one in the log; unknown without both. */
  @Nullable Integer daysSince(String person, @Nullable LocalDate stated) {
    Log log = byPerson.get(person);
    return daysBack(stated, log == null ? LocalDate.MIN : log.last);
  }

  /** The same of the person's last sign of life, which an activity with them shows as well. */
  @Nullable Integer daysSinceReply(String person, @Nullable LocalDate stated) {
    Log log = byPerson.get(person);
    return daysBack(stated, log == null ? LocalDate.MIN : log.lastReply);
  }

  /** Days since an activity brought the person something of value; unknown where none did. */
  @Nullable Integer daysSinceValue(String person) {
    Log log = byPerson.get(person);
    return daysBack(null, log == null ? LocalDate.MIN : log.lastValue);
  }

  private @Nullable Integer daysBack(@Nullable LocalDate stated, LocalDate logged) {
    LocalDate last = stated == null || stated.isAfter(day) ? LocalDate.MIN : stated;
    last = logged.isAfter(last) ? logged : last;
    return last.equals(LocalDate.MIN) ? null : (int) ChronoUnit.DAYS.between(last, day);
  }

  private static boolean isReply(@Nullable Outcome outcome) {
    return outcome == Outcome.SUCCESSFUL
        || outcome == Outcome.NEXT_STEP_AGREED
        || outcome == Outcome.SAID_NO;
  }

  /** Contacts with the person in the last 7 days; unknown where activities are not tracked. */
  @Nullable Integer thisWeek(String person) {
    Log log = byPerson.get(person);
    return !tracked ? null : log == null ? Integer.valueOf(0) : Integer.valueOf(log.thisWeek);
  }
}
