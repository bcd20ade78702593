package org.playcaller.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.scenario.ScenarioRun;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A scenario from life holds, has in it only what matters, and tells nobody's name. */
@Execution(ExecutionMode.CONCURRENT)
class CaptureTest {

  private static final Playbook PLAYBOOK =
      Playbook.read(RuleFiles.of(java.nio.file.Path.of("rules")));
  private static final StateJson STATES = new StateJson();
  private static final String CHECK_IN = "check-in-with-old-prospects";
  private static final String LEE =
      """
      {"day": "2026-09-16", "currency": "EUR", "rep": {"id": "r-17", "name": "Greta Novak"},
       "period": {"start": "2026-09-01", "end": "2026-09-30"},
       "quota": {"amount": 30000},
       "bookings": [{"id": "b-1", "amount": 4000, "closedOn": "2026-09-04"},
                    {"id": "b-2", "amount": 5000, "closedOn": "2026-09-05"}],
       "network": [{"id": "n-9", "name": "Petra Vogel"}],
       "oldProspects": [
         {"id": "p-4", "name": "Huber GmbH", "amount": 6000,
          "saidNoOn": "%s", "lastContactOn": "2026-06-02"},
         {"id": "p-5", "name": "Kraus AG", "saidNoOn": "2026-09-01"}]}
      """;

  private static State state(String json) {
    return STATES.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static State demo(String name) throws IOException {
    try (InputStream in = CaptureTest.class.getResourceAsStream("/demo/" + name + ".json")) {
      return STATES.read(Objects.requireNonNull(in).readAllBytes());
    }
  }

  private static Wish wish(String play, String with, boolean not) {
    return new Wish(Objects.requireNonNull(PLAYBOOK.play(play)), with, not);
  }

  private static ScenarioCase read(Capture capture) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(capture.file(), capture.text());
    List<ScenarioCase> cases = ScenarioReader.read(new ScenarioFiles(files), PLAYBOOK);
    assertThat(cases).hasSize(1);
    return cases.get(0);
  }

  @Test
  void onlyTheFactsThatMatteredAreKeptUnderNeutralNames() {
    Capture capture =
        Capture.of(PLAYBOOK, state(LEE.formatted("2026-05-11")), wish(CHECK_IN, "p-4", false));

    assertThat(capture.text())
        .isEqualTo(
            """
            cases:
              - case: 'From life: check-in-with-old-prospects is called for bea'
                day: 2026-09-16
                given:
                  period: {start: 2026-09-01, end: 2026-09-30}
                  quota: {amount: 30000}
                  bookings: []
                  oldProspects:
                    - {id: bea, saidNoOn: 2026-05-11, lastContactOn: 2026-06-02}
                expect:
                  includes:
                    - {play: check-in-with-old-prospects, with: bea}
            """);
  }

  @Test
  void aNearMissKeepsWhatMakesAllButTheStoppingConditionHold() {
    Capture capture =
        Capture.of(PLAYBOOK, state(LEE.formatted("2026-06-19")), wish(CHECK_IN, "p-4", true));

    assertThat(capture.text())
        .contains("saidNoOn: 2026-06-19, lastContactOn: 2026-06-02", "quota: {amount: 30000}")
        .contains("stoppedBy: who said no at least 90 days ago", "excludes:");
    assertThat(ScenarioRun.of(PLAYBOOK, read(capture)).passed()).isTrue();
  }

