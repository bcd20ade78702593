package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playcaller.backtest.Horizon.LeftOutCount;
import org.playcaller.plan.PlanJson;

@Execution(ExecutionMode.CONCURRENT)
class BacktestTest {

  private static final YearMonth APRIL = YearMonth.of(2024, 4);
  private static final LocalDate END = APRIL.atEndOfMonth();
  private static final Offset<Double> TINY = within(1e-9);

  /** What new business at the usual rate adds to the chance of Ben and Cid. */
  private static final Offset<Double> NEW_BUSINESS = within(0.002);

  @TempDir private Path dir;

  @BeforeEach
  void export() {
    Company.in(dir);
  }

  @Test
  void tellsForEachRepWhatEachPredictorStatedOnTheDay() {
    List<RepForecast> forecasts = forecasts();

    assertThat(forecasts).extracting(RepForecast::rep).containsExactly("U.1", "U.2", "U.3");
    assertThat(forecasts).extracting(RepForecast::alreadyMet).containsExactly(true, false, false);
    List<Double> chances = stated(forecasts, Predictor.CHANCE);
    assertThat(chances.get(0)).isEqualTo(1);
    assertThat(chances.get(1)).isGreaterThan(0.6).isCloseTo(0.6, NEW_BUSINESS);
    assertThat(chances.get(2)).isGreaterThan(0.3).isCloseTo(0.3, NEW_BUSINESS);
    assertThat(stated(forecasts, Predictor.LINEAR)).containsExactly(1.0, 0.0, 0.0);
    assertThat(stated(forecasts, Predictor.BASE_RATE)).containsOnly(1.0 / 3);
    // Ben: 60 % of 1,000 and 5 % of 5,000 are 850.
    assertThat(stated(forecasts, Predictor.STAGE_WEIGHTED)).containsExactly(1.0, 0.0, 0.0);
  }

  @Test
  void scoresAreThoseWorkedOutByHand() {
    Horizon horizon = run(APRIL, APRIL, 14).horizons().get(0);

    assertThat(horizon.leftOut())
        .containsExactly(
            new LeftOutCount(LeftOut.NO_QUOTA, 1), // Deb
            new LeftOutCount(LeftOut.NOT_BEGUN, 0),
            new LeftOutCount(LeftOut.OTHER_END, 0),
            new LeftOutCount(LeftOut.NO_RESULT, 0),
            new LeftOutCount(LeftOut.NO_FORECAST, 0));
    assertThat(horizon.all().repPeriods()).isEqualTo(3);
    assertThat(horizon.all().met()).isEqualTo(2);
    List<Double> chances = stated(forecasts(), Predictor.CHANCE);
    double ben = Math.pow(chances.get(1) - 1, 2);
    double cid = Math.pow(chances.get(2), 2);
    // (1 - 1)^2, (0.6 - 1)^2 and 0.3^2; 0, 1 and 0; 4/9, 4/9 and 1/9.
    assertThat(scores(horizon.all()).get(0)).isCloseTo((ben + cid) / 3, TINY);
    assertThat(scores(horizon.all()).get(1)).isCloseTo(1.0 / 3, TINY);
    assertThat(scores(horizon.all()).get(2)).isCloseTo(1.0 / 3, TINY);
    assertThat(scores(horizon.all()).get(3)).isCloseTo(1.0 / 3, TINY);
    assertThat(horizon.all().predictors().get(0).skill().value()).isCloseTo(1 - (ben + cid), TINY);
    assertThat(horizon.all().predictors().get(1).overPlaycaller().value())
        .isCloseTo((1 - ben - cid) / 3, TINY);
    // Ada alone three times, and Ben alone: from 0 to (0.6 - 1)^2.
    assertThat(horizon.all().predictors().get(0).scores().brier().interval())
        .isEqualTo(new Interval(0, ben));
  }

  @Test
  void whatWasMetAlreadyIsJudgedApart() {
    Horizon horizon = run(APRIL, APRIL, 14).horizons().get(0);

    assertThat(horizon.alreadyMet().repPeriods()).as("Ada").isEqualTo(1);
    assertThat(horizon.alreadyMet().met()).isEqualTo(1);
    assertThat(scores(horizon.alreadyMet()).get(0)).isZero();
    assertThat(scores(horizon.alreadyMet()).get(2)).isCloseTo(4.0 / 9, TINY);
    assertThat(horizon.stillOpen().repPeriods()).isEqualTo(2);
    assertThat(scores(horizon.stillOpen()).get(0)).isCloseTo(0.125, NEW_BUSINESS);
    assertThat(scores(horizon.stillOpen()).get(2)).isCloseTo(5.0 / 18, TINY);
  }

