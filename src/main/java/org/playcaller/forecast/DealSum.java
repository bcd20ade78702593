package org.playcaller.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The probability that deals, each won in time or not on its own, and new business add up to what
 * is needed.
 *
 * <p>The largest deals are enumerated: every sum that they can make is kept once, with its
 * probability. Deals at list prices make few different sums, so that any number of them is
 * enumerated, and up to 16 deals of any amounts are: the result is exact. Of more, the smallest are
 * put on a grid: for each amount still needed, the probability that they bring it, straight between
 * the grid's points. That is a monotone scheme: a further deal, a higher probability, a larger
 * amount or a smaller need raises the value at each point of the grid, never lowers it. A point of
 * the grid is 0.05 % of the quota, so scaling all money changes nothing.
 *
 * <p>The quota counts as reached from 0.1 % below on: three deals of 33,333 make a quota of
 * 100,000.
 */
final class DealSum {

  /** Share of the quota by which it may be missed and still counts as reached. */
  static final double TOLERANCE = 0.001;

  /** Differences below this share of the quota are rounding of the machine. */
  private static final double ROUNDING = 1e-9;

  private static final int ALL_ENUMERATED = 16;

  /** So many deals of any amounts make no more sums than are kept. */
  private static final int MOST_DEALS = 11;

  /** Sums that are kept of the largest deals; the last few deals are enumerated for each. */
  private static final int MOST_SUMS = 1 << MOST_DEALS;

  /** Sums that differ by less than this share of the quota are one sum. */
  private static final double SAME = 1e-12;

  /** What is so probable is certain, but for rounding of the machine. */
  private static final double CERTAIN = 1 - 1e-15;

  private static final int CELLS_A_QUOTA = 2_000;
  private static final int MOST_CELLS = 4 * CELLS_A_QUOTA;

  private static final Comparator<DealInTime> LARGEST_FIRST =
      Comparator.comparingDouble(DealInTime::amount)
          .thenComparingDouble(DealInTime::probability)
          .reversed();

  private final double need;
  private final double same;
  private final double cell;

  /** The probability that new business brings what is needed, by cell; null where there is none. */
  private final double @Nullable [] coming;

  private DealSum(double quota, double gap, @Nullable NewDeals newDeals) {
    this.need = gap - (TOLERANCE + ROUNDING) * quota;
    this.same = SAME * quota;
    double size = quota / CELLS_A_QUOTA;
    while (need / size > MOST_CELLS) {
      size *= 2;
    }
    this.cell = size;
    this.coming =
        newDeals == null || need <= 0 ? null : newDeals.table(cell, (int) Math.ceil(need / cell));
  }

  /**
   * Prepares the probability to reach a quota in money, for any open deals.
   *
   * @param quota the quota, above 0
   * @param gap what is missing
   * @param newDeals deals that are not created yet; null for none
   */
  static DealSum of(double quota, double gap, @Nullable NewDeals newDeals) {
    return new DealSum(quota, gap, newDeals);
  }

  /** The probability to reach a quota in money; see {@link #of}. */
  static double money(
      double quota, double gap, List<DealInTime> deals, @Nullable NewDeals newDeals) {
    return of(quota, gap, newDeals).with(deals);
  }

  /** The probability to reach a quota that counts deals; every deal counts one. */
  static double deals(
      double quota, double gap, List<DealInTime> deals, @Nullable NewDeals newDeals) {
    double missing = Math.ceil(gap - (TOLERANCE + ROUNDING) * quota);
    if (missing <= 0) {
      return 1;
    }
    double[] won = new double[deals.size() + 1];
    won[0] = 1;
    int most = 0;
    for (DealInTime deal : deals.stream().sorted(LARGEST_FIRST).toList()) {
      most++;
      for (int i = most; i > 0; i--) {
        won[i] = won[i] * (1 - deal.probability()) + won[i - 1] * deal.probability();
      }
      won[0] *= 1 - deal.probability();
    }
    double reached = 0;
    for (int i = 0; i <= most; i++) {
      double further = missing - i;
      reached +=
          won[i] * (further <= 0 ? 1 : newDeals == null ? 0 : newDeals.atLeast((long) further));
    }
    return Math.min(1, reached);
  }

