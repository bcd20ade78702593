package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes two bookings the same one: a deal may be booked in parts, but not twice on a day with
 * one amount.
 *
 * @param id the deal's key
 * @param on the day
 * @param amount the amount, without its last zeros; null where it is not told
 */
record Booked(String id, LocalDate on, @Nullable BigDecimal amount) {

  static Booked of(String id, LocalDate on, @Nullable BigDecimal amount) {
    return new Booked(id, on, amount == null ? null : amount.stripTrailingZeros());
  }
}
