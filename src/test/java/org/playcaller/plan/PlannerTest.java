package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.playcaller.plan.Plan.Said;
import org.playcaller.playbook.Lane;
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
    Point action =
        followUp(
                PLAYBOOK,
                """
                "opportunities": [{"id": "acme", "name": "Acme", "amount": 8000, "probability": 0.5,
                  "closeDate": "2026-09-28", "lastActivityOn": "2026-09-02"}]
                """)
            .point();
    assertThat(action.play()).isEqualTo("follow-up");
    assertThat(action.about()).isEqualTo(new Who("acme", "Acme"));
    assertThat(action.evidence())
        .first()
        .isEqualTo(
            new Evidence(
                "not touched for longer than the follow-up cadence",
                "days since contact",
                "8",
                "more than 7",
                "follow-up cadence",
                5));
    assertThat(action.rule().file()).isEqualTo("plays/follow-up/follow-up.dslr");
    assertThat(action.source())
        .extracting(Source::article, Source::passage)
        .first()
        .asString()
        .contains("hit-your-target", "follow-up");
  }

  @Test
  void aGuardThatOnlyKeepsContactsApartSaysWhenItEnds() {
    String deal =
        """
        "opportunities": [{"id": "acme", "amount": 8000, "probability": 0.5,
          "closeDate": "2026-09-28", "lastActivityOn": "2026-09-09", "doNotContact": %s}]
        """;

    assertThat(held(deal.formatted("null"), "not-pushy").until()).isEqualTo("2026-09-12");
    assertThat(held(deal.formatted("true"), "asked-to-be-left-alone").until()).isNull();
  }

  private static Held held(String rest, String guard) {
    String state = "{" + HEAD + rest + "}";
    return Planner.plan(PLAYBOOK, new StateJson().read(state.getBytes(StandardCharsets.UTF_8)))
        .held()
        .stream()
        .filter(held -> held.by().play().equals(guard))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatGoesBeyondTheGapDoesNotCountTowardsIt() {
    Card action =
        followUp(
                PLAYBOOK,
                """
            "bookings": [{"amount": 25000, "closedOn": "2026-09-02"}],
            "opportunities": [{"id": "acme", "amount": 8000, "probability": 0.5,
              "closeDate": "2026-09-28", "lastActivityOn": "2026-09-02"}]
            """)
            .card();
    // Odds of 1 become 1.15, and the gap is 5,000.
    assertThat(action.gain().probabilityBefore()).isEqualByComparingTo("0.5");
    assertThat(action.gain().probabilityAfter()).isEqualByComparingTo("0.5349");
    assertThat(action.gain().thisPeriod()).isEqualByComparingTo("174.42");
    assertThat(action.gain().later()).isEqualByComparingTo("104.65");
    assertThat(action.gain().perHour()).isEqualByComparingTo("697.67");
    assertThat(action.horizon()).isEqualTo(Horizon.THIS_PERIOD);
    assertThat(action.lane()).isEqualTo(Lane.SELLING);
    assertThat(action.route()).isEqualTo("open deals");
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

    assertThat(followUp(PLAYBOOK, body).card().gain().perHour()).isEqualByComparingTo("1116.28");
    assertThat(followUp(levered, body).card().gain().perHour()).isEqualByComparingTo("1674.42");
  }

  /** With a buying reason on record, so that nothing else is called. */
  private static Said followUp(Playbook playbook, String body) {
    String known =
        body.replace(
            "\"id\": \"acme\"",
            "\"id\": \"acme\", \"buyingReason\": {\"text\": \"x\", \"verified\": true},"
                + " \"decisionMaker\": {\"bestTime\": \"10:00\"}");
    byte[] json = ("{" + HEAD + known + "}").getBytes(StandardCharsets.UTF_8);
    return Planner.plan(playbook, new StateJson().read(json)).said().stream()
        .filter(said -> said.point().play().equals("follow-up"))
        .findFirst()
        .orElseThrow();
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
  void anAmountThatIsNotKnownIsTakenAsTheAverageDeal() {
    Card action =
        followUp(
                PLAYBOOK,
                """
            "history": {"averageDeal": 4000},
            "opportunities": [{"id": "acme", "probability": 0.5,
              "closeDate": "2026-09-28", "lastActivityOn": "2026-09-02"}]
            """)
            .card();
    assertThat(action.gain().thisPeriod()).isEqualByComparingTo("139.53");
  }

  @Test
  void whatCountsLaterComesAfterWhatCountsInThePeriod() {
    Plan plan =
        plan(
            """
            "oldProspects": [{"id": "lee", "saidNoOn": "2026-01-10", "lastContactOn": "2026-01-10",
              "amount": 30000}],
            "opportunities": [{"id": "acme", "amount": 100, "probability": 0.5,
              "closeDate": "2026-09-28", "lastActivityOn": "2026-09-02"}]
            """);
    assertThat(plan.said())
        .extracting(said -> said.point().play())
        .contains("follow-up", "check-in-with-old-prospects");
    assertThat(plan.today())
        .filteredOn(card -> card.lane() == Lane.SELLING)
        .extracting(Card::horizon)
        .isSorted();
    assertThat(plan.cards())
        .extracting(Card::rank)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, plan.cards().size()).boxed().toList());
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
        .satisfies(unknown -> assertThat(unknown.who()).containsExactly(new Who("acme", "Acme")))
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
    assertThat(plan.said()).extracting(said -> said.point().play()).doesNotContain("never-deceive");
    assertThat(plan.heldBack())
        .singleElement()
        .satisfies(held -> assertThat(held.veto()).isTrue())
        .satisfies(held -> assertThat(held.by().title()).contains("the last one"));
  }

  private static Plan plan(String rest) {
    String body = rest.contains("\"bookings\"") ? rest : "\"bookings\": [], " + rest;
    return Planner.plan(
        PLAYBOOK, new StateJson().read(("{" + HEAD + body + "}").getBytes(StandardCharsets.UTF_8)));
  }
}