  @Test
  void knownAmountsThatAreEnoughMeetTheQuotaWhateverTheOthersAre() {
    Company.add(
        dir,
        "Opportunity.csv",
        "A.9,Unknown,,Closed Won,Closed,2024-04-10,2024-04-01,2024-04-10,U.1,100");

    RepForecast ada = forecasts().get(0);
    assertThat(ada.closedWon()).as("at least").isEqualTo(1000);
    assertThat(ada.alreadyMet()).isTrue();
    assertThat(ada.chances().get(Predictor.CHANCE)).isEqualTo(1);
  }

  @Test
  void dealsAreJudgedInTimeThoseDueAndAtAll() {
    Company.add(
        dir,
        "Opportunity.csv",
        "B.4,Lost,70,Closed Lost,Omitted,2024-05-03,2024-02-10,2024-05-03,U.2,0");
    Company.add(
        dir,
        "OpportunityHistory.csv",
        "H.5,70,Offer,Pipeline,2024-05-03,2024-04-02 00:00:00,B.4,40",
        "H.6,70,Closed Lost,Omitted,2024-05-03,2024-05-03 00:00:00,B.4,0");

    Horizon horizon = run(APRIL, APRIL, 14).horizons().get(0);

    // B.1 at 0.6 is won; B.3 at 0 and C.1 at 0.3 are not; B.2 and B.4 are due after the period.
    DealScores due = horizon.deals(DealScores.Question.DUE_AND_WON_IN_TIME);
    assertThat(due.deals()).isEqualTo(3);
    assertThat(due.cameTrue()).isEqualTo(1);
    assertThat(due.reps()).isEqualTo(2);
    assertThat(due.scores().brier().value()).isCloseTo((0.16 + 0 + 0.09) / 3, TINY);
    assertThat(due.scores().logLoss().value())
        .isCloseTo(-(Math.log(0.6) + Math.log(0.999) + Math.log(0.7)) / 3, TINY);
    DealScores inTime = horizon.deals(DealScores.Question.WON_IN_TIME);
    assertThat(inTime.deals()).isEqualTo(5);
    assertThat(inTime.scores().brier().value()).isCloseTo(0.25 / 5, TINY);
    // B.1 won, B.4 lost at 0.4; the others are open still.
    DealScores atAll = horizon.deals(DealScores.Question.WON_AT_ALL);
    assertThat(atAll.deals()).isEqualTo(2);
    assertThat(atAll.undecided()).isEqualTo(3);
    assertThat(atAll.scores().brier().value()).isCloseTo((0.16 + 0.16) / 2, TINY);
  }

  @Test
  void aCreditNoteTakesMoneyBackAndIsNoDealWon() {
    Horizon before = run(APRIL, APRIL, 14).horizons().get(0);
    Company.add(
        dir,
        "Opportunity.csv",
        "B.9,Note,-400,Closed Won,Closed,2024-04-28,2024-02-10,2024-04-28,U.2,100");
    Company.add(
        dir,
        "OpportunityHistory.csv",
        "H.8,,Offer,Pipeline,2024-04-28,2024-04-02 00:00:00,B.9,40",
        "H.9,-400,Closed Won,Closed,2024-04-28,2024-04-28 00:00:00,B.9,100");

    Horizon horizon = run(APRIL, APRIL, 14).horizons().get(0);

    assertThat(horizon.all().met()).as("Ben's 1,000 are 600").isEqualTo(before.all().met() - 1);
    DealScores deals = horizon.deals(DealScores.Question.WON_IN_TIME);
    assertThat(deals.deals()).isEqualTo(before.deals(DealScores.Question.WON_IN_TIME).deals() + 1);
    assertThat(deals.cameTrue()).as("Ben's B.1 alone").isEqualTo(1);
  }

  @Test
  void aCreditNoteIsNoOpenDealBeforeItIsGiven() {
    List<RepForecast> before = forecasts();
    Company.add(
        dir,
        "Opportunity.csv",
        "B.9,Note,-400,Closed Won,Closed,2024-04-28,2024-02-10,2024-04-28,U.2,100");

    assertThat(forecasts()).extracting(RepForecast::deals).isEqualTo(deals(before));
    assertThat(run(APRIL, APRIL, 14).horizons().get(0).all().met())
        .as("Ben's 1,000 are 600")
        .isEqualTo(1);
  }

  private static List<List<OpenDeal>> deals(List<RepForecast> forecasts) {
    return forecasts.stream().map(RepForecast::deals).toList();
  }

