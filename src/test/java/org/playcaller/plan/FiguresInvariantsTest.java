package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.playcaller.RandomStates;
import org.playcaller.plan.Plan.Action;
import org.playcaller.plan.Plan.Gain;
import org.playcaller.plan.Plan.Standing;
import org.playcaller.playbook.Effect;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.State;
import org.playcaller.state.Told;

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
  void whatAnActionOnADealBringsIsItsAmountTimesTheRiseOfItsProbability() {
    RandomStates states = RandomStates.seeded(12);
    int gains = 0;
    for (int i = 0; i < 300; i++) {
      State state = states.next();
      Map<String, BigDecimal> amounts = new HashMap<>();
      Told.of(state.opportunities())
          .forEach(o -> amounts.put(o.id(), o.amount() == null ? BigDecimal.ZERO : o.amount()));
      boolean countsDeals = state.quota() != null && state.quota().count() != null;
      for (Action action : Planner.plan(PLAYBOOK, state).actions()) {
        Gain gain = action.gain();
        Effect effect = PLAYBOOK.play(action.play()).card().effect();
        boolean raises = gain.probabilityBefore() != null;
        assertThat(raises).isEqualTo(effect instanceof Effect.RaisesOdds && gain.later() != null);
        if (raises && amounts.get(action.who().id()).signum() > 0 && !countsDeals) {
          double before = gain.probabilityBefore().doubleValue();
          double more = ((Effect.RaisesOdds) effect).more();
          double after = before * (1 + more) / (1 + before * more);
          assertThat(gain.probabilityAfter().doubleValue())
              .isCloseTo(after, within(4 * HALF_A_TEN_THOUSANDTH));
          double amount = amounts.get(action.who().id()).doubleValue();
          assertThat(gain.thisPeriod().add(gain.later()).doubleValue())
              .as("%s", action)
              .isCloseTo(
                  amount * (after - before),
                  within(amount * 4 * HALF_A_TEN_THOUSANDTH + 2 * HALF_A_CENT));
          gains++;
        }
      }
    }
    assertThat(gains).isPositive();
  }

  @Test
  void noActionBringsLessThanNothingNorMoreThanTheGapInThisPeriod() {
    for (Plan plan : plans()) {
      BigDecimal gap = plan.standing().gap();
      for (Action action : plan.actions()) {
        if (action.gain().thisPeriod() != null) {
          assertThat(action.gain().thisPeriod()).isNotNegative();
          assertThat(action.gain().later()).isNotNegative();
          assertThat(gap == null || action.gain().thisPeriod().compareTo(gap) <= 0).isTrue();
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
