package org.playcaller.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The bootstrap over reps: as many reps as there are, drawn with replacement, each with all of
 * their cases. The cases of one rep are alike, so drawing single cases would give intervals that
 * are too narrow. B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapter
 * 8, with percentile intervals from chapter 13.
 *
 * <p>Every figure of a horizon is worked out on the same draws, so that a difference of two has its
 * paired interval. The seed is fixed and reps are drawn by the order of their ids: the same cases
 * give the same intervals.
 */
final class RepDraws {

  static final int RESAMPLES = 2_000;
  static final long SEED = 1;
  static final double CONFIDENCE = 0.95;

  /** With fewer of the resamples than this share, those left out would decide the interval. */
  private static final double FEWEST = 0.9;

  private final Map<String, Integer> places = new HashMap<>();
  private final int[] each;
  private final int[][] draws = new int[RESAMPLES][];

  RepDraws(Collection<String> reps) {
    for (String rep : new TreeSet<>(reps)) {
      places.put(rep, places.size());
    }
    each = new int[places.size()];
    Arrays.fill(each, 1);
    // The numbers of this generator are the same on every Java.
    Random random = new Random(SEED);
    for (int i = 0; i < RESAMPLES; i++) {
      draws[i] = new int[each.length];
      for (int drawn = 0; drawn < each.length; drawn++) {
        draws[i][random.nextInt(each.length)]++;
      }
    }
  }

  int reps() {
    return each.length;
  }

  int place(String rep) {
    return places.get(rep);
  }

  /**
   * Works out figures on all cases and on each resample.
   *
   * @param figures gives the figures, from how often each rep is drawn; NaN where one cannot be
   *     told
   * @return one estimate a figure
   */
  List<Estimate> estimates(Function<int[], double[]> figures) {
    double[] values = figures.apply(each);
    double[][] drawn = Arrays.stream(draws).parallel().map(figures).toArray(double[][]::new);
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      int figure = i;
      double[] known =
          Arrays.stream(drawn)
              .mapToDouble(resample -> resample[figure])
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      estimates.add(Double.isNaN(values[i]) ? Estimate.UNKNOWN : estimate(values[i], known));
    }
    return List.copyOf(estimates);
  }

  private static Estimate estimate(double value, double[] sorted) {
    if (sorted.length < FEWEST * RESAMPLES) {
      return new Estimate(value, null, sorted.length);
    }
    double tail = (1 - CONFIDENCE) / 2;
    Interval interval = new Interval(quantile(sorted, tail), quantile(sorted, 1 - tail));
    return new Estimate(value, interval, sorted.length);
  }

  /**
   * Interpolates between neighbours: type 7 of R. J. Hyndman and Y. Fan, Sample Quantiles (1996).
   */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
