package org.playcaller.state;

import java.math.BigDecimal;

/**
 * How many opportunities were created in how much time: the counts behind a rate of prospecting.
 *
 * @param opportunities how many were created
 * @param months in how many months of one rep, added up over the reps
 */
public record Opened(Integer opportunities, BigDecimal months) {

  /** Checks the bounds. */
  public Opened {
    Bounds.required("opportunities", opportunities);
    Bounds.notNegative("opportunities", opportunities);
    Bounds.required("months", months);
    Bounds.notNegative("months", months);
    if (opportunities > 0) {
      Bounds.positive("months", months);
    }
  }
}
