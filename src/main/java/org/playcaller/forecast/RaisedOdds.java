package org.playcaller.forecast;

import java.util.Comparator;
import java.util.List;

/**
 * What several efforts on one deal do together. Each raises the odds of winning it; the strongest
 * counts in full, the next half, the one after that a quarter and so on, since much of what they do
 * is the same, and together they raise the odds three times at most.
 */
public final class RaisedOdds {

  private static final double MOST = Math.log(3);

  private RaisedOdds() {}

  /**
   * The probability after the efforts.
   *
   * @param probability the probability before, 0..1; 0 and 1 stay what they are
   * @param more by how much each effort raises the odds, as a share: 0.5 makes them one and a half
   *     times; none below 0
   * @return the probability to be won, 0..1, never below that before
   */
  public static double after(double probability, List<Double> more) {
    if (probability <= 0 || probability >= 1) {
      return probability;
    }
    double sum = 0;
    double weight = 1;
    for (double one : more.stream().sorted(Comparator.reverseOrder()).toList()) {
      sum += weight * Math.log1p(one);
      weight /= 2;
    }
    return sum == 0 ? probability : Odds.shifted(probability, Math.min(MOST, sum));
  }
}
