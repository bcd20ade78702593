package org.playcaller.forecast;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How long new business takes. The days from a first word to a signature have the shape of a sales
 * cycle: a gamma distribution of shape 2, that is two steps of the same typical length one after
 * the other, which is never done at once and has a long tail.
 */
public final class WaitingTime {

  private static final double STEPS = 2;

  /** The median of a Gamma distribution of shape 2 and scale 1. */
  static final double MEDIAN_OF_STEPS =
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

  /**
   * Days of opening new business, out of those left, whose deals still come in them: {@link
   * #shareWithin} added up over the days left for a deal opened then. With scale s it is the
   * integral of {@code 1 - exp(-t/s) (1 + t/s)}, which is {@code d - 2s + exp(-d/s) (d + 2s)}.
   *
   * @param median within how many days half of the deals come; above 0
   * @param days the days there are
   * @return the days, from 0 to those there are
   */
  public static double closableDays(double median, double days) {
    double scale = median / MEDIAN_OF_STEPS;
    double left = days / scale;
    return (left - STEPS + Math.exp(-left) * (left + STEPS)) * scale;
  }
}
