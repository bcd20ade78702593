package org.playcaller.backtest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far off a predictor was.
 *
 * @param predictor who made the forecasts
 * @param scores how good its chances were; those of predictors that say yes or no are 1 and 0
 * @param overPlaycaller its Brier score less Playcaller's on the same cases: above 0 Playcaller was
 *     closer. The interval is the paired one
 * @param skill {@code 1 - Brier score / Brier score of the base rate}: 1 is perfect, 0 no better
 *     than the base rate; unknown where the base rate was never off
 */
public record PredictorScores(
    Predictor predictor, ChanceScores scores, Estimate overPlaycaller, Estimate skill) {

  static List<PredictorScores> all(List<RepPeriod> cases, RepDraws draws) {
    Map<Predictor, ChanceScores.Tally> tallies = new EnumMap<>(Predictor.class);
    for (Predictor predictor : Predictor.values()) {
      ChanceScores.Tally tally = new ChanceScores.Tally(draws);
      cases.forEach(one -> tally.add(one.rep(), one.chance(predictor), one.met()));
      tallies.put(predictor, tally);
    }
    List<PredictorScores> all = new ArrayList<>();
    tallies.forEach((predictor, tally) -> all.add(of(predictor, tallies, draws)));
    return List.copyOf(all);
  }

  private static PredictorScores of(
      Predictor predictor, Map<Predictor, ChanceScores.Tally> tallies, RepDraws draws) {
    ChanceScores.Tally own = tallies.get(predictor);
    ChanceScores.Tally playcaller = tallies.get(Predictor.CHANCE);
    ChanceScores.Tally base = tallies.get(Predictor.BASE_RATE);
    List<Estimate> against =
        draws.estimates(
            times -> {
              double score = own.brier(times);
              double baseScore = base.brier(times);
              return new double[] {
                score - playcaller.brier(times), baseScore == 0 ? Double.NaN : 1 - score / baseScore
              };
            });
    return new PredictorScores(predictor, own.scores(), against.get(0), against.get(1));
  }
}
