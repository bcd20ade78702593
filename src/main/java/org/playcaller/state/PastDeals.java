package org.playcaller.state;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What closed deals say of how a rep sells; null where they say nothing. */
final class PastDeals {

  private PastDeals() {}

  static @Nullable BigDecimal winRate(List<ClosedDeal> deals, LocalDate day) {
    long closed = upTo(day, deals).count();
    return closed == 0
        ? null
        : BigDecimal.valueOf(won(day, deals).count())
            .divide(BigDecimal.valueOf(closed), 6, RoundingMode.HALF_EVEN);
  }

  static @Nullable BigDecimal cycleDays(List<ClosedDeal> deals, LocalDate day) {
    return Median.of(
        won(day, deals)
            .filter(deal -> deal.createdOn() != null)
            .map(deal -> ChronoUnit.DAYS.between(deal.createdOn(), deal.closedOn()))
            .toList());
  }

  static @Nullable BigDecimal averageDeal(List<ClosedDeal> deals, LocalDate day) {
    List<BigDecimal> amounts =
        won(day, deals).map(ClosedDeal::amount).filter(amount -> amount != null).toList();
    return amounts.isEmpty()
        ? null
        : amounts.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(amounts.size()), 2, RoundingMode.HALF_EVEN);
  }

  private static Stream<ClosedDeal> won(LocalDate day, List<ClosedDeal> deals) {
    return upTo(day, deals).filter(ClosedDeal::won);
  }

  // A deal told to close after the day is not known on the day.
  private static Stream<ClosedDeal> upTo(LocalDate day, List<ClosedDeal> deals) {
    return deals.stream().filter(deal -> !deal.closedOn().isAfter(day));
  }
}
