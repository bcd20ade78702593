package org.playcaller.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a look back shows.
 *
 * @param from the first month in which periods end
 * @param to the last month
 * @param lastDay the export's last day
 * @param periods which periods are looked back at
 * @param periodEnds their last days, by time
 * @param monthsWithoutPeriodEnd the months of the span in which no period ends
 * @param method how the intervals are made
 * @param horizons the figures for each number of days before the period's end, as asked for
 */
public record BacktestResult(
    YearMonth from,
    YearMonth to,
    LocalDate lastDay,
    PeriodKind periods,
    List<LocalDate> periodEnds,
    List<YearMonth> monthsWithoutPeriodEnd,
    Method method,
    List<Horizon> horizons) {

  /**
   * How the intervals are made: by bootstrap over reps, see RepDraws; those of calibration bins are
   * Wilson's.
   *
   * @param confidence how sure the intervals are, 0..1
   * @param resamples how often reps are drawn
   * @param seed where the random numbers begin
   * @param lowestChance the lowest chance that log loss, slope and intercept take; 1 less it is the
   *     highest
   */
  public record Method(double confidence, int resamples, long seed, double lowestChance) {

    static final Method USED =
        new Method(RepDraws.CONFIDENCE, RepDraws.RESAMPLES, RepDraws.SEED, ChanceScores.LOWEST);
  }
}
