package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playcaller.plan.PlanJson;

class BacktestTest {

  private static final YearMonth APRIL = YearMonth.of(2024, 4);
  private static final LocalDate END = APRIL.atEndOfMonth();
  private static final Offset<Double> TINY = within(1e-9);

  @TempDir private Path dir;

  @BeforeEach
  void export() {
    Company.in(dir);
  }

  @Test
  void tellsForEachRepWhatEachPredictorSaidOnTheDay() {
    List<RepForecast> forecasts = forecasts();

    assertThat(forecasts).extracting(RepForecast::rep).containsExactly("U.1", "U.2", "U.3");
    assertThat(forecasts).extracting(RepForecast::met).containsExactly(true, false, false);
    assertThat(said(forecasts, Predictor.CHANCE)).containsExactly(1.0, 0.6, 0.3);
    assertThat(said(forecasts, Predictor.LINEAR)).containsExactly(1.0, 0.0, 0.0);
    assertThat(said(forecasts, Predictor.BASE_RATE)).containsOnly(1.0 / 3);
    // Ben: 60 % of 1,000 and 5 % of 5,000 are 850.
    assertThat(said(forecasts, Predictor.STAGE_WEIGHTED)).containsExactly(1.0, 0.0, 0.0);
  }

  @Test
  void scoresAreThoseWorkedOutByHand() {
    Horizon horizon = run(APRIL, APRIL, 14).horizons().get(0);

    assertThat(horizon.withoutQuota()).as("Deb").isEqualTo(1);
    assertThat(horizon.withoutForecast() + horizon.withoutOutcome()).isZero();
    assertThat(horizon.all().repPeriods()).isEqualTo(3);
    assertThat(horizon.all().met()).isEqualTo(2);
    // (1 - 1)^2, (0.6 - 1)^2 and 0.3^2; 0, 1 and 0; 4/9, 4/9 and 1/9.
    assertThat(scores(horizon.all()).get(0)).isCloseTo(0.25 / 3, TINY);
    assertThat(scores(horizon.all()).get(1)).isCloseTo(1.0 / 3, TINY);
    assertThat(scores(horizon.all()).get(2)).isCloseTo(1.0 / 3, TINY);
    assertThat(scores(horizon.all()).get(3)).isCloseTo(1.0 / 3, TINY);
    assertThat(horizon.all().brier().get(0).skill()).isCloseTo(0.75, TINY);
    assertThat(horizon.notYetMet().repPeriods()).isEqualTo(2);
    assertThat(scores(horizon.notYetMet()).get(0)).isCloseTo(0.125, TINY);
    assertThat(scores(horizon.notYetMet()).get(2)).isCloseTo(5.0 / 18, TINY);
  }

  @Test
  void sharesOfMoneyAreThoseWorkedOutByHand() {
    Halves halves = run(APRIL, APRIL, 14).horizons().get(0).halves();

    // Ben alone has more than one open deal: B.1 of 1,000 is won, B.2 is larger, B.3 sooner.
    assertThat(halves.repPeriods()).isEqualTo(1);
    assertThat(halves.money()).isEqualTo(1000);
    assertThat(halves.halves()).extracting(Halves.Share::half).containsExactly(Half.values());
    assertThat(halves.halves().get(1).ofMoney()).isCloseTo(2.0 / 3, TINY);
    assertThat(halves.halves().get(0).ofMoney()).isEqualTo(1);
  }

  @Test
  void daysLaterTheQuotaThatWasMetMeanwhileIsKnown() {
    Horizon horizon = run(APRIL, APRIL, 5).horizons().get(0);

    assertThat(horizon.notYetMet().repPeriods()).as("Cid").isEqualTo(1);
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
  void theFirstPeriodHasNoBaseRateAndIsLeftOutForAll() {
    YearMonth march = YearMonth.of(2024, 3);

    Horizon horizon = run(march, march, 14).horizons().get(0);

    assertThat(horizon.all().repPeriods()).isZero();
    assertThat(horizon.withoutForecast()).isEqualTo(3);
    assertThat(horizon.all().brier().get(0).score()).isNull();
    assertThat(TextReport.of(new BacktestResult(march, march, List.of(horizon)))).contains("-");
  }

  @Test
  void aResultThatHangsOnAnUnknownAmountIsLeftOut() {
    Company.add(
        dir,
        "Opportunity.csv",
        "C.9,Unknown,,Closed Won,Closed,2024-04-29,2024-04-20,2024-04-29,U.3,100",
        "A.9,Unknown,,Closed Won,Closed,2024-04-29,2024-04-20,2024-04-29,U.1,100");

    Horizon horizon = run(APRIL, APRIL, 14).horizons().get(0);

    assertThat(horizon.withoutOutcome()).as("Cid; Ada has enough without").isEqualTo(1);
    assertThat(horizon.all().repPeriods()).isEqualTo(2);
  }

  @Test
  void twoRunsAreEqualAndTellHowFarTheyAre() {
    List<Integer> steps = new ArrayList<>();
    Span span = new Span(APRIL, APRIL, List.of(14, 7));
    BacktestResult once =
        Backtest.run(
            Company.open(dir),
            Company.playbook(),
            span,
            (done, all) -> {
              assertThat(all).isEqualTo(3);
              steps.add(done);
            });

    assertThat(steps).containsExactly(1, 2, 3);
    assertThat(run(APRIL, APRIL, 14, 7)).isEqualTo(once);
  }

  @Test
  void refusesMonthsTheExportDoesNotKnow() {
    YearMonth may = YearMonth.of(2024, 5);
    YearMonth february = YearMonth.of(2024, 2);
    assertThatThrownBy(() -> run(APRIL, may, 14))
        .hasMessage("2024-05 is not over in the export, whose last day is 2024-05-05");
    assertThatThrownBy(() -> run(february, APRIL, 14))
        .hasMessage("no rep of the export has a quota for 2024-02");
  }

  private List<RepForecast> forecasts() {
    return Forecasts.of(
        Company.open(dir).asOf(LocalDate.of(2024, 4, 16)).states(), END, Company.playbook());
  }

  private BacktestResult run(YearMonth from, YearMonth to, Integer... days) {
    return Backtest.run(
        Company.open(dir),
        Company.playbook(),
        new Span(from, to, List.of(days)),
        (done, all) -> {});
  }

  private static List<Double> said(List<RepForecast> forecasts, Predictor predictor) {
    return forecasts.stream().map(forecast -> forecast.said().get(predictor)).toList();
  }

  private static List<Double> scores(Horizon.Cases cases) {
    return cases.brier().stream().map(Brier::score).toList();
  }
}
