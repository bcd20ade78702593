package org.playcaller.forecast;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What efforts are guessed to do for a quota.
 *
 * @param odds by open deal, by how much each effort raises its odds, as a share: 0.5 makes them one
 *     and a half times
 * @param brought what may come of the others
 */
public record Efforts(Map<String, List<Double>> odds, List<Brought> brought) {

  /** Odds that are taken from n outcomes, even ones, are off by 2 / sqrt(n) as log-odds. */
  private static final double EVEN = 2;

  /**
   * A deal that an effort brings now and then.
   *
   * @param share how often it does, 0..1
   * @param inTime the share of those that come in the days left, 0..1
   * @param amount what such a deal is worth, in the quota's unit
   */
  public record Brought(double share, double inTime, double amount) {}

  /** The deals expected of them in the days left. */
  double expected() {
    return brought.stream().mapToDouble(one -> one.share() * one.inTime()).sum();
  }

  /**
   * The same efforts where every guess is off alike. A share has a Beta distribution of as many
   * outcomes as the guess is worth, the log-odds a normal one; no effort makes a deal less likely.
   *
   * @param quantile how far the guesses are off, 0..1
   * @param strength how many outcomes a guess is worth, above 0
   */
  Efforts at(double quantile, double strength) {
    double off =
        NormalDistribution.of(0, 1).inverseCumulativeProbability(quantile)
            * EVEN
            / Math.sqrt(strength);
    return new Efforts(
        odds.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    deal ->
                        deal.getValue().stream()
                            .map(more -> Math.expm1(Math.max(0, Math.log1p(more) + off)))
                            .toList())),
        brought.stream()
            .map(one -> new Brought(share(one, quantile, strength), one.inTime(), one.amount()))
            .toList());
  }

  private static double share(Brought one, double quantile, double strength) {
    double share = one.share();
    return share <= 0 || share >= 1
        ? share
        : BetaDistribution.of(share * strength, (1 - share) * strength)
            .inverseCumulativeProbability(quantile);
  }
}
