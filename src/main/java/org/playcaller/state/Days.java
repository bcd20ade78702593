package org.playcaller.state;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads days, times of day and zones in the one spelling of the contract, and no other. */
final class Days {

  // Far dates would let a document of two lines ask for a calendar of millions of days.
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private static final Set<String> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds());

  private Days() {}

  /** The day written as 2026-03-31, or null where the text is no such day. */
  static @Nullable LocalDate day(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 0 || day < 0) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** The time of day written as 17:30, or null where the text is no such time. */
  static @Nullable LocalTime time(String text) {
    if (text.length() != 5 || text.charAt(2) != ':') {
      return null;
    }
    int hour = number(text, 0, 2);
    int minute = number(text, 3, 5);
    boolean sound = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return sound ? LocalTime.of(hour, minute) : null;
  }

  /** The zone of that IANA name, or null where there is none. */
  static @Nullable ZoneId zone(String text) {
    return ZONES.contains(text) ? ZoneId.of(text) : null;
  }

  static Set<String> zones() {
    return ZONES;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
