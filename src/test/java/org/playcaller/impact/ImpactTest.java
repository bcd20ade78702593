package org.playcaller.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.impact.Impact.CaseImpact;
import org.playcaller.impact.Impact.Change;
import org.playcaller.impact.Impact.What;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/** What a change of the playbook does is told before it is live, with the line that does it. */
@Execution(ExecutionMode.CONCURRENT)
class ImpactTest {

  private static final RuleFiles RULES = RuleFiles.of(Path.of("rules"));
  private static final ScenarioFiles SCENARIOS = ScenarioFiles.of(Path.of("scenarios"));
  private static final String CHECK_IN = "plays/old-prospects/check-in-with-old-prospects.dslr";
  private static final String FOLLOW_UP = "plays/follow-up/follow-up.dslr";
  private static final State ANA =
      new StateJson()
          .read(
              """
              {"day": "2026-09-16", "currency": "EUR", "rep": {"id": "ana", "name": "Ana"},
               "period": {"start": "2026-09-01", "end": "2026-09-30"}, "quota": {"amount": 30000},
               "bookings": [{"amount": 9000, "closedOn": "2026-09-05"}],
               "oldProspects": [
                 {"id": "lee", "name": "Lee", "amount": 6000, "saidNoOn": "2026-05-11",
                  "lastContactOn": "2026-07-18"},
                 {"id": "kim", "name": "Kim", "amount": 2000, "saidNoOn": "2026-05-11",
                  "lastContactOn": "2026-05-18"}]}
              """
                  .getBytes(StandardCharsets.UTF_8));

  @Test
  void aPlayThatIsLostIsToldWithTheEditedLineAndTheScenariosThatBreak() {
    Impact impact = impact(edited(RULES, CHECK_IN, "at least 60 days", "at least 61 days"));

    assertThat(impact.edits())
        .containsExactly(
            new EditedLines(
                CHECK_IN,
                7,
                List.of("    - not contacted for at least 60 days"),
                List.of("    - not contacted for at least 61 days")));
    assertThat(changes(impact))
        .extracting(Change::what, Change::play, change -> change.who().id(), Change::by)
        .containsExactly(
            tuple(What.LOST, "check-in-with-old-prospects", "lee", List.of(CHECK_IN + ":7")));
    assertThat(impact.scenarios().broken())
        .isNotEmpty()
        .allSatisfy(
            broken -> {
              assertThat(broken.place()).startsWith("plays/old-prospects/check-in-with-old");
              assertThat(broken.report().get(0)).contains("days since contact is 60");
            });
  }

  @Test
  void eachChangeIsLaidAtTheDoorOfItsOwnEdit() {
    RuleFiles two =
        edited(
            edited(RULES, CHECK_IN, "at least 60 days", "at least 61 days"),
            "terms.yaml",
            "value: 0.65",
            "value: 0.5");

    Impact impact = impact(two);

    assertThat(changes(impact))
        .extracting(Change::what, Change::play, Change::by)
        .contains(
            tuple(What.LOST, "check-in-with-old-prospects", List.of(CHECK_IN + ":7")),
            tuple(What.LOST, "massively-behind", List.of("terms.yaml:10")),
            tuple(What.GAINED, "early-alert", List.of("terms.yaml:10")));
    assertThat(impact.scenarios().broken())
        .filteredOn(broken -> broken.place().contains("old-prospects"))
        .extracting(CaseImpact::by)
        .isNotEmpty()
        .containsOnly(List.of(CHECK_IN + ":7"));
  }

  @Test
  void aNewGuardHoldsBackAndTakenOutItReleases() {
    String guard =
        """
        rule "Leave them be"
            @source( "back-on-track/no-is-not-forever, final-week/no-is-not-forever" )
        when
            there is an old prospect
            - not contacted for at least 10 days
        then
            hold back selling to them
            title "Leave {who} be"
            because "Today nobody sells to those who said no."
        end
        """
            .replace("back-on-track/no-is-not-forever, ", "");
    String path = "plays/conduct/leave-them-be.dslr";
    RuleFiles guarded = RULES.with(path, guard.getBytes(StandardCharsets.UTF_8));

    Impact added = impact(guarded);
    assertThat(changes(added))
        .filteredOn(change -> change.play().equals("check-in-with-old-prospects"))
        .extracting(Change::what, change -> change.who().id(), Change::to, Change::by)
        .containsExactly(
            tuple(What.HELD_BACK, "kim", "held back by leave-them-be", List.of(path + ":1")),
            tuple(What.HELD_BACK, "lee", "held back by leave-them-be", List.of(path + ":1")));
    assertThat(added.scenarios().unproven()).containsExactly(path);

    Impact removed =
        Impact.of(Playbook.read(guarded), Playbook.read(RULES), List.of(ANA), SCENARIOS.shared());
    assertThat(changes(removed))
        .filteredOn(change -> change.play().equals("check-in-with-old-prospects"))
        .extracting(Change::what)
        .containsOnly(What.RELEASED);
  }

