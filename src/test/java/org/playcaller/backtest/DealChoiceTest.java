package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.playcaller.crm.DealFate;
import org.playcaller.state.Period;

class DealChoiceTest {

  private static final Period PERIOD =
      new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30));

  /** Each deal is worth a power of two, so that a sum tells which deals are in it. */
  private static final PeriodResult WON =
      won(Map.of("a", 1.0, "b", 2.0, "c", 4.0, "d", 8.0, "e", 16.0, "x", 64.0));

  @Test
  void halfOfAnOddNumberIsRoundedUp() {
    List<OpenDeal> five =
        List.of(
            deal("a", 50.0, 2, 3),
            deal("b", 40.0, 1, -1),
            deal("c", 30.0, 3, null),
            deal("d", 20.0, 4, 0),
            deal("e", 10.0, 5, 9));

    assertThat(DealChoice.KEPT.money(five, WON)).isEqualTo(1 + 2 + 4);
    assertThat(DealChoice.BY_AMOUNT.money(five, WON)).isEqualTo(1 + 2 + 4);
    assertThat(DealChoice.BY_CLOSE_DATE.money(five, WON)).isEqualTo(2 + 8 + 1);
    assertThat(DealChoice.RANDOM.money(five, WON)).isEqualTo(31 * 3 / 5.0);
  }

  @Test
  void unknownComesLastAndTiesGoById() {
    List<OpenDeal> four =
        List.of(
            deal("d", 10.0, 1, -5),
            deal("c", null, null, null),
            deal("b", null, null, -1),
            deal("a", 10.0, null, 1));

    assertThat(DealChoice.KEPT.money(four, WON)).isEqualTo(8 + 1);
    assertThat(DealChoice.BY_AMOUNT.money(four, WON)).isEqualTo(1 + 8);
    assertThat(DealChoice.BY_CLOSE_DATE.money(four, WON)).isEqualTo(8 + 2);
    assertThat(DealChoice.RANDOM.money(four, WON)).isEqualTo(7.5);
  }

  @Test
  void sharesAreOfAllTheMoneyAndTheMeanOverRepPeriodsWithSome() {
    List<OpenDeal> two = List.of(deal("a", 1.0, 1, 1), deal("e", 9.0, 2, 2));
    RepPeriod large = period("u", two, WON);
    RepPeriod small = period("u", two, won(Map.of("a", 3.0)));
    RepPeriod none = period("u", two, won(Map.of("x", 3.0)));
    RepPeriod single = period("u", List.of(deal("a", 1.0, 1, 1)), WON);

    MoneyHeld held = MoneyHeld.of(List.of(large, small, none, single), new RepDraws(List.of("u")));

    assertThat(held.repPeriods()).isEqualTo(3);
    assertThat(held.withMoney()).isEqualTo(2);
    assertThat(held.money()).isEqualTo(20);
    assertThat(held.halves())
        .extracting(MoneyHeld.Share::choice, s -> s.ofMoney().value(), s -> s.mean().value())
        .containsExactly(
            tuple(DealChoice.KEPT, 4.0 / 20, (1.0 / 17 + 1) / 2),
            tuple(DealChoice.RANDOM, 0.5, 0.5),
            tuple(DealChoice.BY_AMOUNT, 16.0 / 20, 16.0 / 17 / 2),
            tuple(DealChoice.BY_CLOSE_DATE, 4.0 / 20, (1.0 / 17 + 1) / 2));
  }

  @Test
  void theKeptHalfHasAnIntervalOverReps() {
    List<OpenDeal> two = List.of(deal("a", 1.0, 1, 1), deal("e", 9.0, 2, 2));
    List<RepPeriod> periods =
        List.of(
            period("all", two, won(Map.of("a", 3.0))), period("none", two, won(Map.of("e", 1.0))));

    Estimate kept =
        MoneyHeld.of(periods, new RepDraws(List.of("all", "none"))).halves().get(0).ofMoney();

    // Of two reps a draw holds the one twice, the other twice, or both: 1, 0 or 3 of 4.
    assertThat(kept.value()).isEqualTo(0.75);
    assertThat(kept.interval()).isEqualTo(new Interval(0, 1));
    assertThat(kept.resamples()).isEqualTo(2_000);
  }

  @Test
  void aDealOfUnknownAmountIsWonAndBringsNothingKnown() {
    Map<String, Double> unknown = new HashMap<>();
    unknown.put("a", null);
    RepPeriod period =
        period("u", List.of(deal("a", 1.0, 1, 1), deal("b", 1.0, 2, 1)), won(unknown));

    List<DealCase> deals = DealCase.of(period, Map.of("a", DealFate.WON, "b", DealFate.LOST));

    assertThat(deals)
        .extracting(DealCase::kept, DealCase::wonInTime, DealCase::amountBooked, DealCase::fate)
        .containsExactly(
            tuple(true, true, null, DealFate.WON), tuple(false, false, null, DealFate.LOST));
    assertThat(MoneyHeld.of(List.of(period), new RepDraws(List.of("u"))).withMoney()).isZero();
  }

  private static RepPeriod period(String rep, List<OpenDeal> deals, PeriodResult result) {
    RepForecast forecast =
        new RepForecast(rep, PERIOD, BigDecimal.TEN, 0.0, false, Map.of(), deals);
    return RepPeriod.of(rep, PERIOD.end(), 7, forecast, result);
  }

  private static PeriodResult won(Map<String, Double> won) {
    return new PeriodResult(PERIOD, BigDecimal.TEN, BigDecimal.ONE, false, won);
  }

  private static OpenDeal deal(
      String id, @Nullable Double amount, @Nullable Integer rank, @Nullable Integer days) {
    return new OpenDeal(id, amount, null, days, null, null, rank);
  }
}
