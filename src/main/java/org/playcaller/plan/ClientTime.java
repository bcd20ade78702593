package org.playcaller.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Wording;

/**
 * A time of day that a client asked for, on a day of the rep's: with the two on clocks far apart it
 * is another day there.
 *
 * @param time what the client's clock shows
 * @param theirs the client's day
 * @param yours what the rep's clock shows
 */
record ClientTime(LocalTime time, LocalDate theirs, LocalTime yours) {

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime NIGHT = LocalTime.of(22, 0);
  private static final LocalTime OPENING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final LocalTime CLOSING = LocalTime.of(17, 0);

  /** Clocks that differ by fewer minutes are no matter. */
  private static final int FAR = 90;

  /** The client's day is the rep's, the one before or the one after. */
  private static final List<Integer> APART = List.of(0, -1, 1);

  /**
   * The time at which it is the rep's day.
   *
   * @param there the client's time zone; null where it is the rep's or not known
   * @param here the rep's time zone; null where it is not known
   */
  static ClientTime on(
      LocalDate day, LocalTime time, @Nullable ZoneId there, @Nullable ZoneId here) {
    if (there == null || here == null) {
      return new ClientTime(time, day, time);
    }
    for (int apart : APART) {
      LocalDate theirs = day.plusDays(apart);
      LocalDateTime yours =
          theirs.atTime(time).atZone(there).withZoneSameInstant(here).toLocalDateTime();
      if (yours.toLocalDate().equals(day)) {
        return new ClientTime(time, theirs, yours.toLocalTime());
      }
    }
    // A clock that is put forward leaves out an hour, and with it that time.
    return new ClientTime(time, day, time);
  }

  /**
   * When somebody in another time zone can be called.
   *
   * @param words in a few words
   * @param at a time for it by the rep's clock; null where none suits both
   */
  record Office(String words, @Nullable LocalTime at) {}

  /**
   * When somebody in another time zone is at work while the rep is; null where their hours are
   * about the rep's. That they work from nine to five is a guess.
   */
  static @Nullable Office officeHours(LocalDate day, ZoneId there, ZoneId here) {
    LocalTime begin = on(day, OPENING, there, here).yours();
    LocalTime end = on(day, CLOSING, there, here).yours();
    long later = OPENING.until(begin, ChronoUnit.MINUTES);
    if (Math.abs(later) < FAR) {
      return null;
    }
    if (begin.isAfter(EVENING) || end.isBefore(OPENING)) {
      return new Office("their working day is your night", null);
    }
    return later > 0
        ? new Office("not before " + begin + " your time, " + OPENING + " there", begin)
        : new Office("by " + end + " your time, " + CLOSING + " there", end.minusHours(1));
  }

  /** Whether nobody is to call then: it is night for the rep, or the client's weekend. */
  boolean isOutOfHours(LocalDate day) {
    return yours.isBefore(MORNING) || !yours.isBefore(NIGHT) || isTheirWeekend(day);
  }

  private boolean isTheirWeekend(LocalDate day) {
    DayOfWeek weekday = theirs.getDayOfWeek();
    return !theirs.equals(day) && (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY);
  }

  /** Why nobody is to call then, in a few words. */
  String whyNot(LocalDate day) {
    if (yours.equals(time)) {
      return "they asked for " + time;
    }
    return isTheirWeekend(day)
        ? "it is " + Wording.weekday(theirs) + " there at their " + time
        : "their " + time + " is your " + yours;
  }

  /**
   * Why nobody is to call then, with the nearest hour of today, which has begun, that suits both.
   *
   * @param there the client's time zone; null where it is the rep's or not known
   * @param here the rep's time zone; null where it is not known
   */
  String whyNot(LocalDate day, @Nullable ZoneId there, @Nullable ZoneId here) {
    String why = whyNot(day);
    if (there == null || here == null) {
      return why;
    }
    return IntStream.range(MORNING.getHour(), EVENING.getHour())
        .mapToObj(hour -> on(day, LocalTime.of(hour, 0), there, here))
        .filter(other -> !other.isOutOfHours(day) && !other.yours().isBefore(OPENING))
        .min(Comparator.comparing(other -> Duration.between(other.time(), time).abs()))
        .map(other -> why + "; offer " + other.yours() + ", their " + other.time())
        .orElse(why);
  }

  /** The client's day where it is another than the rep's, in a few words; else empty. */
  String dayThere(LocalDate day) {
    return theirs.equals(day) ? "" : "a " + Wording.weekday(theirs) + " there";
  }
}
