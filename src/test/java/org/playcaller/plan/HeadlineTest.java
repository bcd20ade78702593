package org.playcaller.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.playcaller.RandomStates;
import org.playcaller.forecast.Basis;
import org.playcaller.forecast.Rests;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/** Where a rep stands in one sentence, and where each number in a plan rests. */
class HeadlineTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  private static Plan plan(String day, String rest) {
    return Planner.plan(
        PLAYBOOK,
        new StateJson()
            .read(
                """
                {"day": "%s", "currency": "EUR", "rep": {"id": "ana"},
                 "period": {"start": "2026-09-01", "end": "2026-09-30"}, %s}
                """
                    .formatted(day, rest)
                    .getBytes(UTF_8)));
  }

  private static String headline(String day, String rest) {
    return plan(day, rest).headline();
  }

  private static final String THIRDS =
      """
      "quota": {"amount": 30000}, "bookings": %s, "opportunities": [
        {"id": "a", "amount": 10000, "probability": 0.9, "closeDate": "2026-09-25"},
        {"id": "b", "amount": 10000, "probability": 0.9, "closeDate": "2026-09-25"},
        {"id": "c", "amount": 10000, "probability": 0.9, "closeDate": "2026-09-25"}]
      """;

  @Test
  void paceAndChanceThatDifferAreReconciledWithTheReason() {
    assertThat(headline("2026-09-16", THIRDS.formatted("[]")))
        .isEqualTo(
            "Far behind pace, but what is open can still make the quota: 30,000 EUR is missing"
                + " with 15 days left; the chance without new business is 73 % (80 % range 60 % to"
                + " 86 %, as stated).");
    assertThat(
            headline(
                "2026-09-16",
                """
                "quota": {"amount": 30000},
                "bookings": [{"amount": 16000, "closedOn": "2026-09-02"}],
                "history": {"cycleDays": 40},
                "opportunities": [{"id": "a", "amount": 5000, "probability": 0.5,
                  "closeDate": "2026-09-25"}]
                """))
        .startsWith(
            "Ahead of pace so far, but little is left in the pipeline, and the quota is out of reach"
                + " as things stand:");
  }

  @Test
  void whereTheyAgreeTheyAreSaidTogether() {
    assertThat(
            headline(
                "2026-09-16",
                THIRDS.formatted("[{\"amount\": 20000, \"closedOn\": \"2026-09-02\"}]")))
        .isEqualTo(
            "Ahead of pace and within reach: 10,000 EUR is missing with 15 days left; the chance"
                + " without new business is over 99 % (as stated).");
  }

  @Test
  void beforeItIsOutOfReachTheRateNeededIsGiven() {
    String seven = String.join(",", Collections.nCopies(7, "{\"closedOn\": \"2026-03-01\"}"));
    State state =
        new StateJson()
            .read(
                """
                {"day": "2026-07-01", "rep": {"id": "ana"}, "quota": {"count": 24},
                 "period": {"start": "2026-01-01", "end": "2026-12-31"}, "bookings": [%s]}
                """
                    .formatted(seven)
                    .getBytes(UTF_8));
    assertThat(Planner.plan(PLAYBOOK, state).headline())
        .isEqualTo(
            "Far behind pace: it takes 17 deals in 6 months, 2.4 times"
                + " your rate so far; the chance is not known, since nothing is told of open"
                + " deals.");
  }

  @Test
  void aDealDatedJustAfterThePeriodIsNamed() {
    assertThat(
            headline(
                "2026-09-16",
                """
                "quota": {"amount": 30000}, "bookings": [], "opportunities": [{"id": "d", "name": "Dorn",
                  "amount": 40000, "probability": 0.95, "closeDate": "2026-10-01"}]
                """))
        .isEqualTo(
            "Far behind pace, and the quota is far away: 30,000 EUR is missing with 15 days left;"
                + " the chance without new business is 0 % (as stated), and 95 % if Dorn, dated 1 Oct"
                + " 2026, comes early.");
  }

  @Test
  void aQuotaThatIsMadeOrAPeriodThatIsOverNeedsNoChance() {
    String won =
        "\"quota\": {\"amount\": 9000}, \"bookings\": [{\"amount\": %s, \"closedOn\": \"2026-09-02\"}]";
    assertThat(headline("2026-09-16", won.formatted("9000")))
        .isEqualTo("The quota is made: 9,000 EUR of 9,000 EUR.");
    assertThat(headline("2026-10-02", won.formatted("8990")))
        .isEqualTo("The period is over, and the quota was not made: 8,990 EUR of 9,000 EUR.");
    assertThat(headline("2026-10-02", won.formatted("9000")))
        .isEqualTo("The quota was made: 9,000 EUR of 9,000 EUR.");
    assertThat(headline("2026-08-20", won.formatted("9000")))
        .isEqualTo("The period begins on 1 Sep 2026, with a quota of 9,000 EUR.");
    assertThat(headline("2026-09-16", "\"bookings\": []"))
        .isEqualTo("Where you stand is not known: no quota is on record.");
  }

  @Test
  void aDealThatIsCertainIsNoQuotaThatIsMade() {
    Plan plan =
        plan(
            "2026-09-16",
            """
            "quota": {"amount": 9000}, "bookings": [], "opportunities": [{"id": "a", "amount": 9000,
              "probability": 1, "closeDate": "2026-09-20"}]
            """);
    assertThat(plan.outlook().because()).doesNotContain("The quota is made");
    assertThat(plan.headline()).contains("the chance is 100 %");
  }

  @Test
  void whereNothingTellsTheCycleItIsNeverOutOfReach() {
    String late =
        """
        "quota": {"amount": 30000}, "bookings": [], "history": {%s},
        "opportunities": [{"id": "a", "amount": 500, "probability": 0.5,
          "closeDate": "2026-09-30"}]
        """;
    assertThat(headline("2026-09-30", late.formatted(""))).contains("the quota is far away");
    assertThat(headline("2026-09-30", late.formatted("\"cycleDays\": 30")))
        .contains("the quota is out of reach");
  }

  @Test
  void everyNumberOfTheStandingSaysWhereItRests() {
    Map<String, Rests> rests = plan("2026-09-16", THIRDS.formatted("[]")).standing().restsOn();
    assertThat(rests)
        .containsEntry("quota", Rests.STATED)
        .containsEntry("closedWon", Rests.COUNTED)
        .containsEntry("pace", Rests.COUNTED)
        .containsEntry("chance", Rests.STATED)
        .containsEntry("pipeline", Rests.STATED)
        .doesNotContainKey("newBusiness");
  }

  @Test
  void noPlanContradictsItselfAndNoNumberLacksItsBasis() {
    for (State state : Stream.generate(RandomStates.seeded(61)::next).limit(400).toList()) {
      Plan plan = Planner.plan(PLAYBOOK, state);
      Standing standing = plan.standing();
      if (standing.chance() != null) {
        assertThat(standing.restsOn()).containsKeys("chance", "chanceLow", "chanceHigh");
        assertThat(standing.chanceLow()).isLessThanOrEqualTo(standing.chance());
        assertThat(standing.chanceHigh()).isGreaterThanOrEqualTo(standing.chance());
      }
      if (plan.outlook() != null && plan.outlook().reach() == Reach.OUT_OF_REACH) {
        assertThat(standing.chanceHigh().doubleValue()).isLessThan(0.1);
        // On the first mornings nobody is told that it is over.
        assertThat(plan.headline())
            .containsAnyOf(
                "the quota is out of reach", "it takes more than what is open now", "no open deal");
        assertThat(plan.headline().contains("the quota is out of reach"))
            .isEqualTo(standing.pace() != null);
        assertThat(standing.restsOn().get("chance").basis()).isNotEqualTo(Basis.GUESSED);
      } else if (plan.headline() != null) {
        assertThat(plan.headline()).doesNotContain("out of reach");
      }
      for (Card card : plan.cards()) {
        assertThat(card.gain().thisPeriod() == null).isEqualTo(card.gain().restsOn() == null);
        assertThat(card.gain().restsOn()).isIn(null, Rests.GUESSED);
      }
      if (plan.pipeline() != null) {
        plan.pipeline()
            .entries()
            .forEach(entry -> assertThat(entry.restsOn()).as("%s", entry).isNotNull());
      }
    }
  }

  @Test
  void whatIsLeftOutOfTheChanceIsSaidAndNothingIsOutOfReachForIt() {
    String deals =
        """
        "quota": {"amount": 30000}, "bookings": [],
        "history": {"cycleDays": 40%s},
        "opportunities": [
          {"id": "a", "amount": 20000, "probability": 0.5, "closeDate": "2026-09-25"},
          {"id": "b", "probability": 0.9, "closeDate": "2026-09-25"}]
        """;
    assertThat(headline("2026-09-16", deals.formatted("")))
        .isEqualTo(
            "Far behind pace: 30,000 EUR is missing with 15 days left; the chance not counting new"
                + " business or 1 deal without an amount is 0 % (as stated).");
    assertThat(
            headline(
                "2026-09-16", deals.formatted(", \"averageDeal\": 1000, \"dealsPerMonth\": 0")))
        .as("with nothing left out")
        .contains("out of reach");
  }

  @Test
  void aCycleOfADealOrTwoDoesNotSayThatItIsTooLate() {
    String cycle =
        """
        "quota": {"amount": 30000}, "bookings": [], "history": {"dealsPerMonth": 0, "closedDeals": [%s]},
        "opportunities": [{"id": "a", "amount": 20000, "probability": 0.5, "closeDate": "2026-09-25"}]
        """;
    String deal =
        "{\"won\": true, \"createdOn\": \"2026-06-01\", \"closedOn\": \"2026-08-01\", \"amount\": 9}";
    assertThat(headline("2026-09-16", cycle.formatted(deal + ", " + deal))).contains("far away");
    assertThat(headline("2026-09-16", cycle.formatted(deal + ", " + deal + ", " + deal)))
        .contains("out of reach");
  }

  @Test
  void bookingsThatAreEnoughMakeTheQuotaWhateverTheOthersAre() {
    assertThat(
            headline(
                "2026-09-16",
                """
                "quota": {"amount": 30000}, "bookings": [
                  {"amount": 30000, "closedOn": "2026-09-02"}, {"closedOn": "2026-09-03"}]
                """))
        .isEqualTo("The quota is made: at least 30,000 EUR of 30,000 EUR.");
    assertThat(
            headline(
                "2026-09-16",
                """
                "quota": {"amount": 30000}, "bookings": [
                  {"amount": 29999, "closedOn": "2026-09-02"}, {"closedOn": "2026-09-03"}]
                """))
        .isEqualTo(
            "Where you stand is known only in part, for a booking has no amount: at least 29,999 EUR"
                + " of 30,000 EUR, so at most 1 EUR is missing with 15 days left.");
    assertThat(
            headline(
                "2026-09-16",
                """
                "quota": {"amount": 30000}, "bookings": [
                  {"amount": 9000, "closedOn": "2026-09-02"}, {"closedOn": "2026-09-03"},
                  {"closedOn": "2026-09-03"}, {"closedOn": "2026-08-03"}]
                """))
        .as("those of other periods are not told of")
        .startsWith(
            "Where you stand is known only in part, for 2 bookings have no amount: at least 9,000 EUR");
    assertThat(
            headline(
                "2026-10-02",
                """
                "quota": {"amount": 30000}, "bookings": [{"closedOn": "2026-09-03"}]
                """))
        .as("once the period is over")
        .isEqualTo("Where you stand is not known: the amount of a booking is missing.");
  }

  @Test
  void whatMayStillComeIsNotCalledFarAway() {
    String ahead =
        """
        "quota": {"amount": 30000}, "bookings": [{"amount": 25000, "closedOn": "2026-09-02"}],
        "opportunities": [{"id": "a", "amount": 30000, "probability": 0.9, "closeDate": "%s"}]%s
        """;
    assertThat(
            headline(
                "2026-09-16", ahead.formatted("2026-10-20", ", \"history\": {\"cycleDays\": 9}")))
        .isEqualTo(
            "Ahead of pace so far, but nothing that is open is due in time: 5,000 EUR is missing with 15"
                + " days left; the chance without new business is 0 % (as stated).");
    assertThat(
            headline(
                "2026-09-16",
                ahead.formatted("2026-10-20", ", \"history\": {\"dealsPerMonth\": 0}")))
        .startsWith(
            "Ahead of pace so far, but nothing that is open is due in time: 5,000 EUR is missing");
  }

  @Test
  void withoutARateSoFarTheUsualOneTellsWhatItTakes() {
    assertThat(
            headline(
                "2026-09-04",
                """
                "quota": {"count": 6}, "bookings": [], "opportunities": [],
                "history": {"dealsPerMonth": 2, "cycleDays": 60}
                """))
        .contains("out of reach: it takes 6 deals in 27 days, 3.3 times your usual rate;");
  }

  @Test
  void inTheFirstDaysNobodyIsBehindByATenthOfADeal() {
    String slow = "\"quota\": {\"count\": %s}, \"bookings\": [], \"opportunities\": []";
    // With one deal of twenty a month a day, nothing in two days comes of one in four.
    assertThat(headline("2026-09-03", slow.formatted("20")))
        .startsWith("The period has just begun");
    assertThat(headline("2026-09-03", slow.formatted("21"))).startsWith("Far behind pace");
    assertThat(headline("2026-09-04", slow.formatted("9")))
        .startsWith("Less than a deal behind pace");
    assertThat(headline("2026-09-04", slow.formatted("10"))).startsWith("Far behind pace");
    assertThat(
            headline(
                "2026-09-03",
                "\"quota\": {\"count\": 5}, \"bookings\": [{\"closedOn\": \"2026-09-02\"}]"))
        .startsWith("Ahead of pace");
  }

  @Test
  void whatThePlanMayBringNearIsOutOfReachAsThingsStand() {
    assertThat(headline("2026-09-08", oldProspects(20)))
        .contains("the quota is out of reach as things stand: it takes 30,000 EUR in 23 days");
    assertThat(headline("2026-09-08", oldProspects(1)))
        .contains("the quota is out of reach: it takes 30,000 EUR in 23 days");
  }

  private static String oldProspects(int many) {
    return """
        "quota": {"amount": 30000}, "bookings": [],
        "history": {"cycleDays": 40, "dealsPerMonth": 1, "averageDeal": 20000},
        "opportunities": [{"id": "a", "amount": 500, "probability": 0.5,
          "closeDate": "2026-09-25"}],
        "oldProspects": [%s]
        """
        .formatted(
            IntStream.range(0, many)
                .mapToObj(
                    i ->
                        """
                        {"id": "p%d", "saidNoOn": "2026-03-01", "lastContactOn": "2026-03-01",
                         "amount": 40000}
                        """
                            .formatted(i))
                .collect(Collectors.joining(",")));
  }

  @Test
  void whereTheUsualRateWouldDoThePipelineIsWhatStandsAgainstIt() {
    String usual =
        """
        "quota": {"amount": 30000}, "bookings": [],
        "history": {"cycleDays": 40, "dealsPerMonth": %s, "averageDeal": 20000},
        "opportunities": [{"id": "a", "amount": 500, "probability": 0.5,
          "closeDate": "2026-09-25"}]
        """;
    assertThat(headline("2026-09-08", usual.formatted("1.4")))
        .contains("1.4 times your usual rate, and little is left in the pipeline;");
    assertThat(headline("2026-09-08", usual.formatted("1.3")))
        .contains("1.5 times your usual rate;");
  }

  @Test
  void aQuotaThatWasAsGoodAsMadeWasSo() {
    String won =
        "\"quota\": {\"amount\": 30000},"
            + " \"bookings\": [{\"amount\": %s, \"closedOn\": \"2026-09-02\"}]";
    assertThat(headline("2026-10-02", won.formatted("29980")))
        .isEqualTo("The quota was as good as made: 29,980 EUR of 30,000 EUR.");
    assertThat(headline("2026-10-02", won.formatted("29960")))
        .startsWith("The period is over, and the quota was not made");
  }

  @Test
  void aFewBookingsDoNotTellWhatOpenDealsAreWorth() {
    String deals =
        """
        "quota": {"amount": 100000}, "opportunities": [
          {"id": "a", "probability": 0.9, "closeDate": "2026-09-25"},
          {"id": "b", "probability": 0.9, "closeDate": "2026-09-25"}],
        "bookings": [{"amount": 32000, "closedOn": "2026-09-02"}%s]
        """;
    for (String more : List.of("", ", {\"amount\": 100, \"closedOn\": \"2026-09-03\"}")) {
      assertThat(headline("2026-09-16", deals.formatted(more)))
          .endsWith("the chance is not known, since nothing tells what the open deals are worth.");
    }
  }

  @Test
  void whatLacksOfNewBusinessIsNamed() {
    String open = "\"quota\": {\"amount\": 9000}, \"bookings\": [], \"opportunities\": [], ";
    assertThat(headline("2026-09-16", open + "\"history\": {\"dealsPerMonth\": 4}"))
        .endsWith("on record and nothing tells how large a deal usually is.");
    assertThat(
            headline(
                "2026-09-16",
                open + "\"history\": {\"averageDeal\": 9000, \"newOpportunitiesPerMonth\": 40}"))
        .endsWith("on record and nothing tells how much of it is won.");
  }

  @Test
  void aBookingThatIsNotCountedIsSaidToBe() {
    String booked =
        "\"quota\": {\"amount\": 9000}, \"bookings\": [{\"amount\": 9000, \"closedOn\": \"2026-09-02\"},"
            + " {\"amount\": 500, \"closedOn\": \"%s\"}]";
    assertThat(headline("2026-09-16", booked.formatted("2026-09-17")))
        .isEqualTo(
            "The quota is made: 9,000 EUR of 9,000 EUR; not counted: 1 booking outside the period so"
                + " far.");
    assertThat(headline("2026-09-16", booked.formatted("2026-08-31"))).contains("not counted");
    assertThat(headline("2026-09-16", booked.formatted("2026-09-16")))
        .doesNotContain("not counted");
  }

  @Test
  void whereTheChanceIsNotKnownTheReasonIsGiven() {
    String quota = "\"quota\": {\"amount\": 9000}, \"bookings\": [], ";
    assertThat(headline("2026-09-16", quota + "\"customers\": []"))
        .endsWith("the chance is not known, since nothing is told of open deals.");
    assertThat(headline("2026-09-16", quota + "\"opportunities\": []"))
        .endsWith(
            "the chance is not known, since no open deal is on record and nothing tells of new"
                + " business.");
    assertThat(headline("2026-09-16", quota + "\"opportunities\": [{\"id\": \"a\"}]"))
        .endsWith("the chance is not known, since nothing tells what the open deals are worth.");
  }
}
