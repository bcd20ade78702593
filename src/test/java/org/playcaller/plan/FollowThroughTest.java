package org.playcaller.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.playcaller.plan.Plan.CalendarEntry;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;

/** What was agreed is done, however soon; what nobody asked for waits. */
class FollowThroughTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  /** What stands in the calendar for tomorrow and is not held back. */
  private static List<String> tomorrow(String outcome, String planned) {
    return plan(outcome, planned).calendar().stream().map(CalendarEntry::kind).toList();
  }

  private static Plan plan(String outcome, String planned) {
    return Planner.plan(
        PLAYBOOK,
        new StateJson()
            .read(
                """
                    {"day": "2026-09-16", "rep": {"id": "r"}, "quota": {"amount": 90000},
                     "period": {"start": "2026-09-01", "end": "2026-10-30"}, "bookings": [],
                     "contacts": [{"id": "vogt", "name": "Dr. Vogt"}],
                     "opportunities": [{"id": "wing", "contact": "vogt", "amount": 9000,
                       "probability": 0.4, "closeDate": "2026-10-20"}],
                     "activities": [
                       {"kind": "call", "with": "wing", "on": "2026-09-15", "outcome": "%s"}, %s]}
                    """
                    .formatted(outcome, planned)
                    .getBytes(UTF_8)));
  }

  private static String planned(String kind) {
    return "{\"kind\": \"%s\", \"with\": \"vogt\", \"on\": \"2026-09-17\"}".formatted(kind);
  }

  @Test
  void afterAnAgreedStepTheNextContactIsNeverTooSoon() {
    assertThat(tomorrow("next-step-agreed", planned("call"))).containsExactly("call");
    assertThat(tomorrow("next-step-agreed", planned("email"))).containsExactly("email");
    assertThat(tomorrow("successful", planned("call"))).as("nothing was agreed").isEmpty();
    assertThat(tomorrow("no-answer", planned("email"))).as("nobody was reached").isEmpty();
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
  void whoIsMetThatDayMayBeCalledBefore() {
    assertThat(plan("no-answer", planned("meeting") + ", " + planned("call")).held())
        .as("a call on the day of the meeting")
        .noneMatch(held -> held.holds().stream().anyMatch(act -> act.play() == null));
    assertThat(plan("no-answer", planned("call")).held())
        .as("a call by itself")
        .anyMatch(held -> held.holds().stream().anyMatch(act -> act.play() == null));
  }
}
