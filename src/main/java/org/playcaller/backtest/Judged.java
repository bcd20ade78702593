package org.playcaller.backtest;

/**
 * A forecast and what came of it.
 *
 * @param forecast what could be said on the day
 * @param end what had come by the period's end
 */
record Judged(RepForecast forecast, PeriodEnd end) {

  /** Whether it can be scored: every predictor tells a chance, and what came is known. */
  boolean isScored() {
    return forecast.isComplete() && end.met() != null;
  }

  double said(Predictor predictor) {
    return forecast.said().get(predictor);
  }
}
