package org.playcaller.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution.Sampler;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

/** How certain a weakness is, against draws from the posteriors. */
class ComparisonTest {

  private static final double CERTAIN = 0.9;
  private static final int DRAWS = 200_000;

  @Test
  void fewDealsSayLittle() {
    assertThat(Comparison.shareIsBelow(0, 1, 90, 300)).isLessThan(CERTAIN);
    assertThat(Comparison.shareIsBelow(0, 3, 90, 300)).isLessThan(CERTAIN);
    assertThat(Comparison.shareIsBelow(0, 3, 50, 100)).isLessThan(CERTAIN);
    assertThat(Comparison.shareIsBelow(2, 20, 90, 300)).isGreaterThan(CERTAIN);
    assertThat(Comparison.shareIsBelow(2, 20, 3, 10)).as("few of the others").isLessThan(CERTAIN);
  }

  @Test
  void aDifferenceOfLessThanAFifthIsNoWeaknessHoweverManyDealsShowIt() {
    assertThat(Comparison.shareIsBelow(2_600, 10_000, 3_000, 10_000)).isLessThan(0.01);
    assertThat(Comparison.shareIsBelow(2_200, 10_000, 3_000, 10_000)).isGreaterThan(0.99);
    assertThat(Comparison.rateIsBelow(8_500, 1_000, 10_000, 1_000)).isLessThan(0.01);
    assertThat(Comparison.rateIsBelow(7_500, 1_000, 10_000, 1_000)).isGreaterThan(0.99);
  }

  @Test
  void sharesCompareAsDrawsFromTheirPosteriorsDo() {
    int[][] counts = {{1, 4, 30, 90}, {3, 12, 5, 9}, {0, 8, 40, 160}, {20, 90, 300, 900}};
    for (int[] count : counts) {
      Sampler one = beta(count[0], count[1], 1);
      Sampler other = beta(count[2], count[3], 2);
      int below = 0;
      for (int i = 0; i < DRAWS; i++) {
        below += one.sample() <= 0.8 * other.sample() ? 1 : 0;
      }
      assertThat(Comparison.shareIsBelow(count[0], count[1], count[2], count[3]))
          .isCloseTo((double) below / DRAWS, within(0.005));
    }
  }

  private static Sampler beta(int won, int all, int seed) {
    return BetaDistribution.of(won + 1, all - won + 1).createSampler(new Random(seed)::nextLong);
  }

  @Test
  void ratesCompareAsDrawsFromTheirPosteriorsDo() {
    double[][] rates = {{6.5, 6, 70.5, 24}, {0.5, 2, 12, 6}, {30, 6, 200, 30}};
    for (double[] rate : rates) {
      Sampler one = gamma(rate[0], rate[1], 1);
      Sampler other = gamma(rate[2], rate[3], 2);
      int below = 0;
      for (int i = 0; i < DRAWS; i++) {
        below += one.sample() <= 0.8 * other.sample() ? 1 : 0;
      }
      assertThat(Comparison.rateIsBelow(rate[0], rate[1], rate[2], rate[3]))
          .isCloseTo((double) below / DRAWS, within(0.005));
    }
  }

  private static Sampler gamma(double shape, double rate, int seed) {
    return GammaDistribution.of(shape, 1 / rate).createSampler(new Random(seed)::nextLong);
  }

  @Test
  void soFewDealsAreLessOfASurpriseWhereThePastRateRestsOnLittle() {
    double certain = Comparison.soFew(1, 2, 2_400, 1_200);
    assertThat(certain).as("as a Poisson number").isCloseTo(Math.exp(-4) * 5, within(0.001));
    assertThat(Comparison.soFew(1, 2, 12, 6)).isGreaterThan(certain * 1.2);
    Random draw = new Random(3);
    Sampler rates = gamma(12.5, 6, 4);
    int soFew = 0;
    for (int i = 0; i < DRAWS; i++) {
      double rate = rates.sample();
      int events = 0;
      for (double t = -Math.log(1 - draw.nextDouble()) / rate; t < 2; events++) {
        t -= Math.log(1 - draw.nextDouble()) / rate;
      }
      soFew += events <= 1 ? 1 : 0;
    }
    assertThat(Comparison.soFew(1, 2, 12, 6)).isCloseTo((double) soFew / DRAWS, within(0.005));
  }
}
