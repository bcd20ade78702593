package org.playcaller.facts;

/**
 * The distribution of a sum of independent amounts, on a grid that ends at a goal. What reaches the
 * goal stays in the last cell, however far beyond.
 */
final class Sums {

  private final double cell;
  private final boolean wholeDeals;
  private double[] chance;

  private Sums(double cell, int cells, boolean wholeDeals) {
    this.cell = cell;
    this.wholeDeals = wholeDeals;
    this.chance = new double[cells + 1];
    this.chance[0] = 1;
  }

  /** A sum of deals, one a cell. */
  static Sums ofDeals(double goal) {
    return new Sums(1, (int) Math.ceil(goal), true);
  }

  /** A sum of money. */
  static Sums ofMoney(double goal, int cells) {
    return new Sums(goal / cells, cells, false);
  }

  /** The chance that the sum reaches the goal. */
  double reached() {
    return Math.min(1, Math.max(0, chance[chance.length - 1]));
  }

  /** Adds an amount that comes or does not. */
  void add(double comes, double amount) {
    int last = chance.length - 1;
    int size = (int) Math.min(last, amount / cell);
    for (int i = last; i >= 0; i--) {
      double moved = chance[i] * comes;
      chance[i] -= moved;
      chance[Math.min(last, i + size)] += moved;
    }
  }

  /** Adds what another distribution on the same grid brings. */
  void add(double[] other) {
    chance = convolve(chance, other);
  }

  /**
   * The distribution of a negative binomial number of amounts: of one deal each, or exponential
   * with a mean.
   *
   * <p>The sum of the new amounts follows Panjer's recursion (Panjer 1981, "Recursive evaluation of
   * a family of compound distributions"; for the negative binomial a = q and b = (r - 1) q, with q
   * the chance of one more).
   */
  double[] many(double shape, double stop, double mean) {
    int last = chance.length - 1;
    double[] size = wholeDeals ? new double[] {0, 1} : exponential(mean, last);
    double more = 1 - stop;
    double further = (shape - 1) * more;
    double[] total = new double[last + 1];
    total[0] = Math.pow(stop / (1 - more * size[0]), shape);
    double below = total[0];
    for (int s = 1; s < last; s++) {
      double sum = 0;
      for (int j = 1; j <= Math.min(s, size.length - 1); j++) {
        sum += (more + further * j / s) * size[j] * total[s - j];
      }
      total[s] = sum / (1 - more * size[0]);
      below += total[s];
    }
    total[last] = Math.max(0, 1 - below);
    return total;
  }

  /** An amount is put into the nearest cell. */
  private double[] exponential(double mean, int last) {
    double[] size = new double[last + 1];
    double above = 1;
    for (int i = 0; i < last; i++) {
      double next = Math.exp(-(i + 0.5) * cell / mean);
      size[i] = above - next;
      above = next;
    }
    size[last] = above;
    return size;
  }

  private static double[] convolve(double[] one, double[] other) {
    int last = one.length - 1;
    double[] sum = new double[last + 1];
    for (int i = 0; i <= last; i++) {
      if (one[i] > 0) {
        for (int j = 0; j <= last; j++) {
          sum[Math.min(last, i + j)] += one[i] * other[j];
        }
      }
    }
    return sum;
  }
}
