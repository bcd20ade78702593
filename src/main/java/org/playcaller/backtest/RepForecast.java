package org.playcaller.backtest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Period;

/**
 * What could be said of a rep on a day, from what was known then.
 *
 * @param rep the rep's id
 * @param period the quota period
 * @param quota the quota, in its own unit; null where the rep has none
 * @param closedWon closed-won so far, in the quota's unit; null where it is not known
 * @param alreadyMet whether the quota is met already
 * @param chances the chance to meet the quota, 0..1, by whoever tells one
 * @param deals the open deals, by id
 */
record RepForecast(
    String rep,
    Period period,
    @Nullable BigDecimal quota,
    @Nullable Double closedWon,
    boolean alreadyMet,
    Map<Predictor, Double> chances,
    List<OpenDeal> deals) {

  /** Whether somebody tells a chance. */
  boolean hasChance(Predictor predictor) {
    return chances.containsKey(predictor);
  }
}
