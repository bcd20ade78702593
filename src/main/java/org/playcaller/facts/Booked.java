package org.playcaller.facts;

import java.util.List;
import org.playcaller.state.Booking;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * What was booked in the period up to the day, credit notes included.
 *
 * @param bookings the bookings
 * @param known what those whose amount is told bring, in the state's currency
 * @param unpriced how many there are without an amount
 */
public record Booked(List<Booking> bookings, double known, int unpriced) {

  /**
   * Those of a state.
   *
   * @return none where no period is told, or no bookings are
   */
  public static Booked of(State state) {
    List<Booking> counted =
        Told.of(state.bookings()).stream().filter(booking -> counts(booking, state)).toList();
    List<Booking> priced = counted.stream().filter(booking -> booking.amount() != null).toList();
    Double known = Progress.sum(priced);
    return new Booked(counted, known == null ? 0 : known, counted.size() - priced.size());
  }

  private static boolean counts(Booking booking, State state) {
    return state.period() != null
        && state.period().contains(booking.closedOn())
        && !booking.closedOn().isAfter(state.day());
  }
}
