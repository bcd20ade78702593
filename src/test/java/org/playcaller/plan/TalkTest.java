package org.playcaller.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;

/** The figures for the talk with the manager are in the unit of the quota. */
class TalkTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  @Test
  void aQuotaCountedInDealsIsTalkedOfInDeals() {
    assertThat(talk("\"quota\": {\"count\": 24}", 10))
        .containsSequence(
            "Closed-won so far: 10 deals",
            "The quota: 24 deals",
            "14 deals are missing",
            "At the rate so far the period ends at: 20 deals",
            "Needed from here: 28 deals a month",
            "Sold so far: 20 deals a month");
    assertThat(talk("\"quota\": {\"count\": 1}", 0))
        .contains("Closed-won so far: 0 deals", "The quota: 1 deal", "1 deal is missing");
    assertThat(talk("\"quota\": {\"count\": 2.5}", 1))
        .contains("1.5 deals are missing", "Needed from here: 3 deals a month");
  }

  @Test
  void aQuotaInMoneyIsTalkedOfInMoney() {
    assertThat(talk("\"quota\": {\"amount\": 30000}", 9))
        .contains(
            "Closed-won so far: 9,000 EUR",
            "21,000 EUR is missing",
            "At the rate so far the period ends at: 18,000 EUR",
            "Needed from here: 42,000 EUR a month",
            "Sold so far: 18,000 EUR a month");
  }

  @Test
  void creditNotesThatOutweighTheDealsAreTalkedOfAsNoRate() {
    assertThat(talk("\"quota\": {\"amount\": 10000}", -4))
        .contains(
            "Closed-won so far: -4,000 EUR",
            "14,000 EUR is missing",
            "Without more deals the period ends at: -4,000 EUR")
        .noneMatch(line -> line.startsWith("Sold so far") || line.contains("At the rate so far"));
  }

  /** In the middle of September, with deals of 1,000 each or, below 0, one credit note. */
  private static List<String> talk(String quota, int thousands) {
    String bookings =
        IntStream.range(0, Math.max(1, thousands))
            .mapToObj(
                i ->
                    "{\"amount\": "
                        + (thousands < 0 ? thousands * 1000 : 1000)
                        + ", \"closedOn\": \"2026-09-02\"}")
            .collect(joining(","));
    return read("{\"day\": \"2026-09-16\", \"currency\": \"EUR\","
            + " \"period\": {\"start\": \"2026-09-01\", \"end\": \"2026-09-30\"}, "
            + quota
            + ", \"rep\": {\"id\": \"r\"}, \"history\": {\"cycleDays\": 60}, \"bookings\": ["
            + (thousands == 0 ? "" : bookings)
            + "], \"opportunities\": [{\"id\": \"a\", \"amount\": 100, \"probability\": 0.01,"
            + " \"closeDate\": \"2026-09-28\"}]}")
        .outlook()
        .talk();
  }

  private static Plan read(String json) {
    return Planner.plan(PLAYBOOK, new StateJson().read(json.getBytes(StandardCharsets.UTF_8)));
  }
}
