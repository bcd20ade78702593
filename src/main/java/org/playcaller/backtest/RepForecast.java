package org.playcaller.backtest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.playcaller.state.Period;

/**
 * What could be said of a rep on a day, from what was known then.
 *
 * @param rep the rep's id
 * @param period the quota period
 * @param quota the quota, in its own unit
 * @param met whether the quota is met already
 * @param said the chance to meet the quota, 0..1, by whoever tells one
 * @param deals the open deals
 */
record RepForecast(
    String rep,
    Period period,
    BigDecimal quota,
    boolean met,
    Map<Predictor, Double> said,
    List<OpenDeal> deals) {

  /** Whether every predictor tells a chance, so that all are scored on the same cases. */
  boolean isComplete() {
    return said.size() == Predictor.values().length;
  }
}
