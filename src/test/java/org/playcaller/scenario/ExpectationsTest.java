package org.playcaller.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;

/** What a case can expect, where it is met and where it just is not. */
class ExpectationsTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final String FILE = "plays/old-prospects/check-in-with-old-prospects.yaml";

  /** Two old prospects, the larger one ranked first; their play pays off in 30 days. */
  private static final String CASE =
      """
      cases:
        - case: Two people who once said no
          day: %s
          given:
            period: {start: 2026-09-01, end: 2026-10-31}
            quota: {amount: 30000}
            bookings: [{id: won, amount: 2000, closedOn: 2026-09-05}]
            oldProspects:
              - {id: lee, amount: 9000, saidNoOn: 2026-01-10, lastContactOn: 2026-02-10}
              - {id: max, amount: 1000, saidNoOn: 2026-01-10, lastContactOn: 2026-02-10}
          expect: {%s}
      """;

  @Test
  void anOrderHoldsWhereEachActionComesBeforeTheNext() {
    String lee = "{play: check-in-with-old-prospects, with: lee}";
    String max = "{play: check-in-with-old-prospects, with: max}";

    assertThat(failures("2026-09-16", "order: [%s, %s]".formatted(lee, max))).isEmpty();
    assertThat(failures("2026-09-16", "order: [%s, %s]".formatted(max, lee)))
        .singleElement()
        .asString()
        .startsWith(
            "expected order: check-in-with-old-prospects with max before"
                + " check-in-with-old-prospects with lee");
    assertThat(failures("2026-09-16", "order: [%s, follow-up]".formatted(lee)))
        .singleElement()
        .asString()
        .startsWith("expected order: follow-up");
  }

  @Test
  void anOrderOfOnePlayIsAFaultForItCannotFail() {
    assertThatThrownBy(() -> failures("2026-09-16", "order: [check-in-with-old-prospects]"))
        .isInstanceOf(UnsoundScenarios.class)
        .hasMessageContaining(FILE + ":11:14 an order of one play cannot fail");
  }

  @Test
  void anActionFallsIntoTheHorizonThatItPaysOffIn() {
    String inTime = "thisPeriod: [check-in-with-old-prospects]";
    String later = "nextPeriod: [check-in-with-old-prospects]";

    assertThat(failures("2026-10-02", inTime)).isEmpty();
    assertThat(failures("2026-10-02", later)).hasSize(1);
    assertThat(failures("2026-10-03", later)).isEmpty();
    assertThat(failures("2026-10-03", inTime))
        .singleElement()
        .asString()
        .startsWith("expected thisPeriod: check-in-with-old-prospects\n    actual []");
  }

  private static List<String> failures(String day, String expect) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(FILE, CASE.formatted(day, expect));
    List<String> failures = new ArrayList<>();
    ScenarioReader.read(new ScenarioFiles(files), PLAYBOOK)
        .forEach(one -> failures.addAll(ScenarioRun.of(PLAYBOOK, one).failures()));
    return failures;
  }
}
