package org.playcaller.forecast;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How certain it is that one rate is at least a fifth below another, by how much was seen of both:
 * the posterior probability of {@code rate <= 0.8 x other}. Few deals say little, so a large
 * difference between small samples is not certain.
 */
public final class Comparison {

  /** What is called a weakness is at most this share of the others' rate. */
  static final double WEAK = 0.8;

  private static final double JEFFREYS = 0.5;
  private static final int POINTS = 400;

  /** A normal distribution has next to nothing beyond so many standard deviations. */
  private static final double FAR = 8;

  private Comparison() {}

  /**
   * Compares shares, such as win rates, of which won and all were counted. Both have a Beta
   * posterior with a uniform prior, so that three lost deals are no weakness yet; the probability
   * is integrated over the other's.
   *
   * @param won what was won, 0 or more
   * @param all of how many, at least {@code won}
   * @param otherWon what the others won
   * @param otherAll of how many
   * @return the probability that the share is at least a fifth below the others', 0..1
   */
  public static double shareIsBelow(double won, double all, double otherWon, double otherAll) {
    BetaDistribution one = BetaDistribution.of(won + 1, all - won + 1);
    double a = otherWon + 1;
    double b = otherAll - otherWon + 1;
    BetaDistribution other = BetaDistribution.of(a, b);
    double mean = a / (a + b);
    double deviation = Math.sqrt(mean * (1 - mean) / (a + b + 1));
    double from = Math.max(0, mean - FAR * deviation);
    double step = (Math.min(1, mean + FAR * deviation) - from) / POINTS;
    double sum = 0;
    double before = other.cumulativeProbability(from);
    for (int i = 0; i < POINTS; i++) {
      double upTo = other.cumulativeProbability(from + (i + 1) * step);
      sum += (upTo - before) * one.cumulativeProbability(WEAK * (from + (i + 0.5) * step));
      before = upTo;
    }
    return Math.min(1, Math.max(0, sum));
  }

  /**
   * Compares rates of events that were counted over some time, or speeds of which the time for some
   * events is known. Both have a Gamma posterior, whose ratio has a Beta prime distribution.
   *
   * @param events how many events, above 0 (a half may be added for Jeffreys' prior)
   * @param time in how much time, above 0
   * @param otherEvents how many events of the others
   * @param otherTime in how much time, in the same unit
   * @return the probability that the rate is at least a fifth below the others', 0..1
   */
  public static double rateIsBelow(
      double events, double time, double otherEvents, double otherTime) {
    double x = WEAK * time / (WEAK * time + otherTime);
    return RegularizedBeta.value(x, events, otherEvents);
  }

  /**
   * Counts as a rate does whose prior is Jeffreys': half an event more.
   *
   * @param events how many were counted
   * @return that, and a half
   */
  public static double withPrior(double events) {
    return events + JEFFREYS;
  }

  /**
   * The probability of so few events or fewer, were they to come at a past rate. The past rate
   * rests on what was seen of it, so the number is negative binomial, not Poisson.
   *
   * @param events how many came, 0 or more
   * @param time in how much time, above 0
   * @param pastEvents how many came before
   * @param pastTime in how much time, above 0
   * @return the probability, 0..1
   */
  public static double soFew(int events, double time, double pastEvents, double pastTime) {
    double shape = pastEvents + JEFFREYS;
    double mean = shape / pastTime * time;
    return RegularizedBeta.complement(mean / (mean + shape), events + 1.0, shape);
  }

  /**
   * The same against a rate without a count behind it, which is taken to rest on six months.
   *
   * @param events how many came, 0 or more
   * @param months in how many months, above 0
   * @param perMonth how many came a month before
   * @return the probability, 0..1
   */
  public static double soFew(int events, double months, double perMonth) {
    return soFew(events, months, perMonth * Tallies.MONTHS, Tallies.MONTHS);
  }
}
