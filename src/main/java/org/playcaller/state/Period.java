package org.playcaller.state;

import java.time.LocalDate;

/**
 * The quota period, first and last day included.
 *
 * @param start the first day
 * @param end the last day, not before the first
 */
public record Period(LocalDate start, LocalDate end) {

  /** The days of a month, on average. */
  public static final double DAYS_A_MONTH = 365.25 / 12;

  /** Checks the bounds. */
  public Period {
    Bounds.required("start", start);
    Bounds.required("end", end);
    Bounds.order("end", start, end);
  }

  /**
   * Whether a day lies in the period.
   *
   * @param day the day
   * @return true from the first day to the last
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
