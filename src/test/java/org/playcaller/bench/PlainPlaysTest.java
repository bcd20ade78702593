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

/** A speed is worth telling only where both sides do the same. */
class PlainPlaysTest {

  private static final int MANY = 1_000;

  @Test
  void thePlaysByHandLeaveTheSameAdviceAsThePlaybook() {
    Playbook playbook = Playbook.read(RuleFiles.of(Path.of("rules")));
    PlainPlays plain = new PlainPlays(playbook);
    RandomStates states = RandomStates.seeded(42);
    SortedMap<String, Integer> differences = new TreeMap<>();
    boolean sameOrder = true;

    for (int i = 0; i < MANY; i++) {
      Facts facts = playbook.facts(states.next());
      List<Advice> expected = playbook.call(facts);
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