  @Test
  void sharesOfMoneyAreThoseWorkedOutByHand() {
    MoneyHeld halves = run(APRIL, APRIL, 14).horizons().get(0).halves();

    // Ben alone has more than one open deal: B.1 of 1,000 is won, B.2 is larger, B.3 sooner.
    assertThat(halves.repPeriods()).isEqualTo(1);
    assertThat(halves.money()).isEqualTo(1000);
    assertThat(halves.halves())
        .extracting(MoneyHeld.Share::choice)
        .containsExactly(DealChoice.values());
    assertThat(halves.halves().get(1).ofMoney().value()).isCloseTo(2.0 / 3, TINY);
    assertThat(halves.halves().get(0).ofMoney().value()).isEqualTo(1);
  }

  @Test
  void daysLaterTheQuotaThatWasMetMeanwhileIsKnown() {
    Horizon horizon = run(APRIL, APRIL, 5).horizons().get(0);

    assertThat(horizon.stillOpen().repPeriods()).as("Cid").isEqualTo(1);
    assertThat(horizon.all().met()).isEqualTo(2);
  }

  @Test
  void rowsOfTheFutureChangeNoForecast() {
    byte[] before = PlanJson.write(forecasts());
    Company.add(
        dir,
        "Opportunity.csv",
        "C.8,Windfall,9000,Closed Won,Closed,2024-04-17,2024-04-17,2024-04-17,U.3,100",
        "B.8,Lost,9000,Closed Lost,Omitted,2024-04-20,2024-04-17,2024-04-20,U.2,0");
    Company.add(
        dir,
        "OpportunityHistory.csv",
        "H.8,7,Closed Lost,Omitted,2024-04-17,2024-04-17 00:00:00,B.1,0",
        "H.9,9000,Closed Won,Closed,2024-04-29,2024-04-29 00:00:00,C.1,100");
    Company.add(dir, "Quota.csv", "Q.9,U.4,2024-04-17,5", "Q.8,U.3,2024-06-01,5");

    assertThat(PlanJson.write(forecasts())).isEqualTo(before);
    assertThat(run(APRIL, APRIL, 14).horizons().get(0).all().met())
        .as("the rows do count for what came")
        .isEqualTo(3);
  }

  @Test
  void rowsFromAfterThePeriodChangeNoFigure() {
    byte[] before = PlanJson.write(run(APRIL, APRIL, 14, 7));
    Company.add(
        dir,
        "Opportunity.csv",
        "C.8,Windfall,9000,Closed Won,Closed,2024-05-02,2024-05-01,2024-05-02,U.3,100");
    Company.add(
        dir,
        "OpportunityHistory.csv",
        "H.8,9000,Closed Won,Closed,2024-05-01,2024-05-01 00:00:00,C.1,100",
        "H.9,1,Closed Lost,Omitted,2024-05-01,2024-05-01 00:00:00,B.1,0");
    Company.add(dir, "Quota.csv", "Q.9,U.4,2024-05-01,5");

    assertThat(PlanJson.write(run(APRIL, APRIL, 14, 7))).isEqualTo(before);
  }

  @Test
  void aPeriodOfWhichNothingIsForecastIsLeftOut() {
    YearMonth march = YearMonth.of(2024, 3);

    Horizon horizon = run(march, march, 14).horizons().get(0);

    assertThat(horizon.all().repPeriods()).isZero();
    assertThat(horizon.leftOut(LeftOut.NO_FORECAST)).isEqualTo(3);
    assertThat(horizon.all().predictors().get(0).scores().brier()).isEqualTo(Estimate.UNKNOWN);
    assertThat(horizon.halves().repPeriods()).as("deals are looked at").isEqualTo(2);
    assertThat(TextReport.of(run(march, march, 14)))
        .contains("Left out of the scores: 1 without a quota, 3 without a forecast.");
  }

  @Test
  void whereAnotherPredictorTellsNothingPlaycallerIsScoredAllTheSame() {
    BacktestResult firstDay = run(APRIL, APRIL, 29, 14);

    Horizon horizon = firstDay.horizons().get(0);
    PredictorScores own = horizon.all().predictors().get(Predictor.CHANCE.ordinal());
    PredictorScores linear = horizon.all().predictors().get(Predictor.LINEAR.ordinal());
    assertThat(own.cases()).isEqualTo(horizon.all().repPeriods()).isPositive();
    assertThat(own.scores().brier().value()).isNotNull();
    assertThat(own.skill().value()).as("the base rate is known").isNotNull();
    assertThat(linear.cases()).as("nothing has passed to go by").isZero();
    assertThat(linear.scores().brier()).isEqualTo(Estimate.UNKNOWN);
    assertThat(linear.overPlaycaller()).isEqualTo(Estimate.UNKNOWN);
    assertThat(TextReport.of(firstDay)).contains("linear pacing (0 cases)");
  }

