package org.playcaller.forecast;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How long new business takes. The days from a first word to a signature have the shape of a sales
 * cycle: a gamma distribution of shape 2, that is two steps of the same typical length one after
 * the other, which is never done at once and has a long tail.
 */
public final class WaitingTime {

  private static final double STEPS = 2;
  private static final double MEDIAN_OF_STEPS =
      GammaDistribution.of(STEPS, 1).inverseCumulativeProbability(0.5);

  private WaitingTime() {}

  /**
   * The share of the deals that come so soon, of those that come at all.
   *
   * @param median within how many days half of them come; above 0
   * @param days the days there are
   * @return the share, 0..1; 0 for no days
   */
  public static double shareWithin(double median, int days) {
    return days <= 0
        ? 0
        : GammaDistribution.of(STEPS, median / MEDIAN_OF_STEPS).cumulativeProbability(days);
  }
}
