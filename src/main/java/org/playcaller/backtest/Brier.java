package org.playcaller.backtest;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far off a predictor was.
 *
 * @param predictor who made the forecasts
 * @param score the Brier score: the mean of {@code (said - came)^2}, where {@code came} is 1 if the
 *     quota was met and 0 if not; 0 is best, 1 worst, and 0.25 is what saying one half brings. G.
 *     W. Brier, Verification of forecasts expressed in terms of probability, Monthly Weather Review
 *     78 (1950), in the half that is usual for two outcomes. Unknown where there were no forecasts
 * @param skill {@code 1 - score / score of the base rate}: 1 is perfect, 0 no better than the base
 *     rate; unknown where the base rate was never off
 */
public record Brier(Predictor predictor, @Nullable Double score, @Nullable Double skill) {

  static List<Brier> all(List<Judged> cases) {
    Double base = score(Predictor.BASE_RATE, cases);
    return Arrays.stream(Predictor.values())
        .map(predictor -> of(predictor, score(predictor, cases), base))
        .toList();
  }

  private static Brier of(Predictor predictor, @Nullable Double score, @Nullable Double base) {
    boolean comparable = score != null && base != null && base > 0;
    return new Brier(predictor, score, comparable ? Double.valueOf(1 - score / base) : null);
  }

  private static @Nullable Double score(Predictor predictor, List<Judged> cases) {
    if (cases.isEmpty()) {
      return null;
    }
    double sum = 0;
    for (Judged judged : cases) {
      double off = judged.said(predictor) - (Boolean.TRUE.equals(judged.end().met()) ? 1 : 0);
      sum += off * off;
    }
    return sum / cases.size();
  }
}
