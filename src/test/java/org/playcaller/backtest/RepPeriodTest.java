package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.playcaller.state.Period;

class RepPeriodTest {

  private static final LocalDate END = LocalDate.of(2024, 4, 30);
  private static final Period APRIL = new Period(LocalDate.of(2024, 4, 1), END);
  private static final BigDecimal QUOTA = BigDecimal.TEN;

  @Test
  void isScoredWhereAllIsKnown() {
    assertThat(leftOut(29, forecast(APRIL, 4), result(QUOTA, true))).isNull();
  }

  @Test
  void isLeftOutForTheFirstReasonThatHolds() {
    assertThat(leftOut(30, null, result(null, null))).isEqualTo(LeftOut.NO_QUOTA);
    assertThat(leftOut(30, null, result(QUOTA, null))).isEqualTo(LeftOut.NOT_BEGUN);
    assertThat(leftOut(29, null, result(QUOTA, null))).isEqualTo(LeftOut.OTHER_END);
    Period other = new Period(LocalDate.of(2024, 4, 2), END);
    assertThat(leftOut(7, forecast(other, 4), result(QUOTA, true))).isEqualTo(LeftOut.OTHER_END);
    assertThat(leftOut(7, forecast(APRIL, 3), result(QUOTA, null))).isEqualTo(LeftOut.NO_RESULT);
    assertThat(leftOut(7, forecast(APRIL, 0), result(QUOTA, true))).isEqualTo(LeftOut.NO_FORECAST);
    assertThat(leftOut(7, forecast(APRIL, 1), result(QUOTA, true))).as("no base rate").isNull();
  }

  private static @Nullable LeftOut leftOut(
      int daysBefore, @Nullable RepForecast forecast, PeriodResult result) {
    return RepPeriod.of("u", END, daysBefore, forecast, result).leftOut();
  }

  private static RepForecast forecast(Period period, int predictors) {
    Map<Predictor, Double> chances = new EnumMap<>(Predictor.class);
    List.of(Predictor.values()).subList(0, predictors).forEach(one -> chances.put(one, 0.5));
    return new RepForecast("u", period, QUOTA, 0.0, false, chances, List.of());
  }

  private static PeriodResult result(@Nullable BigDecimal quota, @Nullable Boolean met) {
    return new PeriodResult(APRIL, quota, null, met, Map.of());
  }
}
