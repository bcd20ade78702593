package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedConditionsTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  private final Condition often = condition(1);
  private final Condition sometimes = condition(2);
  private final Condition seldom = condition(3);

  @Test
  void whatMostAskIsTestedFirstWhateverThePlaysSayFirst() {
    FactPattern one = pattern(sometimes, often);
    FactPattern other = pattern(seldom, often);
    FactPattern third = pattern(often);

    SharedConditions shared = new SharedConditions(List.of(one, other, third));

    assertThat(shared.of(one)).containsExactly(List.of(often), List.of(sometimes));
    assertThat(shared.of(other)).containsExactly(List.of(often), List.of(seldom));
    assertThat(shared.of(third)).containsExactly(List.of(often));
  }

  @Test
  void amongThoseThatAskItWhatMostOfThemAskComesNext() {
    FactPattern one = pattern(often, sometimes, seldom);
    FactPattern other = pattern(sometimes, often);
    FactPattern third = pattern(often);

    SharedConditions shared = new SharedConditions(List.of(one, other, third));

    assertThat(shared.of(one)).containsExactly(List.of(often), List.of(sometimes), List.of(seldom));
    assertThat(shared.of(other)).containsExactly(List.of(often), List.of(sometimes));
  }

  @Test
  void whatOnlyEverGoesTogetherIsOneStep() {
    FactPattern one = pattern(often, sometimes);
    FactPattern other = pattern(sometimes, often, seldom);

    SharedConditions shared = new SharedConditions(List.of(one, other));

    assertThat(shared.of(one)).containsExactly(List.of(often, sometimes));
    assertThat(shared.of(other)).containsExactly(List.of(often, sometimes), List.of(seldom));
  }

  @Test
  void whatAPlayAsksTwiceIsTestedOnceAndWhatAsksNothingHasNoStep() {
    FactPattern twice = pattern(often, often);
    FactPattern any = pattern();

    SharedConditions shared = new SharedConditions(List.of(twice, any));

    assertThat(shared.of(twice)).containsExactly(List.of(often));
    assertThat(shared.of(any)).isEmpty();
  }

  @Test
  void everyConditionOfThePlaybookIsTestedAndNoOther() {
    List<FactPattern> patterns =
        PLAYBOOK.plays().stream().flatMap(play -> play.patterns().stream()).toList();

    SharedConditions shared = new SharedConditions(patterns);

    assertThat(patterns)
        .allSatisfy(
            pattern ->
                assertThat(shared.of(pattern).stream().flatMap(Collection::stream))
                    .extracting(Condition::id)
                    .containsExactlyInAnyOrderElementsOf(
                        pattern.conditions().stream()
                            .map(Condition::id)
                            .collect(Collectors.toSet())));
  }

  private static FactPattern pattern(Condition... conditions) {
    return new FactPattern(FactType.OPPORTUNITY, List.of(conditions));
  }

  /** All of one measure, so that nothing but the number tells them apart. */
  private static Condition condition(int number) {
    Condition any =
        PLAYBOOK.plays().stream()
            .flatMap(play -> play.patterns().stream())
            .filter(pattern -> pattern.type() == FactType.OPPORTUNITY)
            .map(FactPattern::conditions)
            .flatMap(Collection::stream)
            .filter(condition -> condition.written() != null)
            .findFirst()
            .orElseThrow();
    return any.writing(number);
  }
}
