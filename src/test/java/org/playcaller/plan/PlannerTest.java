package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.playcaller.plan.Plan.Action;
import org.playcaller.plan.Plan.Evidence;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;

/** A plan says what to do first and why, and every figure of it can be recomputed from it. */
class PlannerTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  private static final String HEAD =
      """
      "day": "2026-09-10", "currency": "EUR", "rep": {"id": "r", "name": "Rita"},
      "period": {"start": "2026-09-01", "end": "2026-09-30"}, "quota": {"amount": 30000},
      """;

  @Test
  void theReasonShowsTheValueTheThresholdAndTheLineOfTheRule() {
    Action action =
        plan(
                """
                "opportunities": [{"id": "acme", "name": "Acme", "amount": 8000, "probability": 0.5,
                  "closeDate": "2026-09-28", "lastActivityOn": "2026-09-02"}]
                """)
            .actions()
            .stream()
            .filter(a -> a.play().equals("follow-up"))
            .findFirst()
            .orElseThrow();
    assertThat(action.play()).isEqualTo("follow-up");
    assertThat(action.who()).isEqualTo(new Plan.Who("acme", "Acme"));
    assertThat(action.why().evidence())
        .first()
        .isEqualTo(
            new Evidence(
                "- not touched for longer than the follow-up cadence",
                "days since contact",
                "8",
                "more than 7",
                "follow-up cadence",
                5));
    assertThat(action.rule().file()).isEqualTo("plays/follow-up/follow-up.dslr");
    assertThat(action.source())
        .extracting(Plan.Source::article, Plan.Source::passage)
        .first()
        .asString()
        .contains("hit-your-target", "follow-up");
  }

  @Test
  void theScoreIsChanceTimesValueOverHoursAndTheValueEndsAtTheGap() {
    Action action =
        plan(
                """
                "bookings": [{"amount": 25000, "closedOn": "2026-09-02"}],
                "opportunities": [{"id": "acme", "amount": 8000, "probability": 0.5,
                  "closeDate": "2026-09-28", "lastActivityOn": "2026-09-02"}]
                """)
            .actions()
            .stream()
            .filter(a -> a.play().equals("follow-up"))
            .findFirst()
            .orElseThrow();
    assertThat(action.score().value()).isEqualByComparingTo("5000");
    assertThat(action.score().perHour())
        .isEqualByComparingTo(
            action
                .score()
                .chance()
                .multiply(action.score().dealChance())
                .multiply(action.score().value())
                .divide(action.score().hours()));
    assertThat(action.score().horizon()).isEqualTo(Horizon.THIS_PERIOD);
  }

  @Test
  void theLeverOfTheManagerRanksAPlayHigherOrLower() {
    SortedMap<String, byte[]> files = new TreeMap<>(RuleFiles.of(Path.of("rules")).files());
    String play = "plays/follow-up/follow-up.dslr";
    String text = new String(files.get(play), StandardCharsets.UTF_8);
    files.put(
        play,
        text.replace("end\n", "    counts for 150 percent\nend\n")
            .getBytes(StandardCharsets.UTF_8));
    Playbook levered = Playbook.read(new RuleFiles("edited", files));
    String body =
        """
        "opportunities": [{"id": "acme", "amount": 8000, "probability": 0.5,
          "closeDate": "2026-09-28", "lastActivityOn": "2026-09-02"}]
        """;

    assertThat(score(PLAYBOOK, body).perHour()).isEqualByComparingTo("2400");
    assertThat(score(PLAYBOOK, body).lever()).isEqualByComparingTo("1");
    assertThat(score(levered, body).perHour()).isEqualByComparingTo("3600");
    assertThat(score(levered, body).lever()).isEqualByComparingTo("1.5");
  }

  private static Plan.Score score(Playbook playbook, String body) {
    byte[] json = ("{" + HEAD + body + "}").getBytes(StandardCharsets.UTF_8);
    return Planner.plan(playbook, new StateJson().read(json)).actions().stream()
        .filter(action -> action.play().equals("follow-up"))
        .findFirst()
        .orElseThrow()
        .score();
  }

  @Test
  void theVerdictSaysWhy() {
    assertThat(
            plan("\"bookings\": [{\"amount\": 5000, \"closedOn\": \"2026-09-02\"}]")
                .standing()
                .because())
        .isEqualTo(
            "5,000 EUR closed-won, against 9,000 EUR due by today: a pace of 0.56, which is"
                + " below 0.65.");
  }

  @Test
  void anAmountThatIsNotKnownIsTakenAsTheAverageDealAndTheScoreSaysSo() {
    Action action =
        plan(
                """
                "history": {"averageDeal": 4000},
                "opportunities": [{"id": "acme", "probability": 0.5,
                  "closeDate": "2026-09-28", "lastActivityOn": "2026-09-02"}]
                """)
            .actions()
            .stream()
            .filter(a -> a.play().equals("follow-up"))
            .findFirst()
            .orElseThrow();
    assertThat(action.score().value()).isEqualByComparingTo("4000");
    assertThat(action.score().valueFrom()).contains("average deal", "not known");
  }

  @Test
  void whatPaysOffAfterThePeriodComesAfterWhatPaysOffInIt() {
    List<Action> actions =
        plan("""
                "oldProspects": [{"id": "lee", "saidNoOn": "2026-01-10", "lastContactOn": "2026-01-10",
                  "amount": 30000}],
                "opportunities": [{"id": "acme", "amount": 100, "probability": 0.5,
                  "closeDate": "2026-09-28", "lastActivityOn": "2026-09-02"}]
                """)
            .actions();
    assertThat(actions)
        .extracting(Action::play)
        .contains("follow-up", "check-in-with-old-prospects");
    assertThat(actions).extracting(a -> a.score().horizon()).isSorted();
    assertThat(actions)
        .extracting(Action::rank)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, actions.size()).boxed().toList());
  }

  @Test
  void whatWasNotKnownAndKeptAPlayBackIsListed() {
    assertThat(
            plan("""
                    "opportunities": [{"id": "acme", "name": "Acme", "probability": 0.5,
                      "closeDate": "2026-09-28"}]
                    """)
                .unknowns())
        .filteredOn(unknown -> unknown.measure().equals("days since contact"))
        .singleElement()
        .satisfies(
            unknown -> assertThat(unknown.who()).containsExactly(new Plan.Who("acme", "Acme")))
        .satisfies(unknown -> assertThat(unknown.plays()).contains("follow-up"));
  }

  @Test
  void aVetoIsHeldBackForGoodAndIsNoAction() {
    Plan plan =
        plan(
            """
            "intentions": [{"id": "story", "kind": "claim",
              "claims": [{"text": "the last one", "truthful": false}]}]
            """);
    assertThat(plan.actions()).extracting(Action::play).doesNotContain("never-deceive");
    assertThat(plan.heldBack())
        .singleElement()
        .satisfies(held -> assertThat(held.veto()).isTrue())
        .satisfies(held -> assertThat(held.by().why().text()).contains("the last one"));
  }

  private static Plan plan(String rest) {
    String body = rest.contains("\"bookings\"") ? rest : "\"bookings\": [], " + rest;
    return Planner.plan(
        PLAYBOOK, new StateJson().read(("{" + HEAD + body + "}").getBytes(StandardCharsets.UTF_8)));
  }
}