  @Test
  void aResultThatHangsOnAnUnknownAmountIsLeftOut() {
    Company.add(
        dir,
        "Opportunity.csv",
        "C.9,Unknown,,Closed Won,Closed,2024-04-29,2024-04-20,2024-04-29,U.3,100",
        "A.9,Unknown,,Closed Won,Closed,2024-04-29,2024-04-20,2024-04-29,U.1,100");

    Horizon horizon = run(APRIL, APRIL, 14).horizons().get(0);

    assertThat(horizon.leftOut(LeftOut.NO_RESULT)).as("Cid; Ada has enough without").isEqualTo(1);
    assertThat(horizon.all().repPeriods()).isEqualTo(2);
  }

  @Test
  void twoRunsAreEqualAndTellHowFarTheyAre() {
    List<Integer> steps = new ArrayList<>();
    Span span = new Span(APRIL, APRIL, List.of(14, 7));
    PastCases once =
        Backtest.run(
            Company.open(dir),
            Company.playbook(),
            span,
            (done, all) -> {
              assertThat(all).isEqualTo(3);
              steps.add(done);
            });

    assertThat(steps).containsExactly(1, 2, 3);
    assertThat(run(APRIL, APRIL, 14, 7)).isEqualTo(once.figures());
  }

  @Test
  void refusesMonthsTheExportDoesNotKnow() {
    YearMonth may = YearMonth.of(2024, 5);
    assertThatThrownBy(() -> run(APRIL, may, 14))
        .hasMessage("2024-05 is not over in the export, whose last day is 2024-05-05");
  }

  @Test
  void saysInWhichMonthsNoQuotaPeriodEnds() {
    YearMonth february = YearMonth.of(2024, 2);

    BacktestResult result = run(february, APRIL, 14);

    assertThat(result.periodEnds()).containsExactly(LocalDate.of(2024, 3, 31), END);
    assertThat(result.monthsWithoutPeriodEnd()).containsExactly(february);
    assertThat(TextReport.of(result)).contains("No quota period ends in 2024-02.");
  }

  @Test
  void eachRepIsJudgedByTheirOwnPeriods() {
    quotas(
        "U.1,2024-03-01,1000",
        "U.1,2024-04-01,1000",
        "U.1,2024-05-01,1000", // months
        "U.2,2024-03-04,1000",
        "U.2,2024-04-01,1000",
        "U.2,2024-04-29,1000", // weeks
        "U.3,2023-11-01,1000",
        "U.3,2024-02-01,1000",
        "U.3,2024-05-01,1000"); // quarters

    PastCases cases = cases(APRIL, APRIL, 29, 27);

    assertThat(cases.figures().periodEnds()).containsExactly(LocalDate.of(2024, 4, 28), END);
    assertThat(cases.repPeriods())
        .filteredOn(one -> one.result() != null)
        .extracting(
            RepPeriod::daysBefore,
            RepPeriod::rep,
            RepPeriod::end,
            one -> one.result().period().start())
        .containsExactly(
            tuple(29, "U.2", LocalDate.of(2024, 4, 28), LocalDate.of(2024, 4, 1)),
            tuple(29, "U.1", END, LocalDate.of(2024, 4, 1)),
            tuple(29, "U.3", END, LocalDate.of(2024, 2, 1)),
            tuple(27, "U.2", LocalDate.of(2024, 4, 28), LocalDate.of(2024, 4, 1)),
            tuple(27, "U.1", END, LocalDate.of(2024, 4, 1)),
            tuple(27, "U.3", END, LocalDate.of(2024, 2, 1)));
    assertThat(cases.figures().horizons().get(0).leftOut(LeftOut.NOT_BEGUN)).as("Ben").isEqualTo(1);
    assertThat(cases.figures().horizons().get(1).leftOut(LeftOut.NOT_BEGUN)).isZero();
  }

  @Test
  void aQuarterCanBeLookedBackAtFromItsFirstDay() {
    quotas("U.3,2023-11-01,1000", "U.3,2024-02-01,1000", "U.3,2024-05-01,1000");

    assertThat(run(APRIL, APRIL, 89).horizons().get(0).leftOut(LeftOut.NOT_BEGUN)).isZero();
    assertThatThrownBy(() -> run(APRIL, APRIL, 14, 90))
        .isInstanceOf(UnfitSpan.class)
        .hasMessage(
            "no period had begun 90 days before its end: the longest has 90 days, so look at most"
                + " 89 days before its end");
  }

