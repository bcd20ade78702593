package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal closed-won in the quota period, which counts towards the quota; or, with an amount below
 * 0, a credit note, which lowers the money closed-won and is no deal.
 *
 * @param id the key of the deal
 * @param customer the id of the customer who bought
 * @param amount money, in the state's currency; below 0 for a credit note; unknown is not zero
 * @param closedOn the day it was closed-won, or the credit note was given
 */
public record Booking(
    @Nullable String id,
    @Nullable String customer,
    @Nullable BigDecimal amount,
    LocalDate closedOn) {

  /** Checks the bounds. */
  public Booking {
    Bounds.text("id", id);
    Bounds.text("customer", customer);
    Bounds.required("closedOn", closedOn);
    Bounds.eitherSign("amount", amount);
  }

  /**
   * Returns whether this is a credit note: it lowers the money closed-won and counts as no deal.
   *
   * @return true where the amount is known and below 0
   */
  public boolean creditNote() {
    return amount != null && amount.signum() < 0;
  }
}
