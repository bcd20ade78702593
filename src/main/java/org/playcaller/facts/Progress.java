package org.playcaller.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.QuotaGap;
import org.playcaller.state.Booking;
import org.playcaller.state.Quota;
import org.playcaller.state.State;

/**
 * What was closed-won in the period so far, against the quota.
 *
 * @param quota the quota, in its own unit; null where there is none
 * @param countsDeals whether the quota is a number of deals rather than money
 * @param deals the deals won in the period up to the state's day; a credit note is no deal
 * @param won what was closed-won, in the quota's unit, or the part of it that is known where that
 *     part makes the quota; null where it is not known, as where the state leaves the bookings out
 * @param missing what is missing to the quota, in its unit, never below 0
 * @param gap the same as the forecast needs it; null where it is not known
 */
record Progress(
    @Nullable Double quota,
    boolean countsDeals,
    List<Booking> deals,
    @Nullable Double won,
    @Nullable Double missing,
    @Nullable QuotaGap gap) {

  static Progress of(View view) {
    State state = view.state();
    Quota quota = state.quota();
    Elapsed time = view.elapsed();
    Booked booked = Booked.of(state);
    List<Booking> counted = booked.bookings();
    boolean countsDeals = quota != null && quota.countsDeals();
    Double size = quota == null ? null : Numbers.value(quota.size());
    List<Booking> deals = counted.stream().filter(booking -> !booking.creditNote()).toList();
    Double won = null;
    if (quota != null && time != null && state.bookings() != null) {
      boolean isEnough = size != null && booked.known() >= size;
      won =
          countsDeals
              ? Double.valueOf(deals.size())
              // What is known makes the quota alone, whatever the others bring.
              : booked.unpriced() == 0 || isEnough ? Double.valueOf(booked.known()) : null;
    }
    Double missing = size == null || won == null ? null : Math.max(0, size - won);
    QuotaGap gap = missing == null ? null : new QuotaGap(size, missing, countsDeals);
    return new Progress(size, countsDeals, deals, won, missing, gap);
  }

  /** The mean amount of the deals; null where it is not known. */
  @Nullable Double dealSize() {
    return Numbers.over(sum(deals), (double) deals.size());
  }

  /** What bookings bring, in the state's currency; null where an amount is not known. */
  static @Nullable Double sum(List<Booking> bookings) {
    return Numbers.value(Numbers.sum(bookings.stream().map(Booking::amount).toList()));
  }
}
