package org.playcaller.backtest;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.crm.DealFate;

/**
 * A deal that was open on the day of a forecast, with what came of it.
 *
 * @param period the rep's period
 * @param deal the deal, as known on the day
 * @param kept whether it is in the half that the plan's audit keeps; null where a rep has one deal
 * @param wonInTime whether it was won by the period's end
 * @param amountBooked the money it brought by then; null where it brought none, or an amount that
 *     is not known
 * @param fate what had become of it by the export's last day; null where the export knows no more
 */
record DealCase(
    RepPeriod period,
    OpenDeal deal,
    @Nullable Boolean kept,
    boolean wonInTime,
    @Nullable Double amountBooked,
    @Nullable DealFate fate) {

  static List<DealCase> of(RepPeriod period, Map<String, DealFate> fates) {
    List<OpenDeal> deals = period.deals();
    if (deals.isEmpty()) {
      return List.of();
    }
    boolean halved = MoneyHeld.counts(period);
    Set<OpenDeal> half = halved ? new HashSet<>(DealChoice.KEPT.half(deals)) : Set.of();
    PeriodResult result = Objects.requireNonNull(period.result());
    return deals.stream()
        .map(
            deal ->
                new DealCase(
                    period,
                    deal,
                    halved ? Boolean.valueOf(half.contains(deal)) : null,
                    result.isWon(deal),
                    result.won().get(deal.id()),
                    fates.get(deal.id())))
        .toList();
  }

  /** Whether the deal was expected to close from the day to the period's end, both included. */
  boolean isDue() {
    LocalDate close = deal.closeDate();
    return close != null && !close.isBefore(period.day()) && !close.isAfter(period.end());
  }
}
