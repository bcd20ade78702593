package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationLineTest {

  private static final Offset<Double> CLOSE = within(1e-6);
  private static final int[] ONCE = {1, 1};
  private static final RepDraws TWO_REPS = new RepDraws(List.of("ada", "ben"));

  @Test
  void throughTwoChancesTheLineIsWorkedOutByHand() {
    CalibrationLine line = new CalibrationLine(TWO_REPS);
    add(line, "ada", logit(0.2), 1, 9);
    add(line, "ben", logit(0.8), 3, 2);

    double[] fitted = line.fit().line(ONCE);

    double slope = (logit(0.6) - logit(0.1)) / (logit(0.8) - logit(0.2));
    assertThat(fitted[0]).isCloseTo(slope, CLOSE);
    assertThat(fitted[1]).isCloseTo(logit(0.1) - slope * logit(0.2), CLOSE);
  }

  @Test
  void whatIsStatedAsItCameHasSlopeOneAndInterceptZero() {
    CalibrationLine line = new CalibrationLine(TWO_REPS);
    add(line, "ada", logit(0.1), 1, 9);
    add(line, "ben", logit(0.5), 4, 4);
    add(line, "ben", logit(0.9), 9, 1);

    double[] fitted = line.fit().line(ONCE);

    assertThat(fitted[0]).isCloseTo(1, CLOSE);
    assertThat(fitted[1]).isCloseTo(0, CLOSE);
  }

  /** At the maximum of the likelihood no change of slope or intercept gains anything. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void noOtherLineIsLikelier(int seed) {
    Random random = new Random(seed);
    double[] odds = random.doubles(200, -6.9, 6.9).toArray();
    boolean[] came = new boolean[odds.length];
    CalibrationLine line = new CalibrationLine(TWO_REPS);
    for (int i = 0; i < odds.length; i++) {
      came[i] = random.nextDouble() < 1 / (1 + Math.exp(1 - 0.3 * odds[i]));
      line.add(i % 2 == 0 ? "ada" : "ben", odds[i], came[i]);
    }

    double[] fitted = line.fit().line(ONCE);

    double best = likelihood(odds, came, fitted[0], fitted[1]);
    for (double step : new double[] {-1e-3, 1e-3}) {
      assertThat(likelihood(odds, came, fitted[0] + step, fitted[1])).isLessThan(best);
      assertThat(likelihood(odds, came, fitted[0], fitted[1] + step)).isLessThan(best);
    }
    assertThat(fitted[0]).isCloseTo(0.3, within(0.2));
    assertThat(fitted[1]).isCloseTo(-1, within(0.6));
  }

  @Test
  void aRepThatIsDrawnTwiceCountsTwiceAndOneThatIsNotNever() {
    CalibrationLine once = new CalibrationLine(TWO_REPS);
    CalibrationLine twice = new CalibrationLine(TWO_REPS);
    for (int copy = 0; copy < 2; copy++) {
      add(twice, "ada", 0, 3, 1);
      add(twice, "ada", 1, 2, 5);
    }
    add(once, "ada", 0, 3, 1);
    add(once, "ada", 1, 2, 5);
    add(once, "ben", 2, 7, 1);

    assertThat(once.fit().line(new int[] {2, 0})).containsExactly(twice.fit().line(ONCE), CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, 0, 4", // nothing came
    "4, 0, 4, 0", // everything came
    "0, 4, 4, 0", // the higher chance alone came
    "4, 0, 0, 4", // the lower chance alone came
    "0, 4, 2, 2", // nothing of the lower chance came
    "2, 2, 4, 0" // everything of the higher chance came
  })
  void whereAChanceSeparatesThereIsNoLine(int came1, int missed1, int came2, int missed2) {
    CalibrationLine line = new CalibrationLine(TWO_REPS);
    add(line, "ada", -1, came1, missed1);
    add(line, "ben", 1, came2, missed2);

    assertThat(line.fit().line(ONCE)).containsOnly(Double.NaN);
  }

  @Test
  void oneCaseOnTheOtherSideIsEnoughForALine() {
    CalibrationLine line = new CalibrationLine(TWO_REPS);
    add(line, "ada", -1, 1, 400);
    add(line, "ben", 1, 400, 1);

    assertThat(line.fit().line(ONCE)[0]).isCloseTo(Math.log(400), CLOSE);
  }

  @Test
  void ofOneChanceOrNoCasesThereIsNoLine() {
    CalibrationLine line = new CalibrationLine(TWO_REPS);
    assertThat(line.fit().line(ONCE)).containsOnly(Double.NaN);

    add(line, "ada", 0.5, 3, 4);
    assertThat(line.fit().line(ONCE)).containsOnly(Double.NaN);
    assertThat(Arrays.stream(line.fit().line(new int[] {0, 2})).boxed()).containsOnly(Double.NaN);
  }

  private static void add(CalibrationLine line, String rep, double odds, int came, int missed) {
    for (int i = 0; i < came + missed; i++) {
      line.add(rep, odds, i < came);
    }
  }

  private static double logit(double chance) {
    return Math.log(chance / (1 - chance));
  }

  private static double likelihood(double[] odds, boolean[] came, double slope, double intercept) {
    double sum = 0;
    for (int i = 0; i < odds.length; i++) {
      double chance = 1 / (1 + Math.exp(-intercept - slope * odds[i]));
      sum += Math.log(came[i] ? chance : 1 - chance);
    }
    return sum;
  }
}