  @Test
  void whatWasKnownToBeOtherwiseIsNotTurnedIntoWhatIsNotKnown() {
    Capture known =
        Capture.of(PLAYBOOK, state(LEE.formatted("2026-06-19")), wish(CHECK_IN, "p-4", true));
    Capture unknown =
        Capture.of(
            PLAYBOOK,
            state(LEE.formatted("2026-06-19").replace("\"saidNoOn\": \"2026-06-19\",", "")),
            wish(CHECK_IN, "p-4", true));

    assertThat(known.text()).contains("saidNoOn");
    assertThat(unknown.text()).doesNotContain("saidNoOn").contains("lastContactOn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna-berg",
        "ben-okafor",
        "clara-lind",
        "david-roth",
        "elif-kaya",
        "felix-brandt",
        "greta-novak",
        "hugo-marin"
      })
  void aWholeDayHoldsAsAScenarioThatTellsNobodysName(String rep) throws IOException {
    State state = demo(rep);

    Capture capture = Capture.of(PLAYBOOK, state, new Wish(null, null, false));

    assertThat(ScenarioRun.of(PLAYBOOK, read(capture)).passed()).isTrue();
    assertThat(read(capture).state().day()).isEqualTo(state.day());
    assertNamesNobodyOf(state, capture);
    assertThat(capture.text()).isEqualTo(again(state).text());
  }

  private static Capture again(State state) {
    return Capture.of(PLAYBOOK, STATES.read(STATES.write(state)), new Wish(null, null, false));
  }

  @Test
  void everyPieceOfADemoPlanCanBeCapturedAndHolds() throws IOException {
    State state = demo("anna-berg");
    TreeSet<String> plays = new TreeSet<>();
    Said.in(Planner.plan(PLAYBOOK, state)).forEach(said -> plays.add(said.play()));

    assertThat(plays).hasSizeGreaterThan(20);
    for (String play : plays) {
      Capture capture = Capture.of(PLAYBOOK, state, wish(play, null, false));
      assertThat(ScenarioRun.of(PLAYBOOK, read(capture)).passed()).as(play).isTrue();
      assertNamesNobodyOf(state, capture);
    }
  }

  private static void assertNamesNobodyOf(State state, Capture capture) {
    for (String name : names(state)) {
      assertThat(capture.text().toLowerCase(Locale.ROOT))
          .doesNotContainPattern(
              "(?<![\\p{L}\\p{N}-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}-])");
    }
  }

  /** Every id and name in a state, and every piece of free text. */
  private static TreeSet<String> names(State state) {
    TreeSet<String> names = new TreeSet<>();
    add(JsonMapper.shared().readTree(STATES.write(state)), "", names);
    return names;
  }

  private static void add(JsonNode node, String field, TreeSet<String> names) {
    node.properties().forEach(entry -> add(entry.getValue(), entry.getKey(), names));
    if (node.isArray()) {
      node.forEach(item -> add(item, field, names));
    }
    boolean named =
        List.of(
                "id",
                "name",
                "contact",
                "customer",
                "with",
                "managerId",
                "competitor",
                "stage",
                "text",
                "why",
                "unmetNeed",
                "nextStep",
                "couldStillUse",
                "skippedSteps")
            .contains(field);
    if (node.isString() && named && !node.stringValue().isBlank()) {
      names.add(node.stringValue().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void aNameOfTheOriginalIsNoNeutralName() {
    String json =
        LEE.formatted("2026-05-11").replace("\"p-4\"", "\"bea\"").replace("Huber GmbH", "Bea Dora");

    Capture capture = Capture.of(PLAYBOOK, state(json), wish(CHECK_IN, "bea", false));

    assertThat(capture.text()).doesNotContainIgnoringCase("bea").contains("with: cem");
  }

  @Test
  void whatThePlanDoesNotSayIsRefusedWithWhatToDo() {
    State state = state(LEE.formatted("2026-05-11"));

    assertThatThrownBy(() -> Capture.of(PLAYBOOK, state, wish(CHECK_IN, "p-5", false)))
        .isInstanceOf(NotCaptured.class)
        .hasMessageContaining(CHECK_IN + " with \"p-5\"")
        .hasMessageContaining("just is not called");
    assertThatThrownBy(() -> Capture.of(PLAYBOOK, state, wish(CHECK_IN, "p-4", true)))
        .isInstanceOf(NotCaptured.class)
        .hasMessageContaining("capture it as called");
    assertThatThrownBy(() -> new Wish(null, "p-4", false)).isInstanceOf(NotCaptured.class);
  }
}
