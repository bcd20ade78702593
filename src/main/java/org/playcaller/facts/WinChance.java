package org.playcaller.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Opportunity;
import org.playcaller.state.SizeRate;
import org.playcaller.state.StageDays;

/**
 * The chance of an open opportunity to be won.
 *
 * <p>As stated, where the state says so. Else the rep's win rate, moved towards the stage's by how
 * many deals that rests on (empirical Bayes: {@code (n stage + 50 rep) / (n + 50)}), times the lift
 * of the deal's size: the win rate of deals of that size over that of all sizes.
 */
final class WinChance {

  /** How many deals of a stage weigh as much as the rep's win rate over all stages. */
  private static final double STAGE_DEALS = 50;

  /** No open deal is as good as won. */
  private static final double MOST = 0.95;

  private WinChance() {}

  static @Nullable Double of(Opportunity o, @Nullable StageDays stage, Past past) {
    if (o.probability() != null) {
      return o.probability().doubleValue();
    }
    Double base = base(stage, past.winRate());
    Double lift = lift(Numbers.value(o.amount()), past.sizes());
    return base == null ? null : Double.valueOf(Math.min(MOST, lift == null ? base : base * lift));
  }

  private static @Nullable Double base(@Nullable StageDays stage, @Nullable Double rep) {
    Double rate = stage == null ? null : Numbers.value(stage.winRate());
    if (rate == null || rep == null) {
      return rate == null ? rep : rate;
    }
    Integer deals = stage.deals();
    return deals == null ? rate : (deals * rate + STAGE_DEALS * rep) / (deals + STAGE_DEALS);
  }

  private static @Nullable Double lift(@Nullable Double amount, List<SizeRate> sizes) {
    double deals = 0;
    double won = 0;
    Double rate = null;
    for (SizeRate size : sizes) {
      deals += size.deals();
      won += size.deals() * size.winRate().doubleValue();
      boolean fits = amount != null && (size.upTo() == null || amount <= size.upTo().doubleValue());
      rate = rate == null && fits ? Numbers.value(size.winRate()) : rate;
    }
    return Numbers.over(rate, Numbers.over(won, deals));
  }
}
