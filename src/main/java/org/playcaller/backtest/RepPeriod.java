package org.playcaller.backtest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rep's period, looked back at from so many days before its end: what was forecast and what came.
 *
 * @param rep the rep's id
 * @param end the period's last day
 * @param daysBefore how many days before its end the forecast was made
 * @param forecast what could be said on the day; null where there was nothing to forecast
 * @param result what had come by the period's end; null where the rep had no period
 * @param leftOut why the chances to meet the quota are not scored; null where they are
 */
record RepPeriod(
    String rep,
    LocalDate end,
    int daysBefore,
    @Nullable RepForecast forecast,
    @Nullable PeriodResult result,
    @Nullable LeftOut leftOut) {

  /** By end and rep, so that the order of an export's rows decides nothing. */
  static final Comparator<RepPeriod> ORDER =
      Comparator.comparing(RepPeriod::end).thenComparing(RepPeriod::rep);

  static RepPeriod of(
      String rep,
      LocalDate end,
      int daysBefore,
      @Nullable RepForecast forecast,
      PeriodResult came) {
    LeftOut reason = null;
    if (came.quota() == null) {
      reason = LeftOut.NO_QUOTA;
    } else if (end.minusDays(daysBefore).isBefore(came.period().start())) {
      reason = LeftOut.NOT_BEGUN;
    } else if (forecast == null || !forecast.period().equals(came.period())) {
      reason = LeftOut.OTHER_END;
    } else if (came.met() == null) {
      reason = LeftOut.NO_RESULT;
    } else if (!forecast.hasChance(Predictor.CHANCE)) {
      reason = LeftOut.NO_FORECAST;
    }
    return new RepPeriod(rep, end, daysBefore, forecast, came, reason);
  }

  static RepPeriod withoutPeriod(String rep, LocalDate end, int daysBefore) {
    return new RepPeriod(rep, end, daysBefore, null, null, LeftOut.NO_QUOTA);
  }

  LocalDate day() {
    return end.minusDays(daysBefore);
  }

  boolean isScored() {
    return leftOut == null;
  }

  boolean met() {
    return result != null && Boolean.TRUE.equals(result.met());
  }

  boolean alreadyMet() {
    return forecast != null && forecast.alreadyMet();
  }

  boolean hasChance(Predictor predictor) {
    return forecast != null && forecast.hasChance(predictor);
  }

  double chance(Predictor predictor) {
    return Objects.requireNonNull(forecast).chances().get(predictor);
  }

  /** Returns the deals that were open on the day, where it is known what came of them in time. */
  List<OpenDeal> deals() {
    return forecast == null || result == null ? List.of() : forecast.deals();
  }
}
