package org.playcaller.backtest;

import java.util.Arrays;
import java.util.List;

/**
 * How far off a predictor was, on the cases of which it could tell a chance.
 *
 * @param predictor who made the forecasts
 * @param cases of how many of the cases it could
 * @param scores how good its chances were; those of predictors that say yes or no are 1 and 0
 * @param overPlaycaller its Brier score less Playcaller's on the same cases: above 0 Playcaller was
 *     closer. The interval is the paired one
 * @param skill {@code 1 - Brier score / Brier score of the base rate} on the cases of both: 1 is
 *     perfect, 0 no better than the base rate; unknown where the base rate was never off
 */
public record PredictorScores(
    Predictor predictor, int cases, ChanceScores scores, Estimate overPlaycaller, Estimate skill) {

  static List<PredictorScores> all(List<RepPeriod> cases, RepDraws draws) {
    return Arrays.stream(Predictor.values()).map(one -> of(one, cases, draws)).toList();
  }

  private static PredictorScores of(Predictor predictor, List<RepPeriod> all, RepDraws draws) {
    List<RepPeriod> cases = all.stream().filter(one -> one.hasChance(predictor)).toList();
    List<RepPeriod> withBase =
        cases.stream().filter(one -> one.hasChance(Predictor.BASE_RATE)).toList();
    ChanceScores.Tally own = tally(predictor, cases, draws);
    ChanceScores.Tally playcaller = tally(Predictor.CHANCE, cases, draws);
    ChanceScores.Tally ownWithBase = tally(predictor, withBase, draws);
    ChanceScores.Tally base = tally(Predictor.BASE_RATE, withBase, draws);
    List<Estimate> against =
        draws.estimates(
            times -> {
              double baseScore = base.brier(times);
              return new double[] {
                own.brier(times) - playcaller.brier(times),
                baseScore == 0 ? Double.NaN : 1 - ownWithBase.brier(times) / baseScore
              };
            });
    return new PredictorScores(
        predictor, cases.size(), own.scores(), against.get(0), against.get(1));
  }

  private static ChanceScores.Tally tally(
      Predictor predictor, List<RepPeriod> cases, RepDraws draws) {
    ChanceScores.Tally tally = new ChanceScores.Tally(draws);
    cases.forEach(one -> tally.add(one.rep(), one.chance(predictor), one.met()));
    return tally;
  }
}
