package org.playcaller.state;

import java.math.BigDecimal;

/**
 * A point of the rep's seasonal curve: how much of a period is usually booked by then.
 *
 * @param elapsed share of the period that has passed, 0..1
 * @param booked share of the period's result that is booked by then, 0..1
 */
public record CurvePoint(BigDecimal elapsed, BigDecimal booked) {

  /** Checks the bounds. */
  public CurvePoint {
    Bounds.required("elapsed", elapsed);
    Bounds.required("booked", booked);
    Bounds.share("elapsed", elapsed);
    Bounds.share("booked", booked);
  }
}
