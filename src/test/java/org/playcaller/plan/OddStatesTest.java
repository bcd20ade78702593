package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;

/** States that nobody thinks of, and somebody sends. */
class OddStatesTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  @Test
  void whoNeverWorksIsShownWhatIsOwed() {
    String state =
        """
        {"day": "2026-02-20", "rep": {"id": "r", "workingDays": []},
         "customers": [{"id": "a", "helpedOn": "2026-02-10"},
           {"id": "b", "helpedOn": "2026-02-10"}, {"id": "c", "helpedOn": "2026-02-10"},
           {"id": "d", "helpedOn": "2026-02-10"}]}
        """;

    assertThat(plan(state).cards())
        .isNotEmpty()
        .allSatisfy(card -> assertThat(card.route()).isEqualTo("thanks"));
  }

  @Test
  void whatIsAgreedForOneDayOffIsOneTalk() {
    String state =
        """
        {"day": "2026-09-21", "rep": {"id": "r"}, "holidays": ["2026-09-25"],
         "contacts": [{"id": "kim", "name": "Kim Lee"}],
         "opportunities": [{"id": "o1", "name": "Pumps", "contact": "kim",
           "nextStep": "send the offer", "nextStepOn": "2026-09-25"}],
         "leads": [{"id": "l1", "name": "Valves", "contact": "kim",
           "nextContactOn": "2026-09-25"}]}
        """;

    List<Card> cards = plan(state).cards();

    assertThat(cards).hasSize(2);
    assertThat(cards.get(0).points())
        .extracting(Point::play)
        .containsExactly("ask-for-a-day-before-the-day-off");
    assertThat(cards.get(1).points())
        .extracting(Point::play)
        .contains("keep-the-next-step", "be-in-touch-as-agreed");
  }

  @Test
  void whoIsSpokenToAboutADealIsNotGivenAGiftThatForbidsIt() {
    String state =
        """
        {"day": "2026-02-14", "rep": {"id": "r"},
         "period": {"start": "2026-02-13", "end": "2026-02-20"},
         "history": {"averageDeal": 9000}, "contacts": [{"id": "p1", "name": "Zoe Bell"}],
         "customers": [{"id": "c2", "lastContactOn": "2025-10-06"},
           {"id": "c3", "contact": "p1", "lastContactOn": "2025-12-26"}],
         "opportunities": [{"id": "o17", "contact": "p1", "amount": 5000}]}
        """;

    List<String> plays =
        plan(state).cards().stream()
            .filter(card -> card.who() != null && card.who().id().equals("p1"))
            .flatMap(card -> card.points().stream().map(Point::play))
            .toList();

    assertThat(plays).isNotEmpty().doesNotContain("neglected-clients");
  }

  @Test
  void whatPeopleWroteEndsASentenceOnceAndABlankIsNotTold() {
    String state =
        """
        {"day": "2026-09-21", "rep": {"id": "r"},
         "contacts": [{"id": "kim", "name": "Kim Lee"}],
         "oldProspects": [{"id": "x", "name": "Acme Ltd.", "contact": "kim",
           "returnOn": "2026-09-21", "saidNoOn": "2026-01-05", "why": {"text": " "}}],
         "customers": [{"id": "c", "name": "Nord Inc.", "goodwill": "high",
           "referral": {"competitor": " ", "referredOn": "2026-08-01", "going": "slow"}}],
         "opportunities": [{"id": "o1", "name": "Pumps", "amount": 1000,
           "nextStep": "Send the offer!", "nextStepOn": "2026-09-21",
           "skippedSteps": ["", "Budget."], "obstacle": {"text": "No budget?", "removable": true}},
           {"id": "o2", "name": "Valves", "skippedSteps": ["-"]}]}
        """;

    Plan plan = plan(state);

    assertThat(said(plan))
        .isNotEmpty()
        .noneMatch(text -> text.matches("(?s).*([.!?]\\.|  | \\.|: *$|, *,).*"));
    assertThat(plan.said().stream().map(said -> said.point().title()))
        .noneMatch(title -> title.contains("Valves") && title.contains("left out"));
  }

  @Test
  void aNameOfNothingButMarksIsNoNameAndACommaAtItsEndNoPart() {
    String state =
        """
        {"day": "2026-09-16", "rep": {"id": "r"},
         "contacts": [{"id": "c1", "name": ".", "organisation": "Purch"},
           {"id": "c2", "name": "Wendy Chavez,"}],
         "opportunities": [
           {"id": "o1", "name": "...", "contact": "c1",
            "nextStep": "Send the offer", "nextStepOn": "2026-09-16"},
           {"id": "o2", "name": "Pumps", "contact": "c2",
            "nextStep": "Show the plant", "nextStepOn": "2026-09-16"},
           {"id": "o3", "name": "N/A", "contact": "c2",
            "nextStep": "TBD", "nextStepOn": "2026-09-16"}]}
        """;

    Plan plan = plan(state);

    assertThat(plan.cards())
        .filteredOn(card -> card.who() != null)
        .extracting(card -> card.who().name())
        .contains("Purch", "Wendy Chavez")
        .containsOnly("Purch", "Wendy Chavez");
    assertThat(said(plan)).isNotEmpty().noneMatch(text -> text.matches("(?s).*(N/A|TBD|\\.\\.).*"));
  }

  @Test
  void aColdCallOfALaterPeriodIsNoneForThisOne() {
    String state =
        """
        {"day": "2026-09-25", "rep": {"id": "r"},
         "period": {"start": "2026-09-01", "end": "2026-09-30"},
         "quota": {"amount": 30000}, "bookings": [], "history": {"cycleDays": 60},
         "activities": [{"id": "a", "kind": "cold-call", "on": "2026-09-30"},
           {"id": "b", "kind": "cold-call", "on": "2026-10-01"}]}
        """;

    assertThat(plan(state).held())
        .filteredOn(held -> held.by().play().equals("no-cold-leads-now"))
        .flatExtracting(Held::holds)
        .extracting(HeldAct::title)
        .containsExactly("the cold call planned for 30 Sep 2026");
  }

  private static Stream<String> said(Plan plan) {
    return plan.cards().stream()
        .flatMap(
            card ->
                Stream.concat(
                    Stream.of(card.title(), card.goal()),
                    card.points().stream()
                        .flatMap(
                            point ->
                                Stream.of(point.title(), point.why(), point.say(), point.ask()))))
        .filter(text -> text != null);
  }

  private static Plan plan(String state) {
    return Planner.plan(PLAYBOOK, new StateJson().read(state.getBytes(StandardCharsets.UTF_8)));
  }
}
