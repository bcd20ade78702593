package org.playcaller.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Away;
import org.playcaller.state.State;
import org.playcaller.state.Weekday;

/**
 * The days a rep works: the rep's days of the week, Monday to Friday where they are not told, less
 * the days away and the holidays. A day that is off for two reasons is off once.
 *
 * <p>Days are counted by arithmetic, so that a period of a century costs as little as a month.
 */
public final class WorkingDays {

  private static final int DAYS_A_WEEK = 7;

  private final Set<DayOfWeek> week;

  /** Spans of days off by their first day, each with its last; a day of work lies between two. */
  private final NavigableMap<LocalDate, LocalDate> off = new TreeMap<>();

  private WorkingDays(Set<DayOfWeek> week, List<Away> spans) {
    this.week = week;
    spans.stream().sorted(Comparator.comparing(Away::start)).forEach(this::leaveOut);
  }

  /**
   * Returns the working days of a rep.
   *
   * @param state the rep's state
   * @return the days of the state's rep
   */
  public static WorkingDays of(State state) {
    List<Away> spans = new ArrayList<>(state.rep().away());
    state.holidays().forEach(day -> spans.add(new Away(day, day)));
    return new WorkingDays(week(state.rep().workingDays()), spans);
  }

  private static Set<DayOfWeek> week(@Nullable List<Weekday> told) {
    if (told == null) {
      return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }
    Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
    told.forEach(day -> week.add(day.toDayOfWeek()));
    return week;
  }

  /**
   * Leaves out a span that starts no earlier than those before it. Where no day of the rep's week
   * lies between it and the last the two are one, so that a day after both is found in one step,
   * however many there are.
   */
  private void leaveOut(Away span) {
    Map.Entry<LocalDate, LocalDate> last = off.lastEntry();
    LocalDate between = last == null ? null : next(last.getValue().plusDays(1));
    if (last != null && (between == null || !between.isBefore(span.start()))) {
      LocalDate end = last.getValue().isAfter(span.end()) ? last.getValue() : span.end();
      off.put(last.getKey(), end);
    } else {
      off.put(span.start(), span.end());
    }
  }

  /**
   * Returns whether the rep works on a day.
   *
   * @param day the day
   * @return false on other days of the week, on days away and on holidays
   */
  public boolean contains(LocalDate day) {
    return week.contains(day.getDayOfWeek()) && lastDayOff(day) == null;
  }

  /**
   * Counts the working days of a span.
   *
   * @param first the first day
   * @param last the last day, included; before the first, there are none
   * @return how many of these days the rep works on
   */
  public int count(LocalDate first, LocalDate last) {
    long days = ofTheWeek(first, last);
    Map.Entry<LocalDate, LocalDate> before = off.lowerEntry(first);
    if (before != null) {
      days -= ofTheWeek(first, earlier(before.getValue(), last));
    }
    if (!last.isBefore(first)) {
      for (Map.Entry<LocalDate, LocalDate> span : off.subMap(first, true, last, true).entrySet()) {
        days -= ofTheWeek(span.getKey(), earlier(span.getValue(), last));
      }
    }
    return Math.toIntExact(days);
  }

  /**
   * Counts the calendar days of a span that days away and holidays take: those of the rep's week,
   * and the days after them that are not of it, such as the weekend after a Friday off.
   */
  int taken(LocalDate first, LocalDate last) {
    long taken = 0;
    for (Map.Entry<LocalDate, LocalDate> span : off.headMap(last, true).entrySet()) {
      LocalDate from = next(span.getKey().isBefore(first) ? first : span.getKey());
      if (from != null && !from.isAfter(span.getValue())) {
        LocalDate until = next(span.getValue().plusDays(1));
        taken += Math.max(0, ChronoUnit.DAYS.between(from, earlier(until, last.plusDays(1))));
      }
    }
    return Math.toIntExact(taken);
  }

  /** The first day of the rep's week from a day on; null where the rep's week has none. */
  private @Nullable LocalDate next(LocalDate day) {
    for (int i = 0; i < DAYS_A_WEEK; i++) {
      if (week.contains(day.plusDays(i).getDayOfWeek())) {
        return day.plusDays(i);
      }
    }
    return null;
  }

  /**
   * Returns the first working days from a day on.
   *
   * @param first the first day that may be one
   * @param last the last day that may be one; null where there is no end
   * @param most the most days to return
   * @return at most so many working days, in order
   */
  public List<LocalDate> from(LocalDate first, @Nullable LocalDate last, int most) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = first;
    while (!week.isEmpty() && days.size() < most && (last == null || !day.isAfter(last))) {
      LocalDate lastOff = lastDayOff(day);
      if (lastOff != null) {
        day = lastOff;
      } else if (week.contains(day.getDayOfWeek())) {
        days.add(day);
      }
      day = day.plusDays(1);
    }
    return days;
  }

  /**
   * The last working day up to a day.
   *
   * @param first the first day that will do
   * @param last the last
   * @return the last working day of these; the last of them where none is
   */
  public LocalDate lastFrom(LocalDate first, LocalDate last) {
    LocalDate day = last;
    while (!day.isBefore(first) && !contains(day)) {
      day = day.minusDays(1);
    }
    return day.isBefore(first) ? last : day;
  }

  /** Returns the first working day from a day on; that day itself where none is worked. */
  public LocalDate firstFrom(LocalDate first) {
    List<LocalDate> days = from(first, null, 1);
    return days.isEmpty() ? first : days.get(0);
  }

  /** The last day of the span off that a day lies in; null where it lies in none. */
  private @Nullable LocalDate lastDayOff(LocalDate day) {
    Map.Entry<LocalDate, LocalDate> span = off.floorEntry(day);
    return span == null || span.getValue().isBefore(day) ? null : span.getValue();
  }

  /** How many days of the week that the rep works on lie in a span, away or not. */
  private long ofTheWeek(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days <= 0) {
      return 0;
    }
    long count = days / DAYS_A_WEEK * week.size();
    for (long rest = days % DAYS_A_WEEK; rest > 0; rest--) {
      count += week.contains(last.minusDays(rest - 1).getDayOfWeek()) ? 1 : 0;
    }
    return count;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
