package org.playcaller.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;

/** What was agreed is done, however soon; what nobody asked for waits. */
class FollowThroughTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  /** What stands in the calendar for tomorrow and is not held back. */
  private static List<String> tomorrow(String outcome, String planned) {
    return kept(plan(outcome, planned));
  }

  /** The same, as it stands in the calendar and as cards that have words for it. */
  private static List<String> kept(Plan plan) {
    return Stream.concat(
            plan.calendar().stream().map(CalendarEntry::kind),
            plan.cards().stream()
                .filter(card -> card.when() != null && card.when().isPlanned())
                .map(card -> card.kind() == CardKind.MESSAGE ? "email" : "call"))
        .sorted()
        .toList();
  }

  private static Plan plan(String outcome, String planned) {
    return plan(outcome, planned, "2026-09-01");
  }

  private static Plan plan(String outcome, String planned, String reply) {
    String deal = "\"closeDate\": \"2026-10-20\", \"lastReplyOn\": \"%s\"".formatted(reply);
    String done =
        "{\"kind\": \"call\", \"with\": \"wing\", \"on\": \"2026-09-15\", \"outcome\": \"%s\"}, "
            .formatted(outcome);
    return made(deal, done + planned);
  }

  /** The plan of 16 September with one deal with Dr. Vogt. */
  private static Plan made(String deal, String activities) {
    return Planner.plan(
        PLAYBOOK,
        new StateJson()
            .read(
                """
                    {"day": "2026-09-16", "rep": {"id": "r"}, "quota": {"amount": 90000},
                     "period": {"start": "2026-09-01", "end": "2026-10-30"}, "bookings": [],
                     "contacts": [{"id": "vogt", "name": "Dr. Vogt"}],
                     "opportunities": [{"id": "wing", "name": "Wing", "contact": "vogt",
                       "amount": 9000, "probability": 0.4, %s}],
                     "activities": [%s]}
                    """
                    .formatted(deal, activities)
                    .getBytes(UTF_8)));
  }

  /** What stands in the calendar and is held back. */
  private static List<String> held(Plan plan) {
    return plan.held().stream()
        .flatMap(held -> held.holds().stream())
        .filter(act -> act.play() == null)
        .map(HeldAct::title)
        .toList();
  }

  private static String planned(String kind) {
    return "{\"kind\": \"%s\", \"with\": \"vogt\", \"on\": \"2026-09-17\"}".formatted(kind);
  }

  @Test
  void afterAnAgreedStepTheNextContactIsNeverTooSoon() {
    assertThat(tomorrow("next-step-agreed", planned("call"))).containsExactly("call");
    assertThat(tomorrow("next-step-agreed", planned("email"))).containsExactly("email");
    assertThat(tomorrow("successful", planned("call"))).as("nothing was agreed").isEmpty();
    assertThat(tomorrow("message-left", planned("email"))).as("they know of us").isEmpty();
  }

  @Test
  void aCallThatNobodyTookIsTriedOnceMoreOnALaterDay() {
    assertThat(tomorrow("no-answer", planned("call"))).containsExactly("call");
    assertThat(tomorrow("no-answer", triedOn("12") + planned("call")))
        .as("the contact before lies further back than the spacing")
        .containsExactly("call");
    assertThat(tomorrow("no-answer", triedOn("13") + planned("call")))
        .as("the second try in three days")
        .isEmpty();
    assertThat(tomorrow("no-answer", "%s, %s".formatted(planned("call"), sent())))
        .as("they were written to on that day, too")
        .isEmpty();
  }

  private static String triedOn(String day) {
    return "{\"kind\": \"call\", \"with\": \"wing\", \"on\": \"2026-09-%s\"}, ".formatted(day);
  }

  private static String sent() {
    return "{\"kind\": \"email\", \"with\": \"vogt\", \"on\": \"2026-09-15\"}";
  }

  @Test
  void aWordOfTheirsInvitesTheNextContactWhicheverOfTheDayWasFirst() {
    String today = planned("call").replace("17", "16");
    assertThat(kept(plan("successful", planned("call"), "2026-09-15"))).containsExactly("call");
    assertThat(kept(plan("successful", planned("call"), "2026-09-14")))
        .as("the last word is ours")
        .isEmpty();
    assertThat(kept(plan("said-no", planned("call"), "2026-09-15")))
        .as("the word was a no")
        .isEmpty();
    assertThat(held(plan("successful", planned("call") + ", " + today, "2026-09-15")))
        .as("an invitation is to one contact")
        .containsExactly("the call planned for 17 Sep 2026");
  }

  @Test
  void whatIsSentAfterATalkThatWentWellIsNeverTooSoon() {
    assertThat(tomorrow("successful", planned("email"))).containsExactly("email");
    assertThat(tomorrow("no-answer", planned("proposal"))).containsExactly("proposal");
  }

  @Test
  void aNoIsTakenWhateverIsPlanned() {
    assertThat(tomorrow("said-no", planned("proposal"))).isEmpty();
    assertThat(tomorrow("said-no", planned("email"))).isEmpty();
  }

  @Test
  void onlyTheFirstContactIsWhatWasAgreed() {
    String after =
        planned("email") + ", {\"kind\": \"call\", \"with\": \"vogt\", \"on\": \"2026-09-18\"}";
    assertThat(tomorrow("successful", after)).contains("email");
    String before =
        planned("call") + ", {\"kind\": \"email\", \"with\": \"vogt\", \"on\": \"2026-09-17\"}";
    assertThat(tomorrow("successful", before)).containsExactly("email");
  }

  @Test
  void whoFeelsSoldToGetsNoProposalAndTheDemonstrationThatWasAgreed() {
    String unsold = planned("proposal") + ", " + planned("demo").replace("17", "25");
    assertThat(held(plan("next-step-agreed", unsold, "2026-09-01\", \"comfort\": \"low")))
        .containsExactly("the proposal planned for 17 Sep 2026");
    assertThat(held(plan("next-step-agreed", unsold))).as("at ease").isEmpty();
  }

  @Test
  void whoIsMetThatDayMayBeCalledBefore() {
    assertThat(plan("message-left", planned("meeting") + ", " + planned("call")).held())
        .as("a call on the day of the meeting")
        .noneMatch(held -> held.holds().stream().anyMatch(act -> act.play() == null));
    assertThat(plan("message-left", planned("call")).held())
        .as("a call by itself")
        .anyMatch(held -> held.holds().stream().anyMatch(act -> act.play() == null));
  }

  @Test
  void afterAnAnswerInWritingTheTalkThatIsPlannedIsKept() {
    String told = "\"closeDate\": \"2026-10-20\", \"lastReplyOn\": \"2026-09-%s\"";
    String written = planned("email").replace("17", "15") + ", " + planned("call");
    assertThat(cards(told.formatted("13"), written))
        .containsExactly("2026-09-17 Call Dr. Vogt about Wing: Ask them why they would buy.");
    assertThat(cards(told.formatted("12"), written))
        .as("what we wrote was no answer to that")
        .noneMatch(card -> card.startsWith("2026-09-17"));
    assertThat(cards(told.formatted("13"), written.replace("email", "call")))
        .as("that was the talk")
        .noneMatch(card -> card.startsWith("2026-09-17"));
  }

  /** The day, the title and the goal of each card with Dr. Vogt. */
  private static List<String> cards(String deal, String activities) {
    return made(deal, activities).cards().stream()
        .filter(card -> card.who() != null)
        .map(card -> card.when().day() + " " + card.title() + ": " + card.goal())
        .toList();
  }

  @Test
  void whoIsAnsweredShortlyBeforeATalkThatIsPlannedIsToldTheRestInIt() {
    String wrote =
        "\"closeDate\": \"2026-10-20\", \"lastReplyOn\": \"2026-09-16\","
            + " \"lastActivityOn\": \"2026-09-10\"";
    assertThat(cards(wrote, planned("call")))
        .containsExactly(
            "2026-09-16 Write to Dr. Vogt about Wing: Answer them, and leave the rest for your talk"
                + " on Thursday.",
            "2026-09-17 Call Dr. Vogt about Wing: Ask them why they would buy.");
    assertThat(cards(wrote, planned("call").replace("17", "21")))
        .as("there is time for a call before it")
        .containsExactly(
            "2026-09-16 Call Dr. Vogt about Wing: Answer them, then ask them why they would buy.");
    assertThat(cards(wrote, planned("call").replace("17", "16")))
        .as("the call of today is the answer")
        .containsExactly(
            "2026-09-16 Call Dr. Vogt about Wing: Answer them, then ask them why they would buy.");
  }

  @Test
  void whatIsPlannedForAfterTheDealsDateIsDoneUpToIt() {
    String due = "\"closeDate\": \"2026-09-%s\", \"lastActivityOn\": \"2026-09-01\"";
    assertThat(cards(due.formatted("17"), planned("call").replace("17", "18")))
        .containsExactly(
            "2026-09-16 Call Dr. Vogt about Wing: Ask them why they want it, and what is still"
                + " missing for a yes.");
    assertThat(cards(due.formatted("18"), planned("call").replace("17", "18")))
        .as("on the date itself")
        .containsExactly(
            "2026-09-18 Call Dr. Vogt about Wing: Ask them why they want it, and what is still"
                + " missing for a yes.");
  }

  @Test
  void whoWasTriedForWhatIsLateIsTriedAgainWhenItIsTimeOrPlanned() {
    String late =
        "\"closeDate\": \"2026-10-20\", \"nextStep\": \"send the plan\","
            + " \"nextStepOn\": \"2026-09-15\"";
    String tried =
        "{\"kind\": \"call\", \"with\": \"vogt\", \"on\": \"2026-09-15\","
            + " \"outcome\": \"message-left\"}";
    assertThat(cards(late, tried))
        .containsExactly(
            "2026-09-18 Call Dr. Vogt about Wing: Send the plan (agreed with them, and tried).");
    assertThat(cards(late, tried + ", " + planned("call")))
        .as("the call that is planned is that try")
        .containsExactly(
            "2026-09-17 Call Dr. Vogt about Wing: Send the plan (agreed with them, and tried).");
    assertThat(cards(late, tried.replace("09-15", "09-14")))
        .as("nobody was tried for it yet")
        .containsExactly(
            "2026-09-16 Call Dr. Vogt about Wing: Send the plan (agreed with them, and late).");
  }
}
