package org.playcaller.backtest;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Booking;
import org.playcaller.state.Period;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * What had come of a rep's period when it was over.
 *
 * @param period the period
 * @param quota the quota; null where the rep had none
 * @param closedWon the money that was closed-won; null where an amount is not known
 * @param met whether closed-won reached the quota; null where there was none, and where amounts
 *     that are not known decide it
 * @param won the amounts of the deals won in the period, by the deal's id; null where not known. A
 *     credit note is no deal
 */
record PeriodResult(
    Period period,
    @Nullable BigDecimal quota,
    @Nullable BigDecimal closedWon,
    @Nullable Boolean met,
    Map<String, @Nullable Double> won) {

  /** Reads it from the state of the period's last day; an export's quota is in money. */
  static PeriodResult of(State state) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean known = true;
    Map<String, @Nullable Double> won = new HashMap<>();
    for (Booking booking : Told.of(state.bookings())) {
      BigDecimal amount = booking.amount();
      known &= amount != null;
      sum = amount == null ? sum : sum.add(amount);
      if (booking.id() != null && !booking.creditNote()) {
        won.put(booking.id(), amount == null ? null : Double.valueOf(amount.doubleValue()));
      }
    }
    BigDecimal quota = state.quota() == null ? null : state.quota().size();
    boolean reached = quota != null && sum.compareTo(quota) >= 0;
    return new PeriodResult(
        state.period(),
        quota,
        known ? sum : null,
        quota != null && (reached || known) ? Boolean.valueOf(reached) : null,
        Collections.unmodifiableMap(won));
  }

  boolean isWon(OpenDeal deal) {
    return won.containsKey(deal.id());
  }

  /** Returns what a deal brought in the period, as booked; 0 where it is not known. */
  double money(OpenDeal deal) {
    Double amount = won.get(deal.id());
    return amount == null ? 0 : amount;
  }
}