  @Test
  void whatTheManagerHasCountMoreIsReRankedAndWhatItPushesDownIsNot() {
    RuleFiles lifted =
        edited(RULES, "routes.csv", "catch up,get straight,1,", "catch up,get straight,9,");

    assertThat(changes(onPlans(lifted)))
        .filteredOn(change -> change.what() == What.RE_RANKED)
        .extracting(Change::play)
        .containsExactly("track-activities");
  }

  @Test
  void aTextThatIsOtherIsReworded() {
    assertThat(changes(onPlans(edited(RULES, CHECK_IN, "need not be a no now", "may change"))))
        .extracting(Change::what)
        .containsOnly(What.REWORDED)
        .hasSize(2);
  }

  @Test
  void whatBringsSomethingElseIsRevaluedAndSaysFromWhatToWhat() {
    assertThat(changes(onPlans(edited(RULES, CHECK_IN, "deal 8 times", "deal 30 times"))))
        .filteredOn(change -> change.what() == What.REVALUED)
        .hasSize(2)
        .allSatisfy(
            change -> {
              assertThat(change.from()).contains("a deal 0.08 of the time within 30 days");
              assertThat(change.to()).contains("a deal 0.3 of the time within 30 days");
            });
    assertThat(changes(onPlans(edited(RULES, CHECK_IN, "deal 8 times", "deal 8 times")))).isEmpty();
  }

  @Test
  void aPlayThatIsGoneLeavesItsScenariosWithoutAPlay() {
    Impact impact = impact(RULES.with(FOLLOW_UP, null));

    assertThat(impact.scenarios().faults())
        .isNotEmpty()
        .anySatisfy(fault -> assertThat(fault).contains("the playbook has no play \"follow-up\""));
    assertThat(impact.scenarios().cases()).as("the other cases still run").isGreaterThan(350);
  }

  @Test
  void aTermThatMovesTheHeadlineIsAChangeOfThePlan() {
    Impact impact = onPlans(edited(RULES, "terms.yaml", "value: 0.65", "value: 0.55"));

    assertThat(changes(impact))
        .filteredOn(change -> change.play().equals(Impact.HEADLINE))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.from()).startsWith("Far behind pace");
              assertThat(change.to()).startsWith("Behind pace");
              assertThat(change.by()).containsExactly("terms.yaml:10");
            });
  }

  @Test
  void theSamePlaybookChangesNothing() {
    Impact impact = impact(RULES);

    assertThat(impact.changesNothing()).isTrue();
    assertThat(impact.edits()).isEmpty();
    assertThat(impact.repsUnchanged()).isEqualTo(1);
  }

  @Test
  void namesFromOutsideCannotBreakOutOfTheMarkdown() {
    State hostile =
        new StateJson()
            .read(
                new String(new StateJson().write(ANA), StandardCharsets.UTF_8)
                    .replace("\"Lee\"", "\"a | b <img src=x> [x](y)\"")
                    .getBytes(StandardCharsets.UTF_8));
    RuleFiles changed = edited(RULES, CHECK_IN, "at least 60 days", "at least 61 days");

    String markdown = Markdown.of(impact(changed, hostile, SCENARIOS.shared()));

    assertThat(markdown)
        .contains("| lost | check-in-with-old-prospects | a \\| b \\<img src=x\\> \\[x\\]\\(y\\) |")
        .contains("+     - not contacted for at least 61 days");
  }

  private static Impact impact(RuleFiles after) {
    return impact(after, ANA, SCENARIOS);
  }

  /** What the plans alone tell: no scenario has anything to say of it. */
  private static Impact onPlans(RuleFiles after) {
    return impact(after, ANA, SCENARIOS.shared());
  }

  private static Impact impact(RuleFiles after, State rep, ScenarioFiles scenarios) {
    return Impact.of(Playbook.read(RULES), Playbook.read(after), List.of(rep), scenarios);
  }

  private static List<Change> changes(Impact impact) {
    return impact.reps().stream().flatMap(rep -> rep.changes().stream()).toList();
  }

  private static RuleFiles edited(RuleFiles files, String path, String from, String to) {
    String text = new String(files.files().get(path), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return files.with(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
