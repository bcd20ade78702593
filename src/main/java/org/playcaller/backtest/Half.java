package org.playcaller.backtest;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Word;

/** A way to choose half of the open deals, rounded up, to work on. */
public enum Half implements Word {
  /** Those that the plan's audit keeps: the most amount times chance in time. */
  KEPT(
      "kept: amount times chance in time",
      Comparator.comparing(OpenDeal::rank, Comparator.nullsLast(Comparator.naturalOrder()))),
  /** Any; what it holds on average, each deal being as likely to be in it as any other. */
  RANDOM("random", null),
  /** The largest. */
  BY_AMOUNT(
      "by amount, largest first",
      Comparator.comparing(OpenDeal::amount, Comparator.nullsLast(Comparator.reverseOrder()))),
  /** Those expected to close soonest from the day on; overdue ones and undated ones last. */
  BY_CLOSE_DATE(
      "by close date, soonest first",
      Comparator.comparing(Half::daysAhead, Comparator.nullsLast(Comparator.naturalOrder())));

  private final String label;
  private final @Nullable Comparator<OpenDeal> order;

  Half(String label, @Nullable Comparator<OpenDeal> order) {
    this.label = label;
    this.order = order;
  }

  String label() {
    return label;
  }

  /** How much of the money won in time this half of the deals held; ties are broken by id. */
  double held(RepForecast forecast, PeriodEnd end) {
    List<OpenDeal> deals = forecast.deals();
    int half = (deals.size() + 1) / 2;
    if (order == null) {
      return money(deals, end) * half / deals.size();
    }
    return money(
        deals.stream().sorted(order.thenComparing(OpenDeal::id)).limit(half).toList(), end);
  }

  /** What the deals brought by the period's end, as booked. */
  static double money(List<OpenDeal> deals, PeriodEnd end) {
    return deals.stream().mapToDouble(deal -> end.won().getOrDefault(deal.id(), 0.0)).sum();
  }

  private static @Nullable Integer daysAhead(OpenDeal deal) {
    return deal.daysToClose() == null || deal.daysToClose() < 0 ? null : deal.daysToClose();
  }
}
