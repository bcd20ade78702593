package org.playcaller.forecast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.RandomStates;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a forecast must hold to, over random states and by hand. */
@Execution(ExecutionMode.CONCURRENT)
class ForecastTest {

  /** One deal in four is won, sixty days after it was created; a guess is worth twenty outcomes. */
  private static final Guesses USUAL = new Guesses(0.25, 60, 20);

  /** What the grid for the smallest of more than 16 deals may be off. */
  private static final double SLACK = 2e-4;

  private static final StateJson JSON = new StateJson();
  private static final JsonMapper TREES =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final List<State> STATES =
      Stream.generate(RandomStates.seeded(91)::next)
          .filter(state -> state.period() != null && state.period().contains(state.day()))
          .limit(250)
          .toList();

  private static Forecast forecast(State state, int moreDays) {
    int left = (int) ChronoUnit.DAYS.between(state.day(), state.period().end()) + 1;
    return new Forecast(state, left + moreDays, 1, USUAL, deal -> false);
  }

  private static @Nullable Chance chance(State state, int moreDays, double gap) {
    return forecast(state, moreDays).chance(new QuotaGap(400_000, gap, false));
  }

  private static ChanceRange range(State state) {
    return range(state, new QuotaGap(400_000, 250_000, false));
  }

  private static ChanceRange range(State state, QuotaGap gap) {
    Forecast forecast = forecast(state, 0);
    return forecast.range(gap, forecast.chance(gap));
  }

  private static State with(State state, Consumer<ObjectNode> change) {
    ObjectNode tree = (ObjectNode) TREES.readTree(JSON.write(state));
    change.accept(tree);
    return JSON.read(tree);
  }

