package org.playcaller.backtest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chances beside what came of them: where 30 % was said, it should come true in 30 % of the cases.
 *
 * @param bins the chances by size, empty bins included
 */
public record Calibration(List<Bin> bins) {

  private static final double[] EDGES = {0, 0.1, 0.3, 0.5, 0.7, 0.9, 1};

  /**
   * The cases in which about the same chance was said. The first bin holds the chance of 0 alone;
   * the others hold their lower edge, but for 0, and the last one its upper edge too.
   *
   * @param from the lower edge, 0..1
   * @param to the upper edge, 0..1
   * @param cases how many cases
   * @param said the mean chance said, 0..1; unknown without cases
   * @param came the share of them that came true, 0..1; unknown without cases
   * @param interval Wilson's 95 % interval of that share, which takes each case to stand on its
   *     own; unknown without cases
   */
  public record Bin(
      double from,
      double to,
      int cases,
      @Nullable Double said,
      @Nullable Double came,
      @Nullable Interval interval) {

    String label() {
      return to == 0 ? "0 %" : Math.round(from * 100) + " to " + Math.round(to * 100) + " %";
    }
  }

  /** Collects cases. */
  static final class Tally {
    private final int[] cases = new int[EDGES.length];
    private final int[] came = new int[EDGES.length];
    private final double[] said = new double[EDGES.length];

    void add(double chance, boolean cameTrue) {
      int bin = bin(chance);
      cases[bin]++;
      came[bin] += cameTrue ? 1 : 0;
      said[bin] += chance;
    }

    Calibration calibration() {
      List<Bin> bins = new ArrayList<>();
      for (int i = 0; i < EDGES.length; i++) {
        double from = EDGES[Math.max(0, i - 1)];
        bins.add(
            cases[i] == 0
                ? new Bin(from, EDGES[i], 0, null, null, null)
                : new Bin(
                    from,
                    EDGES[i],
                    cases[i],
                    said[i] / cases[i],
                    (double) came[i] / cases[i],
                    Interval.wilson(came[i], cases[i])));
      }
      return new Calibration(List.copyOf(bins));
    }

    private static int bin(double chance) {
      if (chance <= 0) {
        return 0;
      }
      int bin = 1;
      while (bin < EDGES.length - 1 && chance >= EDGES[bin]) {
        bin++;
      }
      return bin;
    }
  }
}
