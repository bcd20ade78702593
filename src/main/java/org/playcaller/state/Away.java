package org.playcaller.state;

import java.time.LocalDate;

/**
 * A span of days on which the rep is away and does not work.
 *
 * @param start the first day away
 * @param end the last day away, not before the first
 */
public record Away(LocalDate start, LocalDate end) {

  /** Checks the bounds. */
  public Away {
    Bounds.required("start", start);
    Bounds.required("end", end);
    Bounds.order("end", start, end);
  }
}