  @Test
  void saysWhenTheNextPeriodEndsWhereNoneEndsInTheSpan() {
    quotas("U.3,2023-11-01,1000", "U.3,2024-02-01,1000", "U.3,2024-05-01,1000");

    assertThatThrownBy(() -> run(YearMonth.of(2024, 3), YearMonth.of(2024, 3), 14))
        .hasMessage("no quota period ends in 2024-03 to 2024-03: the next one ends on 2024-04-30");
  }

  @Test
  void withoutAnyQuotaDealsAreJudgedByCalendarMonths() {
    BacktestResult withQuotas = run(APRIL, APRIL, 14);
    quotas();

    BacktestResult result = run(APRIL, APRIL, 14);

    assertThat(result.periods()).isEqualTo(PeriodKind.CALENDAR_MONTHS);
    assertThat(result.periodEnds()).containsExactly(END);
    Horizon horizon = result.horizons().get(0);
    assertThat(horizon.all().repPeriods()).isZero();
    DealScores inTime = horizon.deals(DealScores.Question.WON_IN_TIME);
    assertThat(inTime.deals()).isEqualTo(5);
    assertThat(inTime.cameTrue()).isEqualTo(1);
    assertThat(inTime.withoutChance()).as("Deb's is foretold by the company's past").isZero();
    assertThat(horizon.halves().money()).isEqualTo(withQuotas.horizons().get(0).halves().money());
    assertThat(TextReport.of(result))
        .contains("No rep has a quota in these months.", "calendar months")
        .doesNotContain("rep-periods of", "linear pacing");
    assertThatThrownBy(() -> run(APRIL, APRIL, 30)).hasMessageContaining("at most 29 days");
  }

  @Test
  void withoutQuotasAndDealsThereIsNothingToJudge() {
    quotas();
    YearMonth year = YearMonth.of(2020, 1);

    assertThatThrownBy(() -> run(year, year, 14))
        .isInstanceOf(UnfitSpan.class)
        .hasMessageContaining("there is nothing to judge");
  }

  @Test
  void aQuotaOfUnknownAmountIsNone() {
    quotas("U.1,2024-04-01,1000", "U.2,2024-04-01,", "U.3,2024-04-01,1000");

    Horizon horizon = run(APRIL, APRIL, 14).horizons().get(0);

    assertThat(horizon.leftOut(LeftOut.NO_QUOTA)).as("Ben and Deb").isEqualTo(2);
    assertThat(horizon.halves().repPeriods()).as("Ben's deals count").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theOrderOfRowsChangesNoByte(int seed, @TempDir Path other) throws IOException {
    Company.in(other);
    Company.shuffle(other, new Random(seed));
    PastCases expected = cases(APRIL, APRIL, 14, 7);
    PastCases actual =
        Backtest.run(
            Company.open(other),
            Company.playbook(),
            new Span(APRIL, APRIL, List.of(14, 7)),
            (done, all) -> {});

    assertThat(PlanJson.write(actual.figures())).isEqualTo(PlanJson.write(expected.figures()));
    CaseRows.write(dir.resolve("expected.csv"), expected);
    CaseRows.write(dir.resolve("actual.csv"), actual);
    assertThat(dir.resolve("actual.csv")).hasSameBinaryContentAs(dir.resolve("expected.csv"));
  }

  private void quotas(String... rows) {
    List<String> lines = new ArrayList<>();
    lines.add("External_Id__c,User.External_Id__c,StartDate__c,QuotaAmount__c");
    for (int i = 0; i < rows.length; i++) {
      lines.add("Q." + i + "," + rows[i]);
    }
    Company.write(dir, "Quota.csv", lines.toArray(String[]::new));
  }

  private List<RepForecast> forecasts() {
    return Forecasts.of(
        Company.open(dir).asOf(LocalDate.of(2024, 4, 16)).states(), END, Company.playbook());
  }

  private BacktestResult run(YearMonth from, YearMonth to, Integer... days) {
    return cases(from, to, days).figures();
  }

  private PastCases cases(YearMonth from, YearMonth to, Integer... days) {
    return Backtest.run(
        Company.open(dir),
        Company.playbook(),
        new Span(from, to, List.of(days)),
        (done, all) -> {});
  }

  private static List<Double> stated(List<RepForecast> forecasts, Predictor predictor) {
    return forecasts.stream().map(forecast -> forecast.chances().get(predictor)).toList();
  }

  private static List<Double> scores(Horizon.Cases cases) {
    return cases.predictors().stream().map(one -> one.scores().brier().value()).toList();
  }
}
