package org.playcaller.forecast;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Deals that are not created yet and are won in the days left.
 *
 * <p>Their number is negative binomial: they come at a steady rate, of which a Gamma posterior is
 * known (Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6). An amount is exponential.
 *
 * @param shape the shape of the rate's posterior: what was seen of them and the prior, above 0
 * @param mean how many are expected in the days left, above 0
 * @param amount the mean amount, above 0
 */
record NewDeals(double shape, double mean, double amount) {

  /** From so many expected deals on, their sum is taken for a Gamma distribution of its moments. */
  private static final double MANY = 500;

  /** Nothing lies so many standard deviations away. */
  private static final double BEYOND = 40;

  /** From so large a shape on, a Gamma distribution is a normal one. */
  private static final double LARGE = 10_000;

  private static final double NEGLIGIBLE = 1e-12;
  private static final int MOST_TERMS = 20_000;
  private static final int POINTS = 512;

  /** The probability that at least so many come. */
  double atLeast(long number) {
    return number <= 0 ? 1 : RegularizedBeta.value(mean / (mean + shape), number, shape);
  }

  /**
   * The same deals when their rate is known: that of a quantile of its posterior.
   *
   * @param quantile 0..1
   */
  NewDeals at(double quantile) {
    double rate =
        shape > LARGE
            ? mean
                * (1
                    + NormalDistribution.of(0, 1).inverseCumulativeProbability(quantile)
                        / Math.sqrt(shape))
            : GammaDistribution.of(shape, mean / shape).inverseCumulativeProbability(quantile);
    // With so large a shape, the negative binomial is a Poisson distribution.
    return new NewDeals(1e9, Math.max(1e-12, rate), amount);
  }

  /**
   * The probability that they bring at least an amount, for each whole number of cells.
   *
   * @param cell the size of a cell
   * @param last the last cell
   * @return the probabilities from cell 0, which stands for any amount above 0, to the last
   */
  double[] table(double cell, int last) {
    double[] more = mean > MANY ? new double[0] : furtherDeals();
    double[] table = new double[last + 1];
    int step = Math.max(1, last / POINTS);
    table[0] = atLeast(1);
    for (int from = 0; from < last; from += step) {
      int to = Math.min(last, from + step);
      table[to] = brings(to * cell, more);
      for (int i = from + 1; i < to; i++) {
        table[i] = table[from] + (table[to] - table[from]) * (i - from) / (to - from);
      }
    }
    return table;
  }

  /** The probability that more than k deals come, for each k until it is negligible. */
  private double[] furtherDeals() {
    double[] more = new double[MOST_TERMS];
    int terms = 0;
    double next = atLeast(1);
    while (next > NEGLIGIBLE && terms < MOST_TERMS) {
      more[terms++] = next;
      next = atLeast(terms + 1L);
    }
    return Arrays.copyOf(more, terms);
  }

  /**
   * The probability that the sum reaches an amount above 0. A sum of n exponential amounts reaches
   * y where a Poisson process of rate 1 / mean has fewer than n events up to y; so it is the sum
   * over k of the Poisson probability of k events times the probability of more than k deals.
   */
  private double brings(double needed, double[] more) {
    double x = needed / amount;
    if (mean > MANY) {
      double variance = mean + mean * mean / shape + mean;
      if (Math.abs(x - mean) > BEYOND * Math.sqrt(variance)) {
        return x < mean ? 1 : 0;
      }
      return GammaDistribution.of(mean * mean / variance, variance / mean).survivalProbability(x);
    }
    int centre = (int) Math.min(more.length - 1.0, Math.floor(x));
    if (centre < 0) {
      return 0;
    }
    double atCentre = Math.exp(logPoisson(centre, x));
    double sum = 0;
    double term = atCentre;
    for (int k = centre; k >= 0 && term > NEGLIGIBLE; k--) {
      sum += term * more[k];
      term *= k / x;
    }
    term = atCentre;
    for (int k = centre + 1; k < more.length; k++) {
      term *= x / k;
      if (term < NEGLIGIBLE) {
        break;
      }
      sum += term * more[k];
    }
    return Math.min(1, sum);
  }

  private static double logPoisson(int k, double x) {
    return k * Math.log(x) - x - LogGamma.value(k + 1.0);
  }
}
