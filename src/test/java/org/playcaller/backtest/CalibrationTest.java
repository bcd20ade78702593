package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0001, 1",
    "0.0999, 1",
    "0.1, 2",
    "0.2999, 2",
    "0.3, 3",
    "0.4999, 3",
    "0.5, 4",
    "0.6999, 4",
    "0.7, 5",
    "0.8999, 5",
    "0.9, 6",
    "1, 6"
  })
  void aChanceGoesIntoTheBinOfItsSize(double chance, int bin) {
    Calibration.Tally tally = new Calibration.Tally();
    tally.add(chance, true);

    List<Calibration.Bin> bins = tally.calibration().bins();

    assertThat(bins).hasSize(7);
    for (int i = 0; i < bins.size(); i++) {
      assertThat(bins.get(i).cases()).as(bins.get(i).label()).isEqualTo(i == bin ? 1 : 0);
    }
  }

  @Test
  void aBinTellsTheMeanSaidAndTheShareThatCame() {
    Calibration.Tally tally = new Calibration.Tally();
    tally.add(0.1, true);
    tally.add(0.2, false);
    tally.add(0.24, false);

    Calibration.Bin bin = tally.calibration().bins().get(2);

    assertThat(bin.label()).isEqualTo("10 to 30 %");
    assertThat(bin.said()).isCloseTo(0.18, within(1e-9));
    assertThat(bin.came()).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(tally.calibration().bins().get(0).said()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0.277533",
    "10, 10, 0.722467, 1",
    "1, 81, 0.002183, 0.066669",
    "2, 14, 0.040094, 0.399414"
  })
  void aShareHasWilsonsInterval(int came, int cases, double from, double to) {
    Interval interval = Interval.wilson(came, cases);

    assertThat(interval.from()).isCloseTo(from, within(1e-6));
    assertThat(interval.to()).isCloseTo(to, within(1e-6));
  }

  @Test
  void wilsonsEndsAreTheRatesThatTheShareIsJustLikelyUnder() {
    Interval interval = Interval.wilson(7, 30);

    for (double rate : List.of(interval.from(), interval.to())) {
      double deviations = Math.abs(7.0 / 30 - rate) / Math.sqrt(rate * (1 - rate) / 30);
      assertThat(deviations).isCloseTo(1.959963984540054, within(1e-9));
    }
  }
}
