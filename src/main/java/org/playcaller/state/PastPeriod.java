package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of an earlier quota period.
 *
 * @param start the first day
 * @param end the last day
 * @param quota the quota, in the unit of the current one
 * @param closedWon what was closed-won, in the unit of the quota; below 0 where credit notes
 *     outweighed the deals
 */
public record PastPeriod(
    LocalDate start, LocalDate end, @Nullable BigDecimal quota, @Nullable BigDecimal closedWon) {

  /** Checks the bounds. */
  public PastPeriod {
    Bounds.required("start", start);
    Bounds.required("end", end);
    Bounds.order("end", start, end);
    Bounds.notNegative("quota", quota);
    Bounds.eitherSign("closedWon", closedWon);
  }
}
