package org.playcaller.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;

/** A scenario file is read strictly, and a failing case says what decided it. */
class ScenarioReaderTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final String FILE = "plays/conduct/never-deceive.yaml";

  @Test
  void anUnknownKeyIsAFaultWithItsPlaceAndTheNearestKey() {
    assertThat(
            faults(
                """
                cases:
                  - case: A case
                    day: 2026-09-10
                    gvien: {}
                    expect: {excludes: [never-deceive]}
                """))
        .containsExactly(FILE + ":4:5 \"gvien\" is not a known key here: did you mean \"given\"?");
  }

  @Test
  void anUnknownPlayAndAnUnknownPersonAreFaults() {
    assertThat(
            faults(
                """
                cases:
                  - case: A case
                    day: 2026-09-10
                    given:
                      opportunities: [{id: acme}]
                    expect:
                      includes: [{play: never-deceiv, with: acme}]
                      excludes: [{play: follow-up, with: acne}]
                """))
        .containsExactly(
            FILE + ":7:19 \"never-deceiv\" is not known here: did you mean \"never-deceive\"?",
            FILE + ":8:36 \"acne\" is not known here: did you mean \"acme\"?");
  }

  @Test
  void aFaultInTheStateHasThePlaceInTheFile() {
    assertThat(
            faults(
                """
                given:
                  opportunities:
                    - id: acme
                      amount: -5
                cases:
                  - case: A case
                    day: 2026-09-10
                    given:
                      mood: {presure: high}
                    expect: {excludes: [never-deceive]}
                """))
        .hasSize(2)
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith(FILE + ":4:7 ")
                    .contains("-5: It is below 0", "from 0 to"))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith(FILE + ":9:14 ")
                    .contains("Did you mean \"pressure\"?"));
  }

  @Test
  void aCaseThatExpectsNothingAndAFileWithoutACaseAreFaults() {
    assertThat(faults("cases:\n  - case: A case\n    day: 2026-09-10\n    expect: {}\n"))
        .singleElement()
        .asString()
        .contains("expects nothing, so it cannot fail");
    assertThat(faults("given: {}\n")).singleElement().asString().contains("has no case");
    assertThat(faults("")).singleElement().asString().contains("has no case");
  }

  @Test
  void aKeyTwiceAnAnchorAndATagAreFaults() {
    assertThat(faults("cases: [{case: A}]\ncases: []\n"))
        .singleElement()
        .asString()
        .startsWith(FILE + ":2:1 ")
        .contains("stands here twice");
    assertThat(faults("given: &a {}\ncases: []\n")).first().asString().contains("anchors");
    assertThat(faults("given: !!java.net.URL {}\ncases: []\n")).isNotEmpty();
    assertThat(faults("a: [" + "[".repeat(50_000) + "\n"))
        .singleElement()
        .asString()
        .contains("deeply");
  }

  @Test
  void wordsOfOlderYamlStayText() {
    ScenarioCase scenario =
        read("""
                cases:
                  - case: A name that older YAML takes for a truth
                    day: 2026-09-10
                    given:
                      opportunities: [{id: NO, name: on}]
                    expect: {excludes: [never-deceive]}
                """)
            .get(0);
    assertThat(scenario.state().opportunities().get(0).id()).isEqualTo("NO");
    assertThat(scenario.state().opportunities().get(0).name()).isEqualTo("on");
  }

  @Test
  void aFailureShowsExpectedActualAndTheConditionThatDecided() {
    ScenarioCase scenario =
        read("""
                cases:
                  - case: Somebody nearly silent long enough
                    day: 2026-09-10
                    given:
                      period: {start: 2026-09-01, end: 2026-09-30}
                      opportunities:
                        - {id: acme, probability: 0.5, closeDate: 2026-09-20, lastActivityOn: 2026-09-03}
                    expect:
                      includes: [{play: follow-up, with: acme}]
                      standing: {daysLeft: 20}
                """)
            .get(0);
    Outcome outcome = ScenarioRun.of(PLAYBOOK, scenario);
    assertThat(outcome.passed()).isFalse();
    assertThat(outcome.report())
        .contains(
            "Somebody nearly silent long enough",
            FILE + ":2",
            "expected includes: follow-up with acme",
            "actual [keep-in-touch with acme]",
            "stopped by acme: days since contact is 7, needs more than 7",
            "expected standing daysLeft: 20",
            "actual 21");
  }

  private static List<ScenarioCase> read(String text) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(FILE, text);
    return ScenarioReader.read(new ScenarioFiles(files), PLAYBOOK);
  }

  private static List<String> faults(String text) {
    List<String> faults = new java.util.ArrayList<>();
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            UnsoundScenarios.class, e -> e.faults().forEach(fault -> faults.add(fault.toString())));
    return faults;
  }
}
