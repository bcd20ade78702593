package org.playcaller.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The straight line between stated chances and what came, both in log odds: {@code logit(came) =
 * intercept + slope * logit(stated)}. Slope 1 and intercept 0 is calibrated; a slope below 1 says
 * that the chances are too extreme. D. R. Cox, Two further applications of a model for binary
 * regression, Biometrika 45 (1958).
 *
 * <p>It is the logistic regression of what came on the log odds of the stated chance, by maximum
 * likelihood with Newton's method; a step that lowers the likelihood is halved. There is no such
 * line where nothing or everything came, where one chance was stated throughout, and where one
 * stated chance separates what came from what did not. A. Albert and J. A. Anderson, On the
 * existence of maximum likelihood estimates in logistic regression models, Biometrika 71 (1984).
 */
final class CalibrationLine {

  private static final int MOST_STEPS = 60;
  private static final double CLOSE = 1e-9;
  private static final double[] NONE = {Double.NaN, Double.NaN};

  private static final class Tally {
    int came;
    int missed;
  }

  /** Cases of one rep with the same stated chance. */
  private record Point(int rep, double logOdds, int came, int missed) {}

  private final RepDraws draws;
  private final Map<Integer, TreeMap<Double, Tally>> tallies = new TreeMap<>();

  CalibrationLine(RepDraws draws) {
    this.draws = draws;
  }

  void add(String rep, double logOdds, boolean came) {
    Tally tally =
        tallies
            .computeIfAbsent(draws.place(rep), place -> new TreeMap<>())
            .computeIfAbsent(logOdds, x -> new Tally());
    tally.came += came ? 1 : 0;
    tally.missed += came ? 0 : 1;
  }

  /** Gathers what was added so far for fits on drawn reps. */
  Fit fit() {
    List<Point> points = new ArrayList<>();
    tallies.forEach(
        (rep, byOdds) ->
            byOdds.forEach(
                (odds, tally) -> points.add(new Point(rep, odds, tally.came, tally.missed))));
    return new Fit(points.toArray(Point[]::new));
  }

  /** Fits lines. */
  static final class Fit {

    private final Point[] points;

    private Fit(Point[] points) {
      this.points = points;
    }

    /** Returns slope and intercept, each rep as often as drawn; NaN where there is no line. */
    double[] line(int[] times) {
      if (!hasLine(times)) {
        return NONE;
      }
      Step at = new Step(0, 1);
      at.weigh(points, times);
      for (int i = 0; i < MOST_STEPS; i++) {
        double determinant = at.h00 * at.h11 - at.h01 * at.h01;
        double intercept = (at.h11 * at.g0 - at.h01 * at.g1) / determinant;
        double slope = (at.h00 * at.g1 - at.h01 * at.g0) / determinant;
        if (!Double.isFinite(intercept) || !Double.isFinite(slope)) {
          return NONE;
        }
        Step next = at.plus(intercept, slope);
        next.weigh(points, times);
        for (int halved = 0; next.isBelow(at) && halved < MOST_STEPS; halved++) {
          intercept /= 2;
          slope /= 2;
          next = at.plus(intercept, slope);
          next.weigh(points, times);
        }
        at = next;
        if (Math.abs(intercept) < CLOSE && Math.abs(slope) < CLOSE) {
          return new double[] {at.slope, at.intercept};
        }
      }
      return NONE;
    }

    private boolean hasLine(int[] times) {
      double lowestCame = Double.POSITIVE_INFINITY;
      double highestCame = Double.NEGATIVE_INFINITY;
      double lowestMissed = Double.POSITIVE_INFINITY;
      double highestMissed = Double.NEGATIVE_INFINITY;
      for (Point point : points) {
        if (times[point.rep()] > 0 && point.came() > 0) {
          lowestCame = Math.min(lowestCame, point.logOdds());
          highestCame = Math.max(highestCame, point.logOdds());
        }
        if (times[point.rep()] > 0 && point.missed() > 0) {
          lowestMissed = Math.min(lowestMissed, point.logOdds());
          highestMissed = Math.max(highestMissed, point.logOdds());
        }
      }
      return highestCame > lowestMissed && highestMissed > lowestCame;
    }
  }

  /** A line with its log likelihood, and that one's gradient and (negative) second derivatives. */
  private static final class Step {
    private final double intercept;
    private final double slope;
    private double likelihood;
    private double g0;
    private double g1;
    private double h00;
    private double h01;
    private double h11;

    Step(double intercept, double slope) {
      this.intercept = intercept;
      this.slope = slope;
    }

    Step plus(double moreIntercept, double moreSlope) {
      return new Step(intercept + moreIntercept, slope + moreSlope);
    }

    /** Rounding does not count. */
    boolean isBelow(Step other) {
      return likelihood < other.likelihood - CLOSE * Math.abs(other.likelihood);
    }

    void weigh(Point[] points, int[] times) {
      for (Point point : points) {
        int drawn = times[point.rep()];
        if (drawn > 0) {
          double x = point.logOdds();
          double odds = intercept + slope * x;
          // Of the two forms of the logistic function the one that cannot overflow.
          double tail = Math.exp(-Math.abs(odds));
          double chance = odds >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
          double log = Math.log1p(tail);
          double came = drawn * (double) point.came();
          double missed = drawn * (double) point.missed();
          likelihood -= came * (log + Math.max(0, -odds)) + missed * (log + Math.max(0, odds));
          double off = came * (1 - chance) - missed * chance;
          double weight = (came + missed) * chance * (1 - chance);
          g0 += off;
          g1 += off * x;
          h00 += weight;
          h01 += weight * x;
          h11 += weight * x * x;
        }
      }
    }
  }
}
