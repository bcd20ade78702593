package org.playcaller.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/** The standing is what the formulas say, and unknown where a part of them is. */
class StandingFactTest {

  private static final StateJson STATES = new StateJson();

  @Test
  void sevenSalesInSixMonthsAgainstTwentyFourAYearAreTheArticlesOwnFigures() {
    StandingFact standing =
        standing(
            """
            {"day": "2026-07-01", "rep": {"id": "r"},
             "period": {"start": "2026-01-01", "end": "2026-12-31"}, "quota": {"count": 24},
             "bookings": [%s]}
            """
                .formatted(
                    String.join(
                        ",", java.util.Collections.nCopies(7, "{\"closedOn\": \"2026-03-01\"}"))));
    assertThat(standing.pace()).isCloseTo(7 / 12.0, within(1e-12));
    assertThat(standing.soldPerMonth()).isCloseTo(7 / 6.0, within(1e-12));
    assertThat(standing.neededPerMonth()).isCloseTo(17 / 6.0, within(1e-12));
    assertThat(standing.speedUp()).isCloseTo(17 / 7.0, within(1e-12));
    assertThat(standing.projection()).isCloseTo(14, within(1e-12));
    assertThat(standing.chance()).as("it rests on a guess of the cycle").isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 0, 30, 22",
    "2026-09-16, 0.5, 15, 11",
    "2026-09-24, 0.7666666666666667, 7, 5",
    "2026-09-30, 0.9666666666666667, 1, 1",
  })
  void theDayItselfIsStillAhead(LocalDate day, double elapsed, int daysLeft, int workingDaysLeft) {
    StandingFact standing = standing(september(day, "{\"amount\": 3000}", "[]"));
    assertThat(standing.elapsedShare()).isCloseTo(elapsed, within(1e-12));
    assertThat(standing.daysLeft()).isEqualTo(daysLeft);
    assertThat(standing.workingDaysLeft()).isEqualTo(workingDaysLeft);
    assertThat(standing.daysOver()).isNull();
  }

  @Test
  void afterThePeriodNothingIsLeftAndTheDaysSinceAreCounted() {
    StandingFact standing =
        standing(september(LocalDate.of(2026, 10, 3), "{\"amount\": 3000}", "[]"));
    assertThat(standing.daysLeft()).isNull();
    assertThat(standing.daysOver()).isEqualTo(3);
    assertThat(standing.elapsedShare()).isEqualTo(1);
    assertThat(standing.neededPerMonth()).isNull();
  }

  @Test
  void onTheFirstDayThereIsNoPaceYet() {
    StandingFact standing =
        standing(september(LocalDate.of(2026, 9, 1), "{\"amount\": 3000}", "[]"));
    assertThat(standing.pace()).isNull();
    assertThat(standing.attainment()).isZero();
  }

  @Test
  void aBookingWithoutAnAmountLeavesClosedWonUnknown() {
    StandingFact standing =
        standing(
            september(
                LocalDate.of(2026, 9, 16),
                "{\"amount\": 3000}",
                "[{\"amount\": 500, \"closedOn\": \"2026-09-02\"}, {\"closedOn\": \"2026-09-03\"}]"));
    assertThat(standing.closedWon()).isNull();
    assertThat(standing.gap()).isNull();
    assertThat(standing.pace()).isNull();
    assertThat(standing.chance()).isNull();
  }

  @Test
  void aCreditNoteLowersTheMoneyAndIsNoDeal() {
    StandingFact standing = standing(half("{\"amount\": 10000}", 9000, -4000));
    assertThat(standing.closedWon()).isEqualTo(5000);
    assertThat(standing.gap()).isEqualTo(5000);
    assertThat(standing.attainment()).isEqualTo(0.5);
    assertThat(standing.projection()).isCloseTo(10000, within(1e-9));
    assertThat(standing.dealSize()).isEqualTo(9000);
    assertThat(standing(half("{\"count\": 10}", 9000, -4000)).closedWon()).isEqualTo(1);
    assertThat(standing(half("{\"count\": 10}", 9000, 0)).closedWon()).isEqualTo(2);
  }

  @Test
  void aCreditNoteIsNoDealByWhichLuckIsJudged() {
    String history = "\"history\": {\"dealsPerMonth\": 4}, \"bookings\"";
    StandingFact one = standing(half("{\"amount\": 10000}", 9000).replace("\"bookings\"", history));
    StandingFact both =
        standing(half("{\"amount\": 10000}", 9000, -4000).replace("\"bookings\"", history));
    assertThat(both.luck()).isEqualTo(one.luck());
  }

  @Test
  void creditNotesMayOutweighTheDeals() {
    StandingFact standing = standing(half("{\"amount\": 10000}", 1000, -5000));
    assertThat(standing.closedWon()).isEqualTo(-4000);
    assertThat(standing.gap()).isEqualTo(14000);
    assertThat(standing.attainment()).isEqualTo(-0.4);
    assertThat(standing.pace()).isCloseTo(-0.8, within(1e-12));
    assertThat(standing.projection()).isEqualTo(-4000);
    assertThat(standing.soldPerMonth()).isNull();
    assertThat(standing.speedUp()).isNull();
    assertThat(standing.neededPerMonth()).isCloseTo(28000, within(1e-9));
    assertThat(standing.dealSize()).isEqualTo(1000);
  }

  @Test
  void creditNotesThatEvenOutTheDealsLeaveARateOfNothing() {
    StandingFact standing = standing(half("{\"amount\": 10000}", 1000, -1000));
    assertThat(standing.closedWon()).isZero();
    assertThat(standing.projection()).isZero();
    assertThat(standing.soldPerMonth()).isZero();
    assertThat(standing.speedUp()).isNull();
  }

  @Test
  void theSizeOfDealsIsUnknownWhereThereAreCreditNotesOnly() {
    StandingFact standing = standing(half("{\"amount\": 10000}", -4000));
    assertThat(standing.closedWon()).isEqualTo(-4000);
    assertThat(standing.dealSize()).isNull();
  }

  /** Half of September has passed, with bookings of these amounts. */
  private static String half(String quota, int... amounts) {
    return september(
        LocalDate.of(2026, 9, 16),
        quota,
        java.util.Arrays.stream(amounts)
            .mapToObj(amount -> "{\"amount\": " + amount + ", \"closedOn\": \"2026-09-02\"}")
            .collect(java.util.stream.Collectors.joining(",", "[", "]")));
  }

  @Test
  void onlyBookingsOfThePeriodUpToTheDayCount() {
    StandingFact standing =
        standing(
            september(
                LocalDate.of(2026, 9, 16),
                "{\"amount\": 3000}",
                """
                [{"amount": 1, "closedOn": "2026-08-31"}, {"amount": 10, "closedOn": "2026-09-01"},
                 {"amount": 100, "closedOn": "2026-09-16"}, {"amount": 1000, "closedOn": "2026-09-17"}]
                """));
    assertThat(standing.closedWon()).isEqualTo(110);
    assertThat(standing.gap()).isEqualTo(2890);
  }

  @Test
  void withoutAQuotaOrAPeriodNothingIsKnownOfTheStanding() {
    StandingFact standing = standing("{\"day\": \"2026-09-16\", \"rep\": {\"id\": \"r\"}}");
    assertThat(standing.quota()).isNull();
    assertThat(standing.closedWon()).isNull();
    assertThat(standing.attainment()).isNull();
    assertThat(standing.daysLeft()).isNull();
    assertThat(standing.chance()).isNull();
  }

  @Test
  void theChanceIsExactForOneDealThatFillsTheGap() {
    String deal =
        """
        {"id": "a", "amount": %s, "probability": 0.3, "closeDate": "%s"}
        """;
    LocalDate day = LocalDate.of(2026, 9, 16);
    assertThat(chance(day, deal.formatted(3000, "2026-09-30"))).isCloseTo(0.3, within(1e-12));
    assertThat(chance(day, deal.formatted(2997, "2026-09-30"))).isCloseTo(0.3, within(1e-12));
    assertThat(chance(day, deal.formatted(2996.9, "2026-09-30"))).isZero();
    assertThat(chance(day, deal.formatted(3000, "2026-10-01")))
        .as("it may come early, for all that is known")
        .isNull();
    assertThat(chance(day, deal.formatted(3000, "2026-10-15"))).isZero();
    assertThat(
            chance(
                day,
                deal.formatted(3000, "2026-09-30")
                    + ","
                    + deal.formatted(3000, "2026-09-20").replace("\"a\"", "\"b\"")))
        .isCloseTo(1 - 0.7 * 0.7, within(1e-12));
  }

  @Test
  void aQuotaThatIsReachedHasAChanceOfOne() {
    assertThat(
            standing(
                    september(
                        LocalDate.of(2026, 9, 16),
                        "{\"amount\": 3000}",
                        "[{\"amount\": 3000, \"closedOn\": \"2026-09-02\"}]"))
                .chance())
        .isEqualTo(1);
  }

  private static Double chance(LocalDate day, String opportunities) {
    return standing(
            september(day, "{\"amount\": 3000}", "[]")
                .replace(
                    "\"bookings\"", "\"opportunities\": [" + opportunities + "], \"bookings\""))
        .chance();
  }

  private static String september(LocalDate day, String quota, String bookings) {
    return """
        {"day": "%s", "rep": {"id": "r"}, "period": {"start": "2026-09-01", "end": "2026-09-30"},
         "quota": %s, "bookings": %s}
        """
        .formatted(day, quota, bookings);
  }

  private static StandingFact standing(String json) {
    State state = STATES.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return Facts.of(state, Terms.USUAL).standing();
  }

  @Test
  void theOrderOfTheListsChangesNoFact() {
    String deals =
        """
        {"id": "b", "amount": 900.1, "probability": 0.3, "closeDate": "2026-09-20"},
        {"id": "a", "amount": 700.2, "probability": 0.6, "closeDate": "2026-09-21"}
        """;
    String other =
        """
        {"id": "a", "amount": 700.2, "probability": 0.6, "closeDate": "2026-09-21"},
        {"id": "b", "amount": 900.1, "probability": 0.3, "closeDate": "2026-09-20"}
        """;
    assertThat(facts(deals)).isEqualTo(facts(other));
  }

  private static List<Fact> facts(String opportunities) {
    State state =
        STATES.read(
            september(LocalDate.of(2026, 9, 16), "{\"amount\": 3000}", "[]")
                .replace("\"bookings\"", "\"opportunities\": [" + opportunities + "], \"bookings\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return Facts.of(state, Terms.USUAL).all();
  }
}
