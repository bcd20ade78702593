package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.RandomStates;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.State;

/** Every figure of a plan can be recomputed from the others, but for what rounding takes. */
@Execution(ExecutionMode.CONCURRENT)
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
  void whatACardOnADealBringsIsItsAmountTimesTheRiseOfItsProbability() {
    RandomStates states = RandomStates.seeded(12);
    int gains = 0;
    for (int i = 0; i < 300; i++) {
      State state = states.next();
      boolean countsDeals = state.quota() != null && state.quota().count() != null;
      for (Card card : Planner.plan(PLAYBOOK, state).cards()) {
        boolean isOneDeal =
            card.deals().size() == 1
                && card.points().stream()
                    .allMatch(one -> one.effect() == null || one.effect().share() == null);
        if (isOneDeal && card.gain().probabilityBefore() != null) {
          double before = card.gain().probabilityBefore().doubleValue();
          double after = before * odds(card) / (1 - before + before * odds(card));
          assertThat(card.gain().probabilityAfter().doubleValue())
              .as("%s", card)
              .isCloseTo(after, within(6 * HALF_A_TEN_THOUSANDTH));
          BigDecimal told = card.deals().get(0).amount();
          if (told != null && !countsDeals) {
            double amount = told.doubleValue();
            assertThat(card.gain().thisPeriod().add(card.gain().later()).doubleValue())
                .as("%s", card)
                .isCloseTo(
                    amount * (after - before),
                    within(amount * 6 * HALF_A_TEN_THOUSANDTH + 2 * HALF_A_CENT));
            gains++;
          }
        }
      }
    }
    assertThat(gains).isPositive();
  }

  /** The strongest effort in full, the next by half and so on, three times at most. */
  private static double odds(Card card) {
    List<Double> more =
        card.points().stream()
            .map(Point::effect)
            .filter(Objects::nonNull)
            .map(PointEffect::odds)
            .filter(Objects::nonNull)
            .map(BigDecimal::doubleValue)
            .sorted(Comparator.reverseOrder())
            .toList();
    double odds = 1;
    double power = 1;
    for (double one : more) {
      odds *= Math.pow(1 + one, power);
      power /= 2;
    }
    return Math.min(3, odds);
  }

  @Test
  void noCardBringsLessThanNothing() {
    for (Plan plan : plans()) {
      for (Card card : plan.cards()) {
        if (card.gain().thisPeriod() != null) {
          assertThat(card.gain().thisPeriod()).isNotNegative();
          assertThat(card.gain().later()).isNotNegative();
        }
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
