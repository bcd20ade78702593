package org.playcaller.backtest;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Word;

/** A way to choose half of the open deals, rounded up, to work on. */
public enum DealChoice implements Word {
  /** Those that the plan's audit keeps: by chance in time and amount. */
  KEPT(
      "kept by the plan's audit",
      Comparator.comparing(OpenDeal::place, Comparator.nullsLast(Comparator.naturalOrder()))),
  /** Any; what it holds on average, each deal being as likely to be in it as any other. */
  RANDOM("random", null),
  /** The largest. */
  BY_AMOUNT(
      "by amount, largest first",
      Comparator.comparing(OpenDeal::amount, Comparator.nullsLast(Comparator.reverseOrder()))),
  /** Those with the earliest close date, overdue ones first and undated ones last. */
  BY_CLOSE_DATE(
      "by close date, earliest first",
      Comparator.comparing(OpenDeal::daysToClose, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(OpenDeal::amount, Comparator.nullsLast(Comparator.reverseOrder())));

  private final String label;
  private final @Nullable Comparator<OpenDeal> order;

  DealChoice(String label, @Nullable Comparator<OpenDeal> order) {
    this.label = label;
    this.order = order;
  }

  String label() {
    return label;
  }

  /**
   * Returns the half of the deals that is chosen; ties are broken by id. Random has no one half.
   */
  List<OpenDeal> half(List<OpenDeal> deals) {
    if (order == null) {
      throw new IllegalStateException("random chooses no half of its own");
    }
    return deals.stream()
        .sorted(order.thenComparing(OpenDeal::id))
        .limit(half(deals.size()))
        .toList();
  }

  /** Returns how much of the money won in time the chosen half of the deals held. */
  double money(List<OpenDeal> deals, PeriodResult result) {
    return order == null
        ? sum(deals, result) * half(deals.size()) / deals.size()
        : sum(half(deals), result);
  }

  /** Returns what deals brought by the period's end, as booked. */
  static double sum(List<OpenDeal> deals, PeriodResult result) {
    return deals.stream().mapToDouble(result::money).sum();
  }

  private static int half(int deals) {
    return (deals + 1) / 2;
  }
}
