package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A discount on the table.
 *
 * @param share share of the price given away, 0..1
 * @param until the last day it holds
 * @param why what justifies it, in words: volume, prepayment, a reference
 * @param answers the objection it is an answer to
 */
public record Discount(
    @Nullable BigDecimal share,
    @Nullable LocalDate until,
    @Nullable String why,
    @Nullable Topic answers) {

  /** Checks the bounds. */
  public Discount {
    Bounds.text("why", why);
    Bounds.share("share", share);
  }
}
