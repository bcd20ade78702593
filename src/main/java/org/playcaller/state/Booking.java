package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal closed-won in the quota period, which counts towards the quota.
 *
 * @param id the key of the deal
 * @param customer the id of the customer who bought
 * @param amount money, in the state's currency; unknown is not zero
 * @param closedOn the day it was closed-won
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
    Bounds.notNegative("amount", amount);
  }
}
