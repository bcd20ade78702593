package org.playcaller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

@Execution(ExecutionMode.CONCURRENT)
class RandomStatesTest {

  private static final int MANY = 1_500;

  private final Playbook playbook = Playbook.read(RuleFiles.of(Path.of("rules")));

  private static List<State> many(long seed) {
    RandomStates states = RandomStates.seeded(seed);
    return Stream.generate(states::next).limit(MANY).toList();
  }

  @Test
  void theSameSeedGivesTheSameStates() {
    assertThat(many(7)).isEqualTo(many(7)).isNotEqualTo(many(8));
  }

  @Test
  void everyStateIsSound() {
    StateJson json = new StateJson();

    assertThat(many(1))
        .allSatisfy(state -> assertThat(json.read(json.write(state))).isEqualTo(state));
  }

  @Test
  void everyPlayIsCalledByAStateAndPassedOverByAnother() {
    Set<String> called = new HashSet<>();
    Set<String> passedOver = new HashSet<>();
    for (State state : many(1)) {
      List<String> now =
          playbook.call(playbook.facts(state)).stream().map(a -> a.play().id()).toList();
      called.addAll(now);
      playbook.plays().stream()
          .map(Play::id)
          .filter(id -> !now.contains(id))
          .forEach(passedOver::add);
    }

    String[] all = playbook.plays().stream().map(Play::id).toArray(String[]::new);
    assertThat(called).containsExactlyInAnyOrder(all);
    assertThat(passedOver).containsExactlyInAnyOrder(all);
  }

  @Test
  void everyMeasureIsSometimesUnknown() {
    Set<String> known = new HashSet<>();
    Set<String> unknown = new HashSet<>();
    for (State state : many(1)) {
      for (Fact fact : playbook.facts(state).all()) {
        for (Condition condition :
            playbook.plays().stream().flatMap(p -> p.conditions().stream()).toList()) {
          if (condition.type().factClass() == fact.getClass()) {
            String measure = condition.type().name() + "." + condition.property().name();
            (condition.property().of(fact) == null ? unknown : known).add(measure);
          }
        }
      }
    }

    assertThat(unknown).isNotEmpty();
    assertThat(known).containsAll(unknown);
  }

  @Test
  void theNumberOfFactsIsAboutWhatWasAskedFor() {
    State state = RandomStates.seeded(1).ofAbout(200);

    Facts facts = playbook.facts(state);
    assertThat(facts.all()).hasSizeBetween(150, 250);
    List<Advice> advice = playbook.call(facts);
    assertThat(advice).isNotEmpty();
  }
}
