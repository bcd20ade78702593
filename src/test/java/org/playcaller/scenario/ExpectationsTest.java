package org.playcaller.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

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

  /**
   * Two old prospects, the larger one ranked first; a third of what they bring comes within 22
   * days.
   */
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
              - {id: lee, amount: 9000, saidNoOn: 2026-01-10, lastContactOn: 2026-07-13}
              - {id: may, amount: 2000, saidNoOn: 2026-08-30, lastContactOn: 2026-08-30}
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
        .hasMessageContaining(FILE + ":12:14 an order of one play cannot fail");
  }

  @Test
  void anActionStandsInThePeriodThatAThirdOfItsGainComesIn() {
    String inTime = "thisPeriod: [check-in-with-old-prospects]";
    String later = "nextPeriod: [check-in-with-old-prospects]";

    assertThat(failures("2026-10-09", inTime)).isEmpty();
    assertThat(failures("2026-10-09", later)).hasSize(1);
    // A Saturday: it is laid on Monday, and counts from there.
    assertThat(failures("2026-10-10", later)).isEmpty();
    assertThat(failures("2026-10-10", inTime))
        .singleElement()
        .asString()
        .startsWith(
            "expected thisPeriod: check-in-with-old-prospects\n    actual [fewer-things, plan-the-way-back, set-a-day-to-come-back with may, track-activities]");
  }

  @Test
  void aChanceIsHeldAgainstBothOfItsBounds() {
    String given =
        "opportunities: [{id: a, amount: 30000, probability: 0.4, closeDate: 2026-09-28}]";

    assertThat(chance(given, "{between: [0.4, 0.5]}")).isEmpty();
    assertThat(chance(given, "{between: [0.3, 0.4]}")).isEmpty();
    assertThat(chance(given, "{between: [0.41, 0.5]}"))
        .containsExactly("expected chance between 0.41 and 0.5\n    actual 0.4");
    assertThat(chance(given, "{between: [0.3, 0.39]}")).hasSize(1);
    assertThat(chance(given, "{withPlanBetween: [0.4, 1]}")).isEmpty();
    assertThat(chance(given, "{withPlanBetween: [0.3, 0.39]}")).hasSize(1);
    assertThat(chance("mood: {worried: true}", "{between: [0, 0.9]}"))
        .as("what is not known is between no bounds")
        .containsExactly("expected chance between 0 and 0.9\n    actual not known");
  }

  private static List<String> chance(String given, String bounds) {
    return september(given, "chance: " + bounds);
  }

  private static List<String> september(String given, String expected) {
    String text =
        """
        cases:
          - case: A month
            day: 2026-09-16
            given:
              currency: EUR
              period: {start: 2026-09-01, end: 2026-09-30}
              quota: {amount: 30000}
              bookings: []
              %s
            expect: {%s}
        """;
    return failuresOf(text.formatted(given, expected));
  }

  @Test
  void aPlayIsStoppedByOneConditionAloneOrTheCaseFails() {
    String lee = "{play: check-in-with-old-prospects, with: lee, stoppedBy: '%s'}";
    String contact = lee.formatted("- not contacted for at least 60 days");
    String no = lee.formatted("who said no");

    assertThat(failures("2026-09-10", "whyNot: [%s]".formatted(contact))).isEmpty();
    assertThat(failures("2026-09-11", "whyNot: [%s]".formatted(contact)))
        .singleElement()
        .asString()
        .contains("actual nothing stops it");
    assertThat(failures("2026-09-10", "whyNot: [%s]".formatted(no)))
        .singleElement()
        .asString()
        .contains(
            "expected why not: check-in-with-old-prospects with lee stopped by \"who said no\" alone",
            "actual stopped by [- not contacted for at least 60 days]",
            "stopped by lee: days since contact is 59, needs at least 60; tomorrow");
    assertThat(failures("2026-09-04", "whyNot: [%s, %s]".formatted(contact, no)))
        .as("the one that stops it is the only one")
        .hasSize(1);
    assertThat(
            failures(
                "2026-09-04", "whyNot: [%s]".formatted(contact.replace("with: lee", "with: may"))))
        .as("two conditions stop it, neither alone")
        .hasSize(1);
  }

  @Test
  void whatIsNotWantedSaysWhichValuesLetItThrough() {
    assertThat(failures("2026-09-16", "excludes: [{play: check-in-with-old-prospects, with: lee}]"))
        .singleElement()
        .asString()
        .startsWith("expected no check-in-with-old-prospects with lee\n    actual check-in")
        .contains("met by days since contact is 65, needs at least 60");
  }

  @Test
  void aFirstThatComesLaterSaysWhatEachIsWorth() {
    assertThat(failures("2026-09-16", "first: {play: check-in-with-old-prospects, with: max}"))
        .singleElement()
        .asString()
        .contains("card 1 ", "with max: 174.59 an hour");
  }

  @Test
  void theHeadlineAndWhatIsOnTodaysCardsAreLookedAt() {
    String lee = "[{play: check-in-with-old-prospects, with: lee}]";
    assertThat(failures("2026-09-16", "headline: [Far behind pace], today: " + lee)).isEmpty();
    assertThat(failures("2026-09-16", "headline: [Ahead]"))
        .singleElement()
        .asString()
        .startsWith("expected headline: Ahead\n    actual Far behind pace");
    assertThat(failures("2026-09-16", "afterToday: " + lee)).hasSize(1);
    // A Saturday has no hours.
    assertThat(failures("2026-09-19", "afterToday: " + lee)).isEmpty();
    assertThat(failures("2026-09-19", "today: " + lee)).hasSize(1);
  }

  @Test
  void whatAnActionBringsIsComparedToAsManyPlacesAsAreWritten() {
    String gain = "gains: [{play: check-in-with-old-prospects, with: lee, thisPeriod: %s}]";
    assertThat(failures("2026-09-16", gain.formatted("524"))).isEmpty();
    assertThat(failures("2026-09-16", gain.formatted("523.76"))).isEmpty();
    assertThat(failures("2026-09-16", gain.formatted("523.77")))
        .singleElement()
        .asString()
        .startsWith(
            "expected gain of check-in-with-old-prospects with lee thisPeriod: 523.77\n"
                + "    actual 523.76");
    assertThat(failures("2026-09-16", gain.formatted("1").replace("lee", "may")))
        .as("nobody checks in with her")
        .hasSize(1);
  }

  @Test
  void aReasonIsLookedForInThatOfTheFilesPlayAndInAWholeDayInEvery() {
    String about = "because: [They said no on 10 Jan 2026]";
    assertThat(failures("2026-09-16", about)).isEmpty();

    TreeMap<String, String> files = new TreeMap<>();
    files.put("days/a-day.yaml", CASE.formatted("2026-09-16", about));
    files.put("plays/team/turn-on-chat.yaml", CASE.formatted("2026-09-16", about));
    List<Outcome> outcomes =
        ScenarioReader.read(new ScenarioFiles(files), PLAYBOOK).stream()
            .map(one -> ScenarioRun.of(PLAYBOOK, one))
            .toList();
    assertThat(outcomes).extracting(Outcome::passed).containsExactly(true, false);
  }

  private static List<String> failures(String day, String expect) {
    return failuresOf(CASE.formatted(day, expect));
  }

  private static List<String> failuresOf(String text) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(FILE, text);
    List<String> failures = new ArrayList<>();
    ScenarioReader.read(new ScenarioFiles(files), PLAYBOOK)
        .forEach(one -> failures.addAll(ScenarioRun.of(PLAYBOOK, one).failures()));
    return failures;
  }

  @Test
  void aVerdictIsHeldAgainstItsWordAndItsDay() {
    String given = "opportunities: [{id: a, amount: 9, probability: 0.4, closeDate: 2026-12-28}]";

    assertThat(verdicts(given, "{a: back-burner}")).isEmpty();
    assertThat(verdicts(given, "{a: {verdict: back-burner, until: 2026-10-29}}")).isEmpty();
    assertThat(verdicts(given, "{a: {verdict: back-burner, until: 2026-10-30}}"))
        .singleElement(STRING)
        .startsWith("expected verdict: a back-burner until 2026-10-30")
        .contains("actual back-burner until 2026-10-29: Worth 0 EUR in time");
    assertThat(verdicts(given, "{a: keep}")).hasSize(1);
  }

  private static List<String> verdicts(String given, String verdicts) {
    return september(given, "verdicts: " + verdicts);
  }
}
