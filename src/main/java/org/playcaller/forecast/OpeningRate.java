package org.playcaller.forecast;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Opened;

/**
 * How fast opportunities are created.
 *
 * @param opportunities how many were created; a part of one where a rate was given for a count
 * @param months in how many months, above 0
 * @param isCounted whether they were counted rather than made up from a rate
 */
record OpeningRate(double opportunities, double months, boolean isCounted) {

  /** As counted; else a rate, which is taken to rest on six months; null where neither is known. */
  static @Nullable OpeningRate of(@Nullable Opened counted, @Nullable BigDecimal perMonth) {
    if (counted != null && counted.months().signum() > 0) {
      return new OpeningRate(counted.opportunities(), counted.months().doubleValue(), true);
    }
    return perMonth == null
        ? null
        : new OpeningRate(perMonth.doubleValue() * Tallies.MONTHS, Tallies.MONTHS, false);
  }
}
