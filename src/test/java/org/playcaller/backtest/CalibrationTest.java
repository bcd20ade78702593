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
}
