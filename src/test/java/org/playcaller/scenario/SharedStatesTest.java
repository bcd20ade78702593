package org.playcaller.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.yaml.YamlText;

/** People and states are named once, and laid over one another in an order a trainer can tell. */
class SharedStatesTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final String PEOPLE =
      """
      shared:
        ana:
          rep: {id: ana, name: Ana}
          mood: {pressure: low}
        lee:
          oldProspects: [{id: lee, name: Lee, amount: 5000, saidNoOn: 2026-01-10}]
        pressed:
          mood: {pressure: high, worried: true}
      """;

  @Test
  void aLaterNameIsLaidOverAnEarlierAndButOverBoth() {
    ScenarioCase one =
        read(
            """
            given: [ana, pressed]
            but:
              mood: {worried: null}
            cases:
              - case: A case
                day: 2026-09-16
                expect: {excludes: [follow-up]}
            """);

    assertThat(one.state().rep().name()).isEqualTo("Ana");
    assertThat(one.state().mood().pressure()).hasToString("HIGH");
    assertThat(one.state().mood().worried()).isNull();
    assertThat(one.own()).as("the case adds nothing to its file").isNull();
  }

  @Test
  void whatACaseGivesIsLaidOverWhatItsFileGivesAndIsItsOwnWithNamesResolved() {
    ScenarioCase one =
        read(
            """
            given: pressed
            cases:
              - case: A case
                day: 2026-09-16
                given: [ana, lee]
                but:
                  oldProspects: [{id: lee, amount: 7000}]
                expect: {excludes: [follow-up]}
            """);

    assertThat(one.state().mood().pressure()).as("ana is named last").hasToString("LOW");
    assertThat(one.state().mood().worried()).isTrue();
    assertThat(YamlText.write(one.own()))
        .isEqualTo(
            """
            rep: {id: ana, name: Ana}
            mood: {pressure: low}
            oldProspects:
              - {id: lee, name: Lee, amount: 7000, saidNoOn: 2026-01-10}
            """);
    assertThat(one.given().get("oldProspects")).isEqualTo(one.own().get("oldProspects"));
  }

  @Test
  void aNameNobodyHasIsAFaultWithTheNearest() {
    assertThat(faults(PEOPLE, caseGiven("given: [ana, leee]")))
        .containsExactly(
            "plays/follow-up/follow-up.yaml:4:18 nothing under shared/ is called \"leee\": did you"
                + " mean \"lee\"?");
  }

  @Test
  void aFaultOfASharedStateIsToldOnceInItsOwnFileAndCostsOnlyWhoIsGivenIt() {
    String people = PEOPLE.replace("saidNoOn", "siadNoOn");
    ScenarioReader.Readable read =
        ScenarioReader.readable(files(people, caseGiven("given: lee")), PLAYBOOK);

    assertThat(read.faults())
        .singleElement()
        .asString()
        .startsWith("shared/people.yaml:6:55 ")
        .contains("Did you mean \"saidNoOn\"?");
    assertThat(read.cases()).isEmpty();
    assertThat(ScenarioReader.readable(files(people, caseGiven("given: ana")), PLAYBOOK).cases())
        .hasSize(1);
  }

  @Test
  void aFaultOfTheWholeIsToldWhereTheValueWasWritten() {
    assertThat(
            faults(
                PEOPLE,
                caseGiven(
                    """
                    given: [lee]
                        but:
                          oldProspects:
                            - {id: max, amount: 1}
                            - {id: lee, amount: -3}\
                    """)))
        .singleElement()
        .asString()
        .startsWith("plays/follow-up/follow-up.yaml:8:21 -3: It is below 0");
  }

  @Test
  void whatIsSharedIsHeldToTheSameStrictness() {
    assertThat(faults(PEOPLE + "  lee: {}\n", caseGiven("given: ana")))
        .singleElement()
        .asString()
        .contains("the key \"lee\" stands here twice");
    assertThat(faults(PEOPLE + "  Max: {}\n", caseGiven("given: ana")))
        .containsExactly(
            "shared/people.yaml:9:3 \"Max\" is no name: write small letters, digits and dashes");
    assertThat(faults(PEOPLE + "  max: {day: 2026-09-01}\n", caseGiven("given: ana")))
        .containsExactly("shared/people.yaml:9:9 a day belongs to a case: write day: in the case");
    assertThat(faults("cases: []\n", caseGiven("given: {}")))
        .containsExactly(
            "shared/people.yaml:1:1 the file names nobody: write shared: and below it a name and"
                + " what it gives");
    assertThat(faults(PEOPLE + "  max: soon\n", caseGiven("given: max")))
        .containsExactly(
            "shared/people.yaml:9:3 \"max\" gives nothing: write what it gives, as under given:");
  }

  @Test
  void aNameOfTwoFilesIsAFaultOfTheSecond() {
    TreeMap<String, String> files = new TreeMap<>(files(PEOPLE, caseGiven("given: lee")).files());
    files.put("shared/states.yaml", "shared: {lee: {}}\n");

    assertThat(ScenarioReader.readable(new ScenarioFiles(files), PLAYBOOK).faults())
        .singleElement()
        .hasToString(
            "shared/states.yaml:1:10 \"lee\" is named in shared/people.yaml already: give each its"
                + " own name");
  }

  @Test
  void whomASharedStateRefersToMayBeGivenBesideIt() {
    String people = PEOPLE + "  call: {intentions: [{kind: contact, with: lee}]}\n";

    assertThat(faults(people, caseGiven("given: [lee, call]"))).isEmpty();
    assertThat(faults(people, caseGiven("given: call")))
        .singleElement()
        .asString()
        .startsWith("shared/people.yaml:9:39 ");
  }

  private static String caseGiven(String given) {
    return """
    cases:
      - case: A case
        day: 2026-09-16
        %s
        expect: {excludes: [follow-up]}
    """
        .formatted(given);
  }

  private static ScenarioCase read(String text) {
    return ScenarioReader.read(files(PEOPLE, text), PLAYBOOK).get(0);
  }

  private static List<String> faults(String people, String text) {
    return ScenarioReader.readable(files(people, text), PLAYBOOK).faults().stream()
        .map(ScenarioFault::toString)
        .toList();
  }

  private static ScenarioFiles files(String people, String text) {
    return new ScenarioFiles(
        new TreeMap<>(
            Map.of("shared/people.yaml", people, "plays/follow-up/follow-up.yaml", text)));
  }
}
