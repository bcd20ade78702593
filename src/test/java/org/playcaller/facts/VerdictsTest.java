package org.playcaller.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.playcaller.RandomStates;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/** One verdict a deal, by its own facts and the playbook's numbers. */
class VerdictsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

  private static List<OpportunityFact> deals(String opportunities) {
    return Facts.of(state(opportunities), Terms.USUAL).opportunities();
  }

  private static State state(String opportunities) {
    return new StateJson()
        .read(
            """
            {"day": "%s", "rep": {"id": "r"}, "quota": {"amount": 90000}, "bookings": [],
             "period": {"start": "2026-09-01", "end": "2026-09-30"},
             "history": {"stages": [{"stage": "Offer", "days": 20}]},
             "opportunities": [%s]}
            """
                .formatted(DAY, opportunities)
                .getBytes(UTF_8));
  }

  private static Map<String, Verdict> verdicts(String opportunities) {
    return deals(opportunities).stream()
        .collect(
            Collectors.toMap(
                OpportunityFact::id, OpportunityFact::verdict, (a, b) -> a, TreeMap::new));
  }

  /** A deal beside one that holds nearly all of the pipeline's worth. */
  private static @Nullable Verdict beside(String deal) {
    return verdicts(
            """
            {"id": "large", "amount": 50000, "probability": 0.9, "closeDate": "2026-09-25"},
            {"id": "deal", %s}
            """
                .formatted(deal))
        .get("deal");
  }

  private static String hopeless(String probability, int inStage, int silent, String more) {
    return """
        "amount": 4000, "stage": "Offer", "closeDate": "2026-09-25", "probability": %s,
        "stageEnteredOn": "%s", "lastReplyOn": "%s" %s
        """
        .formatted(probability, DAY.minusDays(inStage), DAY.minusDays(silent), more);
  }

  @Test
  void whatIsUnlikelyLongInItsStageAndSilentIsLetGo() {
    assertThat(beside(hopeless("0.1", 31, 30, ""))).isEqualTo(Verdict.LET_GO);
    assertThat(beside(hopeless("0.11", 31, 30, ""))).as("likelier").isEqualTo(Verdict.KEEP);
    assertThat(beside(hopeless("0.1", 30, 30, ""))).as("not so long").isEqualTo(Verdict.KEEP);
    assertThat(beside(hopeless("0.1", 31, 29, ""))).as("they answer").isEqualTo(Verdict.KEEP);
  }

  /** The same where the company's outcomes say that deals like it are won more often. */
  private static @Nullable Verdict learned(String probability) {
    State state =
        new StateJson()
            .read(
                """
                {"day": "%s", "rep": {"id": "r"}, "quota": {"amount": 90000}, "bookings": [],
                 "period": {"start": "2026-09-01", "end": "2026-09-30"},
                 "history": {"stages": [{"stage": "Offer", "days": 20}],
                   "learned": {"company": {"won": 30, "lost": 100}}},
                 "opportunities": [
                   {"id": "large", "amount": 90000, "probability": 0.9, "closeDate": "2026-09-25"},
                   {"id": "deal", %s}]}
                """
                    .formatted(DAY, hopeless(probability, 31, 30, ""))
                    .getBytes(UTF_8));
    return Facts.of(state, Terms.USUAL).opportunities().stream()
        .filter(deal -> deal.id().equals("deal"))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  @Test
  void whatItsSellerGivesUpIsLetGoWhateverDealsLikeItCameTo() {
    assertThat(learned("0.1")).isEqualTo(Verdict.LET_GO);
    assertThat(learned("0.11")).as("the seller does not").isEqualTo(Verdict.KEEP);
  }

  @Test
  void whatIsNotKnownLetsNoDealGo() {
    assertThat(beside(hopeless("null", 31, 30, ""))).isEqualTo(Verdict.KEEP);
    assertThat(beside(hopeless("0.1", 31, 30, "").replace("\"stage\": \"Offer\",", "")))
        .isEqualTo(Verdict.KEEP);
    assertThat(
            beside(
                hopeless("0.1", 31, 30, "")
                    .replaceAll("\"lastReplyOn\": \"[^\"]*\"", "\"pressesOnPrice\": true")))
        .isEqualTo(Verdict.KEEP);
    assertThat(beside(hopeless("0.1", 31, 30, "").replace("\"amount\": 4000,", "")))
        .isEqualTo(Verdict.KEEP);
  }

  @Test
  void anObstacleThatCanBeRemovedRevivesADeal() {
    String obstacle = ", \"obstacle\": {\"text\": \"clause 9\", \"removable\": %s}";
    assertThat(beside(hopeless("0.1", 31, 30, obstacle.formatted("true")))).isEqualTo(Verdict.KEEP);
    assertThat(beside(hopeless("0.1", 31, 30, obstacle.formatted("false"))))
        .isEqualTo(Verdict.LET_GO);
  }

  @Test
  void whatHoldsMostOfThePipelineIsNeverLetGo() {
    String deal = hopeless("0.1", 31, 30, "");
    assertThat(verdicts("{\"id\": \"deal\", " + deal + "}")).containsEntry("deal", Verdict.KEEP);
    String twins = "{\"id\": \"a\", " + deal + "}, {\"id\": \"b\", " + deal + "}";
    assertThat(verdicts(twins).values()).as("alike").containsOnly(Verdict.KEEP);
    String rest =
        "{\"id\": \"large\", \"amount\": %s, \"probability\": 0.9, \"closeDate\": \"2026-09-25\"}, ";
    // Worth 800 the two hopeless deals are a fifth of it beside 3,200, and a little more beside
    // less.
    assertThat(verdicts(rest.formatted(3556) + twins).values())
        .containsExactly(Verdict.LET_GO, Verdict.LET_GO, Verdict.KEEP);
    assertThat(verdicts(rest.formatted(3500) + twins).values())
        .as("those at the edge are alike and stay together")
        .containsOnly(Verdict.KEEP);
  }

  @Test
  void whatIsNotNeededNowWaits() {
    String deal =
        "\"amount\": 4000, \"probability\": 0.5, \"closeDate\": \"%s\", \"needIsNow\": %s";
    assertThat(beside(deal.formatted("2026-09-25", "false"))).isEqualTo(Verdict.BACK_BURNER);
    assertThat(beside(deal.formatted("2026-09-25", "true"))).isEqualTo(Verdict.KEEP);
  }

  @Test
  void whatIsDueSoMuchLaterWaitsForItsTime() {
    String deal = "\"amount\": 4000, \"probability\": 0.5, \"closeDate\": \"%s\"%s";
    assertThat(beside(deal.formatted("2026-11-16", ""))).isEqualTo(Verdict.BACK_BURNER);
    assertThat(beside(deal.formatted("2026-11-15", ""))).isEqualTo(Verdict.KEEP);
    String next = ", \"nextStepOn\": \"%s\"";
    assertThat(beside(deal.formatted("2026-11-16", next.formatted("2026-09-30"))))
        .as("something is to be done for it now")
        .isEqualTo(Verdict.KEEP);
    assertThat(beside(deal.formatted("2026-11-16", next.formatted("2026-10-01"))))
        .isEqualTo(Verdict.BACK_BURNER);
    OpportunityFact waiting =
        deals("{\"id\": \"deal\", " + deal.formatted("2026-12-15", "") + "}").get(0);
    assertThat(waiting.verdictUntil()).isEqualTo(LocalDate.of(2026, 10, 16));
  }

  @Test
  void aDayOnRecordIsKept() {
    String deal = hopeless("0.1", 31, 30, ", \"backBurnerUntil\": \"%s\"");
    assertThat(beside(deal.formatted("2026-09-17"))).isEqualTo(Verdict.BACK_BURNER);
    assertThat(beside(deal.formatted("2026-09-16")))
        .as("its day has come")
        .isEqualTo(Verdict.LET_GO);
  }

  @Test
  void everyDealHasOneVerdictAndOnlyWhatWaitsHasADay() {
    for (State state :
        (Iterable<State>) Stream.generate(RandomStates.seeded(10)::next).limit(300)::iterator) {
      for (OpportunityFact deal : Facts.of(state, Terms.USUAL).opportunities()) {
        assertThat(deal.verdict()).isNotNull();
        assertThat(deal.verdictUntil() != null).isEqualTo(deal.verdict() == Verdict.BACK_BURNER);
        if (deal.verdictUntil() != null) {
          assertThat(deal.verdictUntil()).isAfter(state.day());
        }
      }
    }
  }
}
