package org.playcaller.backtest;

import java.util.List;

/**
 * How good stated chances were.
 *
 * @param brier the Brier score: the mean of {@code (stated - came)^2}, where {@code came} is 1 or
 *     0; 0 is best, 1 worst, and 0.25 is what stating one half brings. G. W. Brier, Verification of
 *     forecasts expressed in terms of probability, Monthly Weather Review 78 (1950), in the half
 *     that is usual for two outcomes
 * @param logLoss the mean of {@code -ln} of the chance that was stated for what came, the chances
 *     clipped to 0.001..0.999, so that no single case counts beyond all bounds; 0.693 is what
 *     stating one half brings
 * @param slope of the calibration line, 1 where calibrated, below 1 where chances are too extreme;
 *     see CalibrationLine
 * @param intercept of the calibration line, 0 where calibrated, above 0 where chances are too low
 */
public record ChanceScores(Estimate brier, Estimate logLoss, Estimate slope, Estimate intercept) {

  /** The lowest chance that log loss and the calibration line take; 1 less it is the highest. */
  static final double LOWEST = 0.001;

  /** Collects what was stated and what came. */
  static final class Tally {
    private final RepDraws draws;
    private final RepSums brier;
    private final RepSums logLoss;
    private final CalibrationLine line;

    Tally(RepDraws draws) {
      this.draws = draws;
      brier = new RepSums(draws);
      logLoss = new RepSums(draws);
      line = new CalibrationLine(draws);
    }

    void add(String rep, double chance, boolean came) {
      double off = chance - (came ? 1 : 0);
      double clipped = Math.min(1 - LOWEST, Math.max(LOWEST, chance));
      brier.add(rep, off * off, 1);
      logLoss.add(rep, -Math.log(came ? clipped : 1 - clipped), 1);
      line.add(rep, Math.log(clipped / (1 - clipped)), came);
    }

    double brier(int[] times) {
      return brier.ratio(times);
    }

    ChanceScores scores() {
      CalibrationLine.Fit fit = line.fit();
      List<Estimate> all =
          draws.estimates(
              times -> {
                double[] slopeAndIntercept = fit.line(times);
                return new double[] {
                  brier.ratio(times),
                  logLoss.ratio(times),
                  slopeAndIntercept[0],
                  slopeAndIntercept[1]
                };
              });
      return new ChanceScores(all.get(0), all.get(1), all.get(2), all.get(3));
    }
  }
}