  private static void assertNeverLower(String what, Consumer<ObjectNode> change) {
    int compared = 0;
    for (State state : STATES) {
      Chance before = chance(state, 0, 250_000);
      Chance after = chance(with(state, change), 0, 250_000);
      if (before != null && after != null) {
        assertThat(after.chance())
            .as("%s in %s", what, new String(JSON.write(state), UTF_8))
            .isGreaterThanOrEqualTo(before.chance() - SLACK);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static void eachOpportunity(ObjectNode state, Consumer<ObjectNode> change) {
    JsonNode all = state.path("opportunities");
    for (int i = 0; i < all.size(); i += 2) {
      change.accept((ObjectNode) all.get(i));
    }
  }

  @Test
  void oneMoreDealNeverLowersTheChance() {
    for (String deal :
        List.of(
            "{\"id\": \"new\", \"amount\": 30000, \"probability\": 0.9}",
            "{\"id\": \"new\", \"amount\": 300000, \"stage\": \"demo\"}",
            "{\"id\": \"new\"}")) {
      assertNeverLower(
          "one more deal",
          state -> {
            ArrayNode all =
                state.get("opportunities") instanceof ArrayNode known
                    ? known
                    : state.putArray("opportunities");
            all.add(TREES.readTree(deal));
          });
    }
  }

  @Test
  void aHigherStatedProbabilityNeverLowersTheChance() {
    assertNeverLower(
        "a higher stated probability",
        state ->
            eachOpportunity(
                state,
                deal -> {
                  double stated = deal.path("probability").asDouble(1);
                  if (stated < 0.9) {
                    deal.put("probability", Math.min(0.9, Math.round(stated * 10 + 1) / 10.0));
                  }
                }));
  }

  @Test
  void anEarlierCloseDateFromTodayOnNeverLowersTheChance() {
    for (int earlier : new int[] {1, 5, 14, 60}) {
      assertNeverLower(
          earlier + " days earlier",
          state -> {
            LocalDate day = LocalDate.parse(state.get("day").stringValue());
            eachOpportunity(
                state,
                deal -> {
                  if (deal.hasNonNull("closeDate")) {
                    LocalDate close = LocalDate.parse(deal.get("closeDate").stringValue());
                    if (!close.isBefore(day)) {
                      LocalDate sooner = close.minusDays(earlier);
                      deal.put("closeDate", (sooner.isBefore(day) ? day : sooner).toString());
                    }
                  }
                });
          });
    }
  }

  @Test
  void moreDaysLeftAndASmallerGapNeverLowerTheChance() {
    for (State state : STATES) {
      Chance before = chance(state, 0, 250_000);
      for (int days : new int[] {1, 7, 40, 400}) {
        Chance longer = chance(state, days, 250_000);
        if (before != null && longer != null) {
          assertThat(longer.chance()).isGreaterThanOrEqualTo(before.chance() - SLACK);
        }
      }
      Chance nearer = chance(state, 0, 200_000);
      if (before != null && nearer != null) {
        assertThat(nearer.chance()).isGreaterThanOrEqualTo(before.chance() - SLACK);
      }
    }
  }

  @Test
  void newBusinessIsTheSameWhateverIsOpen() {
    int compared = 0;
    for (State state : STATES) {
      Chance none =
          chance(
              with(
                  state, tree -> tree.remove(List.of("opportunities", "activities", "intentions"))),
              0,
              250_000);
      Chance lost =
          chance(
              with(
                  state,
                  tree ->
                      tree.path("opportunities")
                          .forEach(deal -> ((ObjectNode) deal).put("probability", 0))),
              0,
              250_000);
      if (none != null && lost != null) {
        assertThat(lost.chance()).isCloseTo(none.chance(), within(1e-12));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void theRangeHoldsTheChanceAndTheOrderOfAStateDecidesNothing() {
    for (State state : STATES) {
      Chance chance = chance(state, 0, 250_000);
      if (chance != null) {
        ChanceRange range = range(state);
        assertThat(range.low()).isBetween(0.0, chance.chance());
        assertThat(range.high()).isBetween(chance.chance(), 1.0);
        State shuffled =
            with(
                state,
                tree -> {
                  if (tree.get("opportunities") instanceof ArrayNode all && all.size() > 1) {
                    all.add(all.remove(0));
                  }
                });
        assertThat(chance(shuffled, 0, 250_000)).isEqualTo(chance);
        assertThat(range(shuffled)).isEqualTo(range);
      }
    }
  }

  private static State september(String rest) {
    return JSON.read(
        """
        {"day": "2026-09-16", "currency": "EUR", "rep": {"id": "ana"},
         "period": {"start": "2026-09-01", "end": "2026-09-30"}, %s}
        """
            .formatted(rest)
            .getBytes(UTF_8));
  }

  private static DealForecast deal(String deal, String history) {
    State state =
        september(
            "\"opportunities\": [{\"id\": \"a\", " + deal + "}], \"history\": {" + history + "}");
    return forecast(state, 0).of(state.opportunities().get(0));
  }

  @Test
  void withoutHistoryAStatementCountsAsItIsAndSaysSo() {
    DealForecast inTime = deal("\"probability\": 0.9, \"closeDate\": \"2026-09-30\"", "");
    assertThat(inTime.inTime()).isEqualTo(0.9);
    assertThat(inTime.rests()).isEqualTo(Rests.STATED);
    DealForecast late = deal("\"probability\": 0.95, \"closeDate\": \"2026-10-01\"", "");
    assertThat(late.inTime()).isZero();
    assertThat(late.probability()).isEqualTo(0.95);
    assertThat(late.closingRests()).isEqualTo(Rests.STATED);
  }

  @Test
  void nothingToldIsAGuessAndMarkedAsOne() {
    DealForecast guessed = deal("\"amount\": 5000", "");
    assertThat(guessed.probability()).isEqualTo(0.25);
    assertThat(guessed.isGuessed()).isTrue();
    assertThat(guessed.rests()).isEqualTo(Rests.GUESSED);
  }

  @Test
  void oneLostDealSaysLittleAndManySayALot() {
    String lost = "{\"won\": false, \"closedOn\": \"2026-09-10\"}";
    String date = "\"closeDate\": \"2026-09-25\"";
    DealForecast one = deal(date, "\"closedDeals\": [" + lost + "]");
    assertThat(one.probability()).isBetween(0.2, 0.25);
    assertThat(one.probabilityRests()).as("less than the guess weighs").isEqualTo(Rests.GUESSED);
    String four = String.join(",", Collections.nCopies(4, lost));
    assertThat(deal(date, "\"closedDeals\": [" + four + "]").probabilityRests().words())
        .isEqualTo("learned from 4 deals");
    String many = String.join(",", Collections.nCopies(100, lost));
    assertThat(deal(date, "\"closedDeals\": [" + many + "]").probability()).isLessThan(0.06);
  }

  private static final String COMPANY =
      "\"learned\": {\"company\": {\"won\": 250, \"lost\": 750}, \"rep\": {\"won\": %d, \"lost\": %d}}";

  @Test
  void aNewcomerIsTakenForTheCompanyAndMovesAwayFromItWithEvidence() {
    String date = "\"closeDate\": \"2026-09-25\"";
    double company = deal(date, COMPANY.formatted(0, 0)).probability();
    assertThat(company).isCloseTo(0.25, within(0.002));
    assertThat(deal(date, COMPANY.formatted(0, 3)).probability()).isBetween(0.2, 0.25);
    assertThat(deal(date, COMPANY.formatted(60, 40)).probability()).isBetween(0.4, 0.6);
    assertThat(deal(date, COMPANY.formatted(0, 0)).rests().words()).isEqualTo("as stated");
    assertThat(deal(date, COMPANY.formatted(0, 0)).probabilityRests().words())
        .isEqualTo("learned from 1,000 deals");
  }

  @Test
  void aRateThatWasCountedOftenIsReachedWhateverTheCompanys() {
    String large = COMPANY.replace("250", "2500").replace("750", "7500");
    String date = "\"closeDate\": \"2026-09-25\"";
    assertThat(deal(date, large.formatted(500, 500)).probability()).isCloseTo(0.5, within(0.01));
    assertThat(deal(date, large.formatted(900, 100)).probability()).isCloseTo(0.9, within(0.02));
    assertThat(deal(date, large.formatted(50, 950)).probability()).isCloseTo(0.05, within(0.01));
    String team =
        "\"learned\": {\"company\": {\"won\": 2500, \"lost\": 7500},"
            + " \"team\": {\"won\": 900, \"lost\": 100}}";
    assertThat(deal(date, team).probability())
        .as("a newcomer in a team that wins much")
        .isCloseTo(0.87, within(0.03));
  }

  @Test
  void whatIsStillOpenCountsAndFewDealsShowLittleOfIt() {
    String date = "\"closeDate\": \"2026-09-25\"";
    String one =
        "\"learned\": {\"company\": {\"won\": 1, \"lost\": 0}, \"ages\": [{\"from\": 31,"
            + " \"dealDays\": 30, \"won\": 1, \"lost\": 0}]}";
    assertThat(deal(date, one).probability()).isCloseTo(0.4, within(0.01));
    // Early on all are lost; who stays open is won. Half of those seen are open yet.
    String survivors =
        "\"learned\": {\"company\": {\"won\": 100, \"lost\": 300}, \"ages\": ["
            + "{\"from\": 0, \"dealDays\": 20000, \"won\": 0, \"lost\": 300},"
            + "{\"from\": 31, \"dealDays\": 10000, \"won\": 100, \"lost\": 0}]}";
    assertThat(deal(date, survivors).probability()).isGreaterThan(0.45);
  }

  @Test
  void notToKnowARateExactlyChangesNeitherItsMeanNorMakesItCertain() {
    QuotaGap gap = new QuotaGap(30_000, 30_000, false);
    for (int won : new int[] {2, 20, 30, 36, 39}) {
      State state =
          september(
              """
              "opportunities": [{"id": "a", "amount": 40000, "closeDate": "2026-09-25"}],
              "history": {"learned": {"company": {"won": %d, "lost": %d}}}
              """
                  .formatted(won, 40 - won));
      double probability = forecast(state, 0).of(state.opportunities().get(0)).probability();
      assertThat(forecast(state, 0).chance(gap).chance()).isCloseTo(probability, within(1e-9));
      assertThat(range(state, gap).high()).isLessThan(1);
    }
  }

  @Test
  void aRateThatIsStatedWithoutACountIsNotLearned() {
    State state =
        september(
            """
            "opportunities": [{"id": "a", "amount": 40000, "stage": "Offer",
              "closeDate": "2026-09-25"}],
            "history": {"stages": [{"stage": "Offer", "days": 20, "winRate": 0.9}],
              "closedDeals": [{"closedOn": "2026-08-01", "won": true}]}
            """);
    assertThat(forecast(state, 0).of(state.opportunities().get(0)).probabilityRests())
        .isEqualTo(Rests.STATED);
  }

  @Test
  void aDealThatWasStatedInSeveralWaysIsEvidenceOnce() {
    State state =
        september(
            """
            "opportunities": [{"id": "a", "amount": 40000, "probability": 0.4,
              "closeDate": "2026-09-25"}],
            "history": {"learned": {"company": {"won": 100, "lost": 300}, "stated": [
              {"probability": 0.2, "won": 100, "lost": 300},
              {"probability": 0.5, "won": 100, "lost": 100}]}}
            """);
    assertThat(forecast(state, 0).of(state.opportunities().get(0)).probabilityRests())
        .isEqualTo(Rests.learned(400));
  }

  @Test
  void whatIsPutAsideUntilAfterThePeriodDoesNotCloseInIt() {
    String deal =
        """
        "opportunities": [{"id": "a", "amount": 40000, "probability": 0.9,
          "closeDate": "2026-09-25", "backBurnerUntil": "%s"}]
        """;
    QuotaGap gap = new QuotaGap(30_000, 30_000, false);
    assertThat(forecast(september(deal.formatted("2026-10-01")), 0).chance(gap).chance()).isZero();
    assertThat(forecast(september(deal.formatted("2026-09-30")), 0).chance(gap).chance())
        .isCloseTo(0.9, within(1e-9));
  }

  @Test
  void theRangeNarrowsStepByStepAsTheCompanyIsSeenMore() {
    double before = 1;
    QuotaGap gap = new QuotaGap(30_000, 30_000, false);
    for (int deals : new int[] {1, 3, 10, 30, 300}) {
      State state =
          september(
              """
              "opportunities": [{"id": "a", "amount": 40000, "closeDate": "2026-09-25"}],
              "history": {"learned": {"company": {"won": %d, "lost": %d}}}
              """
                  .formatted(deals, 3 * deals));
      ChanceRange range = range(state, gap);
      assertThat(forecast(state, 0).chance(gap).chance()).isCloseTo(0.25, within(1e-9));
      assertThat(range.high() - range.low()).as("%s deals", 4 * deals).isLessThan(before);
      before = range.high() - range.low();
    }
  }

  @Test
  void newBusinessOfACompanyThatClosedOneDealIsNotZeroUntilThatDealsAge() {
    String history =
        """
        "history": {"averageDeal": 9000, "cycleDays": 61, "learned": {
          "company": {"won": 1, "lost": 0}, "rep": {"won": 1, "lost": 0},
          "opened": {"opportunities": 120, "months": 6},
          "ages": [{"from": 0, "dealDays": 61, "won": 0, "lost": 0},
                   {"from": 61, "dealDays": 1, "won": 1, "lost": 0}]}}
        """;
    QuotaGap gap = new QuotaGap(9_000, 9_000, false);
    assertThat(forecast(september(history), 0).chance(gap).chance()).isBetween(0.02, 0.95);
  }

  @Test
  void theChanceRestsOnWhatCarriesItOnly() {
    String small =
        """
        "opportunities": [{"id": "a", "amount": %s, "probability": 0.9, "closeDate": "2026-09-25"},
          {"id": "b", "amount": %s, "closeDate": "2026-09-25"}]
        """;
    QuotaGap gap = new QuotaGap(30_000, 30_000, false);
    Chance stated = forecast(september(small.formatted("30000", "10")), 0).chance(gap);
    assertThat(stated.rests()).isEqualTo(Rests.STATED);
    Chance guessed = forecast(september(small.formatted("10", "30000")), 0).chance(gap);
    assertThat(guessed.rests()).isEqualTo(Rests.GUESSED);
    Chance both = forecast(september(small.formatted("15000", "15000")), 0).chance(gap);
    assertThat(both.rests()).isEqualTo(Rests.GUESSED);
    assertThat(both.dates()).isEqualTo(Rests.STATED);
    assertThat(both.words()).isEqualTo("the playbook's guess, dates as stated");
    String rate =
        small.formatted("10", "10")
            + ", \"history\": {\"dealsPerMonth\": 6, \"averageDeal\": 30000, \"cycleDays\": 9}";
    Chance coming = forecast(september(rate), 0).chance(gap);
    assertThat(coming.probabilities()).isNull();
    assertThat(coming.newBusiness()).isEqualTo(Rests.STATED);
  }

  @Test
  void anyRateThatTheContractAdmitsGivesAChance() {
    for (String perMonth : new String[] {"0.000001", "0.083", "333333", "1000000000000000"}) {
      String history =
          """
          "history": {"averageDeal": 100, "winRate": 0.5, "newOpportunitiesPerMonth": %s,
            "teamWinRate": 0.5, "teamNewOpportunitiesPerMonth": %s}
          """
              .formatted(perMonth, perMonth);
      QuotaGap gap = new QuotaGap(9_000, 9_000, false);
      Forecast forecast = forecast(september(history), 0);
      Chance chance = forecast.chance(gap);
      assertThat(chance.chance()).isBetween(0.0, 1.0);
      assertThat(forecast.range(gap, chance).high()).isBetween(chance.chance(), 1.0);
    }
  }

  @Test
  void aStatementCountsAsWhatSuchStatementsCameTo() {
    String ladder =
        "\"learned\": {\"company\": {\"won\": 250, \"lost\": 750}, \"stated\": ["
            + "{\"probability\": 0.1, \"won\": 80, \"lost\": 240},"
            + "{\"probability\": 0.75, \"won\": 90, \"lost\": 260},"
            + "{\"probability\": 0.9, \"won\": 80, \"lost\": 250}]}";
    double high = deal("\"probability\": 0.9", ladder).probability();
    double low = deal("\"probability\": 0.1", ladder).probability();
    assertThat(high).isBetween(0.24, 0.28);
    assertThat(low).isBetween(0.23, 0.26);
    assertThat(high).isGreaterThanOrEqualTo(low);
    assertThat(deal("\"probability\": 1", ladder).probability()).isEqualTo(1);
    assertThat(deal("\"probability\": 0", ladder).probability()).isZero();
  }

  @Test
  void fewStatementsAreMovedTowardsTheStatement() {
    String few =
        "\"learned\": {\"company\": {\"won\": 250, \"lost\": 750}, \"stated\": ["
            + "{\"probability\": 0.9, \"won\": 0, \"lost\": 2}]}";
    assertThat(deal("\"probability\": 0.9", few).probability()).isCloseTo(0.75, within(0.01));
  }

  @Test
  void datesOfTwoDealsAreNoEvidence() {
    String two =
        "\"learned\": {\"company\": {\"won\": 2, \"lost\": 0}, \"dates\": [{\"daysToClose\": 0,"
            + " \"deals\": 2, \"steps\": [{\"from\": 0, \"dealDays\": 2, \"won\": 2, \"lost\": 0}]}]}";
    DealForecast after = deal("\"probability\": 0.95, \"closeDate\": \"2026-10-01\"", two);
    assertThat(after.closingInTime()).as("mostly as it is stated").isBetween(0.02, 0.15);
    assertThat(after.closingRests()).isEqualTo(Rests.STATED);
  }

  @Test
  void aRepWithoutAPastIsTakenForATeammate() {
    State state =
        september(
            """
            "history": {"companyAverageDeal": 9000, "learned": {
              "company": {"won": 100, "lost": 100}, "rep": {"won": 0, "lost": 0},
              "teamOpened": {"opportunities": 120, "months": 10},
              "ages": [{"from": 0, "dealDays": 1000, "won": 100, "lost": 100}]}}
            """);
    Chance chance = forecast(state, 0).chance(new QuotaGap(9_000, 9_000, false));
    assertThat(chance.chance()).isBetween(0.5, 0.95);
  }

  private static final String SLIPPING =
      "\"learned\": {\"company\": {\"won\": 100, \"lost\": 300}, \"dates\": ["
          + "{\"daysToClose\": 0, \"timesPushed\": 0, \"deals\": 400, \"steps\": ["
          + "{\"from\": -7, \"dealDays\": 2000, \"won\": 10, \"lost\": 30},"
          + "{\"from\": 0, \"dealDays\": 300, \"won\": 30, \"lost\": 90},"
          + "{\"from\": 1, \"dealDays\": 6000, \"won\": 60, \"lost\": 180}]},"
          + "{\"deals\": 120, \"steps\": [{\"from\": 1, \"dealDays\": 4000, \"won\": 20, \"lost\": 60}]}]}";

  @Test
  void aLearnedDateWithinThePeriodIsNotCertainAndOneAfterItNotImpossible() {
    DealForecast inside = deal("\"closeDate\": \"2026-09-25\"", SLIPPING);
    DealForecast after = deal("\"closeDate\": \"2026-10-01\"", SLIPPING);
    assertThat(inside.closingInTime()).isBetween(0.3, 0.95);
    assertThat(after.closingInTime()).isBetween(0.01, inside.closingInTime());
    assertThat(inside.closingRests()).isEqualTo(new Rests(Basis.LEARNED, 400));
    DealForecast overdue = deal("\"closeDate\": \"2026-09-10\"", SLIPPING);
    assertThat(overdue.closingInTime()).isBetween(0.05, 0.6);
    assertThat(overdue.closingRests()).isEqualTo(new Rests(Basis.LEARNED, 120));
  }

  @Test
  void aStatedOneIsBelievedToTheDay() {
    assertThat(deal("\"probability\": 1, \"closeDate\": \"2026-09-30\"", SLIPPING).inTime())
        .isEqualTo(1);
    assertThat(deal("\"probability\": 1, \"closeDate\": \"2026-10-01\"", SLIPPING).inTime())
        .isZero();
  }

  @Test
  void aDayStatedSoonAfterThePeriodIsTold() {
    assertThat(early("01")).isEqualTo(new ChanceRange.Early(0.95, 1, "d"));
    assertThat(early("14")).isEqualTo(new ChanceRange.Early(0.95, 1, "d"));
    assertThat(early("15")).isNull();
  }

  private static ChanceRange.@Nullable Early early(String day) {
    State state =
        september(
            "\"opportunities\": [{\"id\": \"d\", \"amount\": 40000, \"probability\": 0.95,"
                + " \"closeDate\": \"2026-10-"
                + day
                + "\"}]");
    Chance chance = forecast(state, 0).chance(new QuotaGap(30_000, 30_000, false));
    assertThat(chance.chance()).isZero();
    assertThat(chance.rests()).isEqualTo(Rests.STATED);
    return range(state, new QuotaGap(30_000, 30_000, false)).early();
  }

  @Test
  void whereNothingTellsOfNewBusinessItIsNoneAndUnknown() {
    String deal = "\"opportunities\": [{\"id\": \"a\", \"amount\": 30000, \"probability\": 0.9}]";
    QuotaGap gap = new QuotaGap(30_000, 30_000, false);
    assertThat(forecast(september(deal), 0).chance(gap).newBusinessLacks()).isEqualTo(Lacks.RATE);
    String rate = ", \"history\": {\"dealsPerMonth\": 2, \"averageDeal\": 9000, \"cycleDays\": 9}";
    Chance known = forecast(september(deal + rate), 0).chance(gap);
    assertThat(known.newBusinessLacks()).isNull();
    assertThat(forecast(september("\"bookings\": []"), 0).chance(gap)).isNull();
  }

  @Test
  void lessEvidenceGivesAWiderRange() {
    String deals =
        "\"opportunities\": [{\"id\": \"a\", \"amount\": 40000, \"closeDate\": \"2026-09-25\"}]";
    QuotaGap gap = new QuotaGap(30_000, 30_000, false);
    ChanceRange few =
        range(september(deals + ", \"history\": {" + COMPANY.formatted(1, 3) + "}"), gap);
    ChanceRange many =
        range(september(deals + ", \"history\": {" + COMPANY.formatted(100, 300) + "}"), gap);
    assertThat(few.high() - few.low()).isGreaterThan(2 * (many.high() - many.low()));
  }

  @Test
  void aRateStatedWithoutACountIsTakenAsStated() {
    String open = "\"opportunities\": [{\"id\": \"a\"}], \"history\": {%s}";
    assertThat(deal(open.formatted("\"winRate\": 0.5")).probability()).isEqualTo(0.5);
    assertThat(deal(open.formatted("\"winRate\": 0.1, \"teamWinRate\": 0.5")).probability())
        .isCloseTo(0.1, within(1e-12));
    assertThat(deal(open.formatted("\"winRate\": 0.5")).probabilityRests()).isEqualTo(Rests.STATED);
    double last = 0;
    for (String rate : List.of("0", "0.01", "0.5", "0.99", "1")) {
      DealForecast deal = deal(open.formatted("\"winRate\": " + rate));
      assertThat(deal.probability()).as(rate).isGreaterThanOrEqualTo(last).isBetween(0.001, 0.98);
      assertThat(deal.probabilityRests()).isEqualTo(Rests.STATED);
      last = deal.probability();
    }
  }

  private static DealForecast deal(String rest) {
    State state = september(rest);
    return forecast(state, 0).of(state.opportunities().get(0));
  }

  @Test
  void noStatementIsWorthMoreThanTheHighestThatWasSeen() {
    String seen =
        "\"opportunities\": [{\"id\": \"a\", \"probability\": %s}], \"history\": {\"learned\": {"
            + "\"company\": {\"won\": 80, \"lost\": 120}, \"stated\": ["
            + "{\"probability\": 0.2, \"won\": 20, \"lost\": 80},"
            + "{\"probability\": 0.9, \"won\": 60, \"lost\": 40}]}}";
    double highest = deal(seen.formatted("0.9")).probability();
    double lowest = deal(seen.formatted("0.2")).probability();
    assertThat(highest).isBetween(0.6, 0.65);
    assertThat(deal(seen.formatted("0.99")).probability()).isEqualTo(highest);
    assertThat(deal(seen.formatted("0.01")).probability()).isEqualTo(lowest);
    assertThat(deal(seen.formatted("0.55")).probability()).isBetween(lowest, highest);
    assertThat(deal(seen.formatted("1")).probability()).isEqualTo(1);
    assertThat(deal(seen.formatted("0")).probability()).isZero();
  }

  @Test
  void nobodyProspectsWhileAway() {
    String rate =
        "\"opportunities\": [], \"history\": {\"dealsPerMonth\": 4, \"averageDeal\": 9000,"
            + " \"cycleDays\": 5}";
    QuotaGap gap = new QuotaGap(30_000, 9_000, false);
    double whole = away(september(rate), 1, gap).chance();
    double half = away(september(rate), 0.5, gap).chance();
    assertThat(half).isLessThan(0.8 * whole).isPositive();
    assertThat(away(september(rate), 0, gap).chance()).isZero();
    assertThat(away(september(rate), 0, gap).newBusinessLacks()).as("it is known").isNull();
  }

  private static Chance away(State state, double worked, QuotaGap gap) {
    return new Forecast(state, 15, worked, USUAL, deal -> false).chance(gap);
  }

  @Test
  void whatNewBusinessLacksIsSaid() {
    String deal = "\"opportunities\": [{\"id\": \"a\", \"amount\": 90}], \"history\": {%s}";
    QuotaGap gap = new QuotaGap(30_000, 30_000, false);
    assertThat(lacks(deal.formatted("\"winRate\": 0.3"), gap)).isEqualTo(Lacks.RATE);
    String opened = "\"newOpportunitiesPerMonth\": 30, \"cycleDays\": 16";
    assertThat(lacks(deal.formatted(opened + ", \"averageDeal\": 9000"), gap))
        .isEqualTo(Lacks.WIN_RATE);
    assertThat(lacks(deal.formatted(opened + ", \"winRate\": 0.5"), gap)).isEqualTo(Lacks.AMOUNT);
    assertThat(lacks(deal.formatted(opened + ", \"winRate\": 0.5, \"averageDeal\": 9000"), gap))
        .isNull();
  }

  private static @Nullable Lacks lacks(String rest, QuotaGap gap) {
    return forecast(september(rest), 0).chance(gap).newBusinessLacks();
  }

  @Test
  void aStatedRateOfNothingIsNothing() {
    String none =
        "\"opportunities\": [], \"history\": {\"newOpportunitiesPerMonth\": 0, \"winRate\": 0.3,"
            + " \"averageDeal\": 9000, \"cycleDays\": 5}";
    assertThat(forecast(september(none), 0).chance(new QuotaGap(9_000, 9_000, false)).chance())
        .isZero();
  }

  @Test
  void whatIsSeenOfAStageOrASizeAloneIsTheEvidence() {
    String size =
        "\"opportunities\": [{\"id\": \"a\", \"amount\": 50000}], \"history\": {\"sizes\": ["
            + "{\"upTo\": 10000, \"winRate\": 0.5, \"deals\": 50}, {\"winRate\": 0.1, \"deals\": 50}]}";
    assertThat(deal(size).probability()).isBetween(0.1, 0.16);
    assertThat(deal(size).probabilityRests()).isEqualTo(Rests.learned(50));
    String stage =
        "\"opportunities\": [{\"id\": \"a\", \"amount\": 9000, \"stage\": \"Offer\","
            + " \"closeDate\": \"2026-09-25\"}],"
            + " \"history\": {\"stages\": [{\"stage\": \"Offer\", \"days\": 9, \"winRate\": 0.8, \"deals\": %s}]}";
    QuotaGap gap = new QuotaGap(9_000, 9_000, false);
    ChanceRange many = range(september(stage.formatted(200)), gap);
    ChanceRange few = range(september(stage.formatted(5)), gap);
    assertThat(deal(stage.formatted(200)).probabilityRests()).isEqualTo(Rests.learned(200));
    assertThat(many.high() - many.low()).isLessThan(0.5 * (few.high() - few.low()));
  }

  @Test
  void fewStatementsSayLessThanTheOneAtHand() {
    String seen =
        "\"opportunities\": [{\"id\": \"a\", \"probability\": 0.9}], \"history\": {\"learned\": {"
            + "\"stated\": [{\"probability\": 0.9, \"won\": %s, \"lost\": %s}]}}";
    assertThat(deal(seen.formatted(0, 0)).probability()).isEqualTo(0.9);
    assertThat(deal(seen.formatted(0, 0)).probabilityRests()).isEqualTo(Rests.STATED);
    assertThat(deal(seen.formatted(0, 9)).probabilityRests()).isEqualTo(Rests.STATED);
    assertThat(deal(seen.formatted(0, 10)).probabilityRests()).isEqualTo(Rests.learned(10));
  }

  @Test
  void whatMakesADealLikelierNeverLowersTheChance() {
    for (State state : STATES) {
      Forecast forecast = forecast(state, 0);
      QuotaGap gap = new QuotaGap(400_000, 250_000, false);
      Chance chance = forecast.chance(gap);
      if (chance != null) {
        Map<String, List<Double>> more = new HashMap<>();
        state.opportunities().forEach(o -> more.put(o.id(), List.of(0.1)));
        assertThat(forecast.chance(gap, new Efforts(more, List.of()), 1))
            .isGreaterThanOrEqualTo(chance.chance() - SLACK);
      }
    }
  }

  @Test
  void newBusinessOfAnUnknownSizeMayComeWhereDealsDo() {
    String deal = "\"opportunities\": [{\"id\": \"a\", \"amount\": 90}], \"history\": {%s}";
    QuotaGap gap = new QuotaGap(30_000, 30_000, false);
    String busy = "\"newOpportunitiesPerMonth\": 30, \"winRate\": 0.5, \"cycleDays\": 40";
    assertThat(forecast(september(deal.formatted(busy)), 0).chance(gap).newBusinessMayCome())
        .isTrue();
    String none = "\"newOpportunitiesPerMonth\": 0, \"winRate\": 0.5, \"cycleDays\": 40";
    assertThat(forecast(september(deal.formatted(none)), 0).chance(gap).newBusinessMayCome())
        .isFalse();
    String slow = "\"cycleDays\": 300";
    assertThat(forecast(september(deal.formatted(slow)), 0).chance(gap).newBusinessMayCome())
        .as("a cycle of 300 days in 15")
        .isFalse();
  }

  @Test
  void newBusinessOfEffortsCountsBeyondTheUsualAndAtMostDoublesIt() {
    // Ten a month of which half are won: 15 days bring 2.5 deals, few of them from today on.
    String history =
        "\"opportunities\": [], \"history\": {\"newOpportunitiesPerMonth\": 10,"
            + " \"winRate\": 0.5, \"cycleDays\": 40, \"averageDeal\": 1000}";
    Forecast forecast = forecast(september(history), 0);
    QuotaGap gap = new QuotaGap(9_000, 4_500, false);
    double without = forecast.chance(gap).chance();

    Lifted few = forecast.lifted(gap, brought(1, 0.01));
    Lifted many = forecast.lifted(gap, brought(100, 0.5));

    assertThat(few.counted()).as("less than comes by itself").isZero();
    assertThat(few.chance()).isEqualTo(without);
    double usual = 10 * 0.5 * 15 / (365.25 / 12);
    assertThat(many.counted() * 100 * 0.5).isCloseTo(usual, within(0.05));
    assertThat(many.chance()).isGreaterThan(without);
    assertThat(many.low()).isLessThanOrEqualTo(many.chance());
    assertThat(many.high()).isGreaterThanOrEqualTo(many.chance());
  }

  private static Efforts brought(int times, double share) {
    return new Efforts(Map.of(), Collections.nCopies(times, new Efforts.Brought(share, 1, 1_000)));
  }

  @Test
  void aGuessThatMayBeOffWidensTheRangeAndNeverLowersTheChance() {
    String deal =
        "\"opportunities\": [{\"id\": \"a\", \"amount\": 5000, \"probability\": 0.5,"
            + " \"closeDate\": \"2026-09-28\"}]";
    QuotaGap gap = new QuotaGap(9_000, 4_500, false);
    State state = september(deal);
    double without = forecast(state, 0).chance(gap).chance();
    Efforts effort = new Efforts(Map.of("a", List.of(0.5)), List.of());

    Lifted sure = with(state, 1e6).lifted(gap, effort);
    Lifted guessed = with(state, 5).lifted(gap, effort);

    // Odds of one, one and a half times: 0.6.
    assertThat(sure.chance()).isCloseTo(0.6, within(1e-9));
    assertThat(guessed.chance()).isCloseTo(0.6, within(1e-9));
    assertThat(guessed.high() - guessed.low()).isGreaterThan(sure.high() - sure.low());
    assertThat(guessed.low()).isGreaterThanOrEqualTo(range(state, gap).low());
    assertThat(without).isEqualTo(0.5);
  }

  private static Forecast with(State state, double strength) {
    int left = (int) ChronoUnit.DAYS.between(state.day(), state.period().end()) + 1;
    return new Forecast(state, left, 1, new Guesses(0.25, 60, strength), deal -> false);
  }
}
