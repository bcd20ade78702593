package org.playcaller.backtest;

import org.jspecify.annotations.Nullable;

/**
 * A figure with its interval.
 *
 * @param value the figure over all cases; null where it cannot be told
 * @param interval its 95 % interval: the 2.5 % and the 97.5 % quantile over the resamples in which
 *     the figure can be told; null where that is fewer than nine in ten
 * @param resamples in how many resamples the figure can be told
 */
public record Estimate(@Nullable Double value, @Nullable Interval interval, int resamples) {

  static final Estimate UNKNOWN = new Estimate(null, null, 0);
}
