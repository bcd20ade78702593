package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.RandomStates;
import org.playcaller.plan.Plan.Said;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a change of a state can and cannot do to a plan. */
@Execution(ExecutionMode.CONCURRENT)
class ChangedStateTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final List<State> STATES =
      Stream.generate(RandomStates.seeded(13)::next).limit(300).toList();
  private static final StateJson STATE_JSON = new StateJson();
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Test
  void moreValueNeverBringsLess() {
    int raised = 0;
    for (int i = 0; i < STATES.size(); i++) {
      State state = atEqualChance(STATES.get(i));
      Opportunity deal = dealToRaise(state, i);
      if (deal != null) {
        Plan before = plan(state);
        Plan after = plan(withAmount(state, deal, deal.amount().multiply(BigDecimal.TEN)));
        for (Said action : actionsWith(before, deal.id())) {
          Said same = same(after, action);
          if (same != null
              && isOfOneDeal(action)
              && isOfOneDeal(same)
              && action.card().gain().later() != null) {
            assertThat(total(same)).isGreaterThanOrEqualTo(total(action));

            raised++;
          }
        }
      }
    }
    assertThat(raised).isPositive();
  }

  private static @Nullable LocalDate day(Said said) {
    return said.card().when() == null ? null : said.card().when().day();
  }

  /** Amounts compare at equal chance: a history that wins large deals less says otherwise. */
  private static State atEqualChance(State state) {
    ObjectNode tree = (ObjectNode) MAPPER.readTree(STATE_JSON.write(state));
    if (tree.get("history") instanceof ObjectNode history) {
      history.remove("sizes");
      if (history.get("learned") instanceof ObjectNode learned) {
        learned.remove("sizes");
      }
    }
    return STATE_JSON.read(tree);
  }

  @Test
  void lessTimeLeftNeverBringsASlowPayoffIntoThisPeriod() {
    int moved = 0;
    for (int i = 0; i < STATES.size(); i++) {
      State state = STATES.get(i);
      LocalDate end = state.period() == null ? state.day() : state.period().end();
      if (end.isAfter(state.day()) && !state.day().isBefore(state.period().start())) {
        long left = state.day().until(end, ChronoUnit.DAYS);
        LocalDate nearer = end.minusDays(1 + new Random(i).nextLong(left));
        Plan after = plan(withPeriodEnd(state, nearer));
        for (Said action : plan(state).said()) {
          Said same = same(after, action);
          // With the day held fixed: what is laid earlier may come in time for it.
          boolean isLaidAlike = same != null && Objects.equals(day(action), day(same));
          if (isLaidAlike && action.card().horizon() == Horizon.NEXT_PERIOD) {
            assertThat(same.card().horizon())
                .as(action.point().play())
                .isEqualTo(Horizon.NEXT_PERIOD);
            moved++;
          }
        }
      }
    }
    assertThat(moved).isPositive();
  }

  private static Plan plan(State state) {
    return Planner.plan(PLAYBOOK, state);
  }

  /** A deal whose chance is stated: else its size has a say in how likely it is to be won. */
  private static @Nullable Opportunity dealToRaise(State state, int seed) {
    List<Opportunity> deals =
        state.opportunities().stream()
            .filter(o -> o.amount() != null && o.probability() != null)
            .toList();
    return deals.isEmpty() ? null : deals.get(seed % deals.size());
  }

  private static List<Said> actionsWith(Plan plan, String id) {
    return plan.said().stream()
        .filter(a -> a.point().about() != null && a.point().about().id().equals(id))
        .toList();
  }

  private static @Nullable Said same(Plan plan, Said action) {
    return plan.said().stream()
        .filter(a -> a.point().play().equals(action.point().play()))
        .filter(a -> Objects.equals(a.point().about(), action.point().about()))
        .findFirst()
        .orElse(null);
  }

  /** Whoever speaks of several deals at once may choose others of them. */
  private static boolean isOfOneDeal(Said said) {
    return said.card().deals().size() <= 1;
  }

  private static BigDecimal total(Said said) {
    return said.card().gain().thisPeriod().add(said.card().gain().later());
  }

  private static State withAmount(State state, Opportunity deal, BigDecimal amount) {
    return changed(
        state,
        tree -> {
          int index = state.opportunities().indexOf(deal);
          ((ObjectNode) tree.path("opportunities").get(index)).put("amount", amount);
        });
  }

  private static State withPeriodEnd(State state, LocalDate end) {
    return changed(state, tree -> ((ObjectNode) tree.path("period")).put("end", end.toString()));
  }

  private static State changed(State state, Consumer<ObjectNode> change) {
    ObjectNode tree = (ObjectNode) MAPPER.readTree(STATE_JSON.write(state));
    change.accept(tree);
    return STATE_JSON.read(MAPPER.writeValueAsBytes(tree));
  }
}
