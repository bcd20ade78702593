package org.playcaller.backtest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Booking;
import org.playcaller.state.State;

/**
 * What had come of a rep's period when it was over.
 *
 * @param met whether closed-won reached the quota; null where amounts that are not known decide it
 * @param won the amounts of the deals won in the period, by the deal's id; 0 where not known
 */
record PeriodEnd(@Nullable Boolean met, Map<String, Double> won) {

  /** Reads it from the state of the period's last day; an export's quota is in money. */
  static PeriodEnd of(State state) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean known = true;
    Map<String, Double> won = new HashMap<>();
    for (Booking booking : state.bookings()) {
      BigDecimal amount = booking.amount();
      known &= amount != null;
      sum = amount == null ? sum : sum.add(amount);
      if (booking.id() != null) {
        won.put(booking.id(), amount == null ? 0.0 : amount.doubleValue());
      }
    }
    boolean reached = sum.compareTo(state.quota().amount()) >= 0;
    return new PeriodEnd(reached || known ? Boolean.valueOf(reached) : null, Map.copyOf(won));
  }
}
