package org.playcaller.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.playcaller.RandomStates;
import org.playcaller.facts.Facts;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.state.State;

/** A speed is worth telling only where both sides do the same. */
class PlainPlaysTest {

  private static final int MANY = 1_000;

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  @Test
  void thePlaysByHandLeaveTheSameAdviceAsThePlaybook() {
    RandomStates states = RandomStates.seeded(42);
    compare(Stream.generate(states::next).limit(MANY));
  }

  /** Chance seldom meets a threshold from both sides; the scenarios do. */
  @Test
  void theyDoSoOnBothSidesOfEveryThreshold() {
    compare(
        ScenarioReader.read(ScenarioFiles.of(Path.of("scenarios")), PLAYBOOK).stream()
            .map(ScenarioCase::state));
  }

  private static void compare(Stream<State> states) {
    PlainPlays plain = new PlainPlays(PLAYBOOK);
    SortedMap<String, Integer> differences = new TreeMap<>();
    boolean sameOrder = true;

    for (State state : states.toList()) {
      Facts facts = PLAYBOOK.facts(state);
      List<Advice> expected = PLAYBOOK.call(facts);
      List<Advice> byHand = plain.call(facts);
      Set<Advice> inBoth = new HashSet<>(expected);
      inBoth.retainAll(byHand);
      Stream.concat(expected.stream(), byHand.stream())
          .filter(advice -> !inBoth.contains(advice))
          .forEach(advice -> differences.merge(advice.play().id(), 1, Integer::sum));
      sameOrder &= expected.equals(byHand);
    }

    assertThat(differences).as("differences by play: write these plays in PlainPlays").isEmpty();
    assertThat(sameOrder).as("the advice comes in the same order").isTrue();
  }
}
