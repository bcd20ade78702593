package org.playcaller.backtest;

import java.time.YearMonth;
import java.util.List;

/**
 * What a look back shows.
 *
 * @param from the first month
 * @param to the last month
 * @param horizons the figures for each number of days before the period's end, as asked for
 */
public record BacktestResult(YearMonth from, YearMonth to, List<Horizon> horizons) {}
