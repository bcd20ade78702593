package org.playcaller.backtest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which half of the open deals held the money that was then won by the period's end. Only deals
 * that were open on the day count, and only reps with at least two of them.
 *
 * @param repPeriods how many rep-periods had two open deals or more
 * @param withMoney in how many of them any of the deals was won in time
 * @param money what the deals brought in time, over all rep-periods
 * @param halves what each half held of it
 */
public record Halves(int repPeriods, int withMoney, double money, List<Share> halves) {

  /**
   * What one half held.
   *
   * @param half how it was chosen
   * @param ofMoney the share of all the money, 0..1; unknown where there was none
   * @param mean the mean over rep-periods of the share of the rep-period's money, 0..1; unknown
   *     where there was none
   */
  public record Share(Half half, @Nullable Double ofMoney, @Nullable Double mean) {}

  static Halves of(List<Judged> all) {
    List<Judged> cases = all.stream().filter(j -> j.forecast().deals().size() >= 2).toList();
    List<Judged> won = cases.stream().filter(j -> money(j) > 0).toList();
    double money = won.stream().mapToDouble(Halves::money).sum();
    List<Share> shares = new ArrayList<>();
    for (Half half : Half.values()) {
      shares.add(won.isEmpty() ? new Share(half, null, null) : share(half, won, money));
    }
    return new Halves(cases.size(), won.size(), money, List.copyOf(shares));
  }

  private static Share share(Half half, List<Judged> won, double money) {
    double held = 0;
    double shares = 0;
    for (Judged judged : won) {
      double part = half.held(judged.forecast(), judged.end());
      held += part;
      shares += part / money(judged);
    }
    return new Share(half, held / money, shares / won.size());
  }

  private static double money(Judged judged) {
    return Half.money(judged.forecast().deals(), judged.end());
  }
}
