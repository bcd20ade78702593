package org.playcaller.state;

import java.math.BigDecimal;

/**
 * A point of the rep's seasonal curve: how much of a period is usually booked by then.
 *
 * @param elapsed share of the period that has passed, 0..1
 * @param booked share of the period's result that is booked by then, 0..1
 */
public record CurvePoint(BigDecimal elapsed, BigDecimal booked) {

  /** Checks the bounds; a list that is not given is an empty one. */
  public CurvePoint {
    Bounds.share("elapsed", elapsed);
    Bounds.share("booked", booked);
  }
}
