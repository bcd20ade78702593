package org.playcaller.state;

import java.time.DayOfWeek;

/** A day of the week. */
public enum Weekday implements Word {
  /** Monday. */
  MONDAY,
  /** Tuesday. */
  TUESDAY,
  /** Wednesday. */
  WEDNESDAY,
  /** Thursday. */
  THURSDAY,
  /** Friday. */
  FRIDAY,
  /** Saturday. */
  SATURDAY,
  /** Sunday. */
  SUNDAY;

  /**
   * The same day as the calendar knows it.
   *
   * @return the day of the week
   */
  public DayOfWeek toDayOfWeek() {
    return DayOfWeek.valueOf(name());
  }
}
