package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ChanceScoresTest {

  private static final Offset<Double> TINY = within(1e-9);

  private final RepDraws draws = new RepDraws(List.of("ada", "ben"));
  private final ChanceScores.Tally tally = new ChanceScores.Tally(draws);

  @Test
  void scoresAreThoseWorkedOutByHand() {
    tally.add("ada", 0.8, true);
    tally.add("ben", 0.5, false);

    ChanceScores scores = tally.scores();

    assertThat(scores.brier().value()).isCloseTo((0.04 + 0.25) / 2, TINY);
    assertThat(scores.logLoss().value()).isCloseTo(-(Math.log(0.8) + Math.log(0.5)) / 2, TINY);
    // A draw of Ada alone, and one of Ben alone, each in a quarter of the resamples.
    assertThat(scores.brier().interval().from()).isCloseTo(0.04, TINY);
    assertThat(scores.brier().interval().to()).isCloseTo(0.25, TINY);
    assertThat(scores.slope()).as("0.8 came, 0.5 did not").isEqualTo(Estimate.UNKNOWN);
  }

  @Test
  void logLossClipsTheChanceAndTheBrierScoreDoesNot() {
    tally.add("ada", 0, true);
    tally.add("ben", 1, false);

    assertThat(tally.scores().logLoss().value()).isCloseTo(-Math.log(0.001), TINY);
    assertThat(tally.scores().brier().value()).isEqualTo(1);
  }

  @Test
  void withinTheBoundsTheChanceStaysAsItIs() {
    tally.add("ada", 0.0011, true);
    tally.add("ben", 0.9989, true);

    assertThat(tally.scores().logLoss().value())
        .isCloseTo(-(Math.log(0.0011) + Math.log(0.9989)) / 2, TINY);
  }

  @Test
  void withoutCasesEverythingIsUnknown() {
    assertThat(tally.scores())
        .isEqualTo(
            new ChanceScores(
                Estimate.UNKNOWN, Estimate.UNKNOWN, Estimate.UNKNOWN, Estimate.UNKNOWN));
  }
}
