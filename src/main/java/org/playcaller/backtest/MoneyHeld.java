package org.playcaller.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which half of the open deals held the money that was then won by the period's end. Only deals
 * that were open on the day count, and only rep-periods with at least two of them.
 *
 * @param repPeriods how many rep-periods had two open deals or more
 * @param withMoney in how many of them any of the deals brought money in time
 * @param money what the deals brought in time, over all rep-periods
 * @param halves what each half held of it
 */
public record MoneyHeld(int repPeriods, int withMoney, double money, List<Share> halves) {

  private static final int FEWEST_DEALS = 2;

  /**
   * What one half held.
   *
   * @param choice how it was chosen
   * @param ofMoney the share of all the money, 0..1
   * @param mean the mean over rep-periods of the share of the rep-period's money, 0..1
   */
  public record Share(DealChoice choice, Estimate ofMoney, Estimate mean) {}

  static boolean counts(RepPeriod period) {
    return period.deals().size() >= FEWEST_DEALS;
  }

  static MoneyHeld of(List<RepPeriod> all, RepDraws draws) {
    List<RepPeriod> periods = all.stream().filter(MoneyHeld::counts).toList();
    List<RepPeriod> won = periods.stream().filter(period -> money(period) > 0).toList();
    List<Share> shares = new ArrayList<>();
    for (DealChoice choice : DealChoice.values()) {
      RepSums ofMoney = new RepSums(draws);
      RepSums mean = new RepSums(draws);
      for (RepPeriod period : won) {
        double held = choice.money(period.deals(), Objects.requireNonNull(period.result()));
        ofMoney.add(period.rep(), held, money(period));
        mean.add(period.rep(), held / money(period), 1);
      }
      List<Estimate> estimates =
          draws.estimates(times -> new double[] {ofMoney.ratio(times), mean.ratio(times)});
      shares.add(new Share(choice, estimates.get(0), estimates.get(1)));
    }
    double money = won.stream().mapToDouble(MoneyHeld::money).sum();
    return new MoneyHeld(periods.size(), won.size(), money, List.copyOf(shares));
  }

  private static double money(RepPeriod period) {
    return DealChoice.sum(period.deals(), Objects.requireNonNull(period.result()));
  }
}
