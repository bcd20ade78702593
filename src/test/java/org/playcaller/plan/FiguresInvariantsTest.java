package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.playcaller.RandomStates;
import org.playcaller.plan.Plan.Action;
import org.playcaller.plan.Plan.Score;
import org.playcaller.plan.Plan.Standing;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;

/** Every figure of a plan can be recomputed from the others, but for what rounding takes. */
class FiguresInvariantsTest {

  private static final double HALF_A_CENT = 0.005;
  private static final double HALF_A_TEN_THOUSANDTH = 0.00005;
  private static final double ROUNDING_OF_DOUBLES = 1e-9;
  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  private static List<Plan> plans() {
    RandomStates states = RandomStates.seeded(12);
    return Stream.generate(() -> Planner.plan(PLAYBOOK, states.next())).limit(300).toList();
  }

  @Test
  void aScoreIsChanceTimesTheDealsOwnTimesValueOverHours() {
    int scores = 0;
    for (Plan plan : plans()) {
      for (Action action : plan.actions()) {
        Score score = action.score();
        double hours = action.minutes() / 60.0;

        assertThat(score.hours().doubleValue()).isCloseTo(hours, within(HALF_A_TEN_THOUSANDTH));
        if (score.perHour() == null || score.value() == null) {
          assertThat(score.perHour()).as("with no value or no chance of the deal").isNull();
        } else {
          double deal = score.dealChance() == null ? 1 : score.dealChance().doubleValue();
          double value = score.value().doubleValue();
          double anHour = score.chance().doubleValue() / hours;
          double rounding =
              HALF_A_CENT * (1 + anHour * deal) + anHour * value * HALF_A_TEN_THOUSANDTH;
          assertThat(score.perHour().doubleValue())
              .as("%s", action)
              .isCloseTo(anHour * deal * value, within(rounding + ROUNDING_OF_DOUBLES));
          scores++;
        }
      }
    }
    assertThat(scores).isPositive();
  }

  @Test
  void noActionIsWorthMoreThanTheGapThatIsLeft() {
    for (Plan plan : plans()) {
      BigDecimal gap = plan.standing().gap();
      if (gap != null && gap.signum() > 0) {
        assertThat(plan.actions())
            .extracting(action -> action.score().value())
            .allSatisfy(value -> assertThat(value == null || value.compareTo(gap) <= 0).isTrue());
      }
    }
  }

  @Test
  void theStandingAddsUp() {
    for (Plan plan : plans()) {
      Standing s = plan.standing();
      SoftAssertions softly = new SoftAssertions();
      quotient(softly, "attainment", s.attainment(), s.closedWon(), s.quota());
      quotient(softly, "pace", s.pace(), s.closedWon(), s.expectedToDate());
      quotient(softly, "speed up", s.speedUp(), s.neededPerMonth(), s.soldPerMonth());
      if (!"deals".equals(s.unit())) {
        quotient(softly, "coverage", s.coverage(), s.pipeline(), s.gap());
      }
      if (s.quota() != null && s.closedWon() != null) {
        softly
            .assertThat(s.gap())
            .as("gap")
            .isEqualByComparingTo(s.quota().subtract(s.closedWon()).max(BigDecimal.ZERO));
      }
      if (s.quota() != null && s.elapsed() != null && s.expectedToDate() != null) {
        double quota = s.quota().doubleValue();
        softly
            .assertThat(s.expectedToDate().doubleValue())
            .as("expected to date")
            .isCloseTo(
                quota * s.elapsed().doubleValue(),
                within(quota * HALF_A_TEN_THOUSANDTH + HALF_A_CENT + ROUNDING_OF_DOUBLES));
      }
      softly.assertAll();
    }
  }

  /** The quotient of two figures of which each may be off by half a cent. */
  private static void quotient(
      SoftAssertions softly,
      String name,
      @Nullable BigDecimal quotient,
      @Nullable BigDecimal one,
      @Nullable BigDecimal other) {
    if (quotient == null || one == null || other == null || other.doubleValue() <= HALF_A_CENT) {
      return;
    }
    // Below 0, as with credit notes, the smaller divisor gives the lower quotient.
    double below = one.signum() < 0 ? -HALF_A_CENT : HALF_A_CENT;
    double least = (one.doubleValue() - HALF_A_CENT) / (other.doubleValue() + below);
    double most = (one.doubleValue() + HALF_A_CENT) / (other.doubleValue() - below);
    softly
        .assertThat(quotient.doubleValue())
        .as(name + " of " + one + " and " + other)
        .isBetween(
            least - HALF_A_TEN_THOUSANDTH - ROUNDING_OF_DOUBLES,
            most + HALF_A_TEN_THOUSANDTH + ROUNDING_OF_DOUBLES);
  }
}
