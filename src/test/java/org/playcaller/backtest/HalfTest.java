package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.playcaller.state.Period;

class HalfTest {

  private static final Period PERIOD =
      new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30));

  /** Each deal is worth a power of two, so that a sum tells which deals are in it. */
  private static final PeriodEnd WON =
      new PeriodEnd(true, Map.of("a", 1.0, "b", 2.0, "c", 4.0, "d", 8.0, "e", 16.0, "x", 64.0));

  @Test
  void halfOfAnOddNumberIsRoundedUp() {
    RepForecast five =
        forecast(
            deal("a", 50.0, 2, 3),
            deal("b", 40.0, 1, -1),
            deal("c", 30.0, 3, null),
            deal("d", 20.0, 4, 0),
            deal("e", 10.0, 5, 9));

    assertThat(Half.KEPT.held(five, WON)).isEqualTo(1 + 2 + 4);
    assertThat(Half.BY_AMOUNT.held(five, WON)).isEqualTo(1 + 2 + 4);
    assertThat(Half.BY_CLOSE_DATE.held(five, WON)).isEqualTo(8 + 1 + 16);
    assertThat(Half.RANDOM.held(five, WON)).isEqualTo(31 * 3 / 5.0);
  }

  @Test
  void unknownComesLastAndTiesGoById() {
    RepForecast four =
        forecast(
            deal("d", 10.0, 1, -5),
            deal("c", null, null, null),
            deal("b", null, null, -1),
            deal("a", 10.0, null, 1));

    assertThat(Half.KEPT.held(four, WON)).isEqualTo(8 + 1);
    assertThat(Half.BY_AMOUNT.held(four, WON)).isEqualTo(1 + 8);
    assertThat(Half.BY_CLOSE_DATE.held(four, WON)).isEqualTo(1 + 2);
    assertThat(Half.RANDOM.held(four, WON)).isEqualTo(7.5);
  }

  @Test
  void sharesAreOfAllTheMoneyAndTheMeanOverRepPeriodsWithSome() {
    RepForecast two = forecast(deal("a", 1.0, 1, 1), deal("e", 9.0, 2, 2));
    Judged large = new Judged(two, WON);
    Judged small = new Judged(two, new PeriodEnd(false, Map.of("a", 3.0)));
    Judged none = new Judged(two, new PeriodEnd(false, Map.of("x", 3.0)));
    Judged single = new Judged(forecast(deal("a", 1.0, 1, 1)), WON);

    Halves halves = Halves.of(List.of(large, small, none, single));

    assertThat(halves.repPeriods()).isEqualTo(3);
    assertThat(halves.withMoney()).isEqualTo(2);
    assertThat(halves.money()).isEqualTo(20);
    assertThat(halves.halves())
        .containsExactly(
            new Halves.Share(Half.KEPT, 4.0 / 20, (1.0 / 17 + 1) / 2),
            new Halves.Share(Half.RANDOM, 0.5, 0.5),
            new Halves.Share(Half.BY_AMOUNT, 16.0 / 20, 16.0 / 17 / 2),
            new Halves.Share(Half.BY_CLOSE_DATE, 4.0 / 20, (1.0 / 17 + 1) / 2));
  }

  private static RepForecast forecast(OpenDeal... deals) {
    return new RepForecast("u", PERIOD, BigDecimal.TEN, false, Map.of(), List.of(deals));
  }

  private static OpenDeal deal(
      String id, @Nullable Double amount, @Nullable Integer rank, @Nullable Integer days) {
    return new OpenDeal(id, amount, null, rank, days);
  }
}
