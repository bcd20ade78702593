package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal of the past that was won or lost; the history is derived from these where it is not given.
 *
 * @param id the key of the deal
 * @param won whether it was won
 * @param amount money, in the state's currency
 * @param createdOn the day the opportunity was created
 * @param closedOn the day it was won or lost
 * @param leadQualified whether it came of a lead that was qualified first
 */
public record ClosedDeal(
    @Nullable String id,
    boolean won,
    @Nullable BigDecimal amount,
    @Nullable LocalDate createdOn,
    LocalDate closedOn,
    @Nullable Boolean leadQualified) {

  /** Checks the bounds. */
  public ClosedDeal {
    Bounds.text("id", id);
    Bounds.required("closedOn", closedOn);
    Bounds.notNegative("amount", amount);
    Bounds.order("closedOn", createdOn, closedOn);
  }
}
