package org.playcaller.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some deals as of a day.
 *
 * @param deals the deals that existed on the day
 * @param day the day
 */
record SalesRecord(List<DealOnDay> deals, LocalDate day) {

  private static final int MONTHS = 6;

  /** The deals that were won or lost; a credit note is no deal. */
  List<DealOnDay> closed() {
    return deals.stream().filter(deal -> !deal.isOpen() && !deal.isCreditNote()).toList();
  }

  /** The deals that were won; a credit note is no deal. */
  List<DealOnDay> won() {
    return deals.stream().filter(DealOnDay::isWon).toList();
  }

  /** What counts towards a quota in money: the deals that were won, and the credit notes. */
  List<DealOnDay> booked() {
    return deals.stream().filter(deal -> deal.isWon() || deal.isCreditNote()).toList();
  }

  /** Closed-won over closed, by count. */
  @Nullable BigDecimal winRate() {
    return Stats.share(won().size(), closed().size());
  }

  /** Median days from created to closed-won; a deal entered after it closed tells nothing. */
  @Nullable BigDecimal cycleDays() {
    return Stats.median(
        won().stream()
            .filter(deal -> deal.closedOn() != null)
            .map(deal -> ChronoUnit.DAYS.between(deal.deal().createdOn(), deal.closedOn()))
            .filter(days -> days >= 0)
            .toList());
  }

  /** Mean of the closed-won amounts that are known. */
  @Nullable BigDecimal averageDeal() {
    return Stats.mean(won().stream().map(DealOnDay::amount).filter(Objects::nonNull).toList());
  }

  @Nullable BigDecimal dealsPerMonth() {
    return perMonth(won().stream().map(DealOnDay::closedOn).filter(Objects::nonNull).toList());
  }

  @Nullable BigDecimal newPerMonth() {
    return perMonth(
        deals.stream()
            .filter(deal -> !deal.isCreditNote())
            .map(deal -> deal.deal().createdOn())
            .toList());
  }

  /**
   * How many a month over the last whole months, at most six, beginning with the first month that
   * the deals cover as a whole.
   */
  private @Nullable BigDecimal perMonth(Collection<LocalDate> days) {
    YearMonth last = YearMonth.from(day.plusDays(1)).minusMonths(1);
    YearMonth first = last.minusMonths(MONTHS - 1);
    LocalDate start =
        deals.stream()
            .map(deal -> deal.deal().createdOn())
            .min(Comparator.naturalOrder())
            .orElse(day);
    YearMonth firstWhole = YearMonth.from(start.minusDays(1)).plusMonths(1);
    YearMonth from = first.isBefore(firstWhole) ? firstWhole : first;
    long months = ChronoUnit.MONTHS.between(from, last) + 1;
    long number =
        days.stream()
            .map(YearMonth::from)
            .filter(month -> !month.isBefore(from) && !month.isAfter(last))
            .count();
    return months < 1 ? null : Stats.mean(BigDecimal.valueOf(number), months);
  }
}