  /** The probability that these deals and new business bring what is needed. */
  double with(List<DealInTime> deals) {
    if (need <= 0) {
      return 1;
    }
    List<DealInTime> sorted = new ArrayList<>(deals);
    sorted.removeIf(deal -> deal.probability() <= 0 || deal.amount() <= 0);
    sorted.sort(LARGEST_FIRST);
    Needs needs = new Needs(new double[] {need}, new double[] {1}, 0);
    int at = 0;
    while (at < sorted.size() && 2 * needs.needed().length <= MOST_SUMS) {
      needs = needs.after(sorted.get(at++), same);
    }
    List<DealInTime> small = sorted.subList(at, sorted.size());
    boolean isExact = small.size() <= ALL_ENUMERATED - MOST_DEALS;
    double rest =
        isExact
            ? enumerated(needs.needed(), needs.mass(), small)
            : onGrid(needs.needed(), needs.mass(), small);
    return Math.min(1, needs.reached() + rest);
  }

  /** For each sum of the largest deals, every sum of the others. */
  private double enumerated(double[] needed, double[] mass, List<DealInTime> small) {
    double[] sums = new double[1 << small.size()];
    double[] weights = new double[sums.length];
    weights[0] = 1;
    for (int i = 0; i < small.size(); i++) {
      for (int j = (1 << i) - 1; j >= 0; j--) {
        sums[j + (1 << i)] = sums[j] + small.get(i).amount();
        weights[j + (1 << i)] = weights[j] * small.get(i).probability();
        weights[j] *= 1 - small.get(i).probability();
      }
    }
    double reached = 0;
    for (int i = 0; i < needed.length; i++) {
      double part = 0;
      for (int j = 0; j < sums.length; j++) {
        double left = needed[i] - sums[j];
        if (left <= 0) {
          part += weights[j];
        } else if (coming != null) {
          part += weights[j] * at(coming, left / cell);
        }
      }
      reached += mass[i] * part;
    }
    return reached;
  }

  /** The others on a grid: for each amount still needed, the probability that they bring it. */
  private double onGrid(double[] needed, double[] mass, List<DealInTime> small) {
    int last = (int) Math.ceil(need / cell);
    double[] table = coming == null ? new double[last + 1] : coming.clone();
    double[] before = new double[last + 1];
    int certain = 0;
    for (DealInTime deal : small) {
      double[] swapped = before;
      before = table;
      table = swapped;
      while (certain < before.length && before[certain] >= CERTAIN) {
        certain++;
      }
      Arrays.fill(table, 0, certain, 1);
      won(deal.probability(), deal.amount() / cell, before, table, certain);
    }
    double reached = 0;
    for (int i = 0; i < needed.length; i++) {
      reached += mass[i] * at(table, needed[i] / cell);
    }
    return reached;
  }

  /**
   * Adds a deal to a table: what is needed at a cell is needed still where the deal is lost, and
   * less by its size where it is won. How far that lies between two cells is the same for all. The
   * first cells are certain already, and left as they are.
   */
  private static void won(double won, double size, double[] before, double[] after, int certain) {
    int cells = (int) Math.min(size, before.length);
    double beyond = size - cells;
    double lost = 1 - won;
    int met = Math.min(before.length, cells + 1);
    for (int i = certain; i < met; i++) {
      after[i] = before[i] * lost + won;
    }
    double near = won * (1 - beyond);
    double far = won * beyond;
    for (int i = Math.max(certain, met); i < before.length; i++) {
      after[i] = before[i] * lost + near * before[i - cells] + far * before[i - cells - 1];
    }
  }

  /** The value of a table at a point between its cells, above 0. */
  private static double at(double[] table, double cells) {
    int low = (int) cells;
    if (low >= table.length - 1) {
      return table[table.length - 1];
    }
    return table[low] + (table[low + 1] - table[low]) * (cells - low);
  }
}
