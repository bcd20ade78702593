package org.playcaller.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.scenario.Outcome.Verdict;

/** Every shipped case holds, and plays, scenarios and advice mirror one another. */
@Execution(ExecutionMode.CONCURRENT)
class ScenariosTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final ScenarioFiles FILES = ScenarioFiles.of(Path.of("scenarios"));
  private static final List<ScenarioCase> CASES = ScenarioReader.read(FILES, PLAYBOOK);

  @TestFactory
  Stream<DynamicTest> theShippedPlaybookDoesWhatTheScenariosSay() {
    return CASES.stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.title(),
                    Path.of("scenarios", scenario.path()).toUri(),
                    () -> {
                      Outcome outcome = ScenarioRun.of(PLAYBOOK, scenario);
                      assumeFalse(outcome.verdict() == Verdict.PENDING, scenario.todo());
                      if (!outcome.passed()) {
                        fail(outcome.report());
                      }
                    }));
  }

  @Test
  void everyPlayHasItsScenarioFileAndEveryScenarioFileItsPlay() {
    TreeSet<String> plays = new TreeSet<>();
    for (Play play : PLAYBOOK.plays()) {
      plays.add(play.path().replace(".dslr", ".yaml"));
    }
    assertThat(
            new TreeSet<>(
                FILES.files().keySet().stream()
                    .filter(f -> f.startsWith("plays/") && f.endsWith(".yaml"))
                    .toList()))
        .isEqualTo(plays);
  }

  @Test
  void everyPlayHasACaseWhereItFiresAndANearMiss() {
    for (Play play : PLAYBOOK.plays()) {
      List<ScenarioCase> own = CASES.stream().filter(c -> c.play().equals(play.id())).toList();
      assertThat(own).as("%s fires", play.id()).anyMatch(ScenarioCase::fires);
      assertThat(own).as("%s has a near miss", play.id()).anyMatch(ScenarioCase::isNearMiss);
    }
  }

  @Test
  void everyPlayCitesAdviceOfTheRegister() {
    for (Play play : PLAYBOOK.plays()) {
      assertThat(play.sources()).as(play.id()).isNotEmpty();
      assertThat(PLAYBOOK.advice().keySet()).as(play.id()).containsAll(play.sources());
    }
    assertThat(PLAYBOOK.advice()).hasSize(99);
  }

  @Test
  void everyAdviceOfTheRegisterIsCitedByAPlayThatFiresAndThatJustDoesNot() {
    for (String advice : PLAYBOOK.advice().keySet()) {
      List<Play> citing =
          PLAYBOOK.plays().stream().filter(play -> play.sources().contains(advice)).toList();
      assertThat(citing).as(advice).isNotEmpty();
      List<ScenarioCase> cases =
          CASES.stream()
              .filter(c -> citing.stream().anyMatch(play -> play.id().equals(c.play())))
              .toList();
      assertThat(cases).as("%s fires", advice).anyMatch(ScenarioCase::fires);
      assertThat(cases).as("%s has a near miss", advice).anyMatch(ScenarioCase::isNearMiss);
    }
  }
}
