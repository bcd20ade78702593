package org.playcaller.forecast;

import java.util.Arrays;

/**
 * What is still needed after some deals, by how they end.
 *
 * @param needed the different amounts, above 0, the largest first
 * @param mass the probability of each
 * @param reached the probability that nothing is
 */
record Needs(double[] needed, double[] mass, double reached) {

  /** What is needed after a further deal; amounts that differ by less than this are the same. */
  Needs after(DealInTime deal, double same) {
    double[] next = new double[2 * needed.length];
    double[] nextMass = new double[2 * needed.length];
    int count = 0;
    int lost = 0;
    int won = 0;
    while (lost < needed.length) {
      // Two lists, one lower by the deal's amount, are merged.
      double further = won < needed.length ? needed[won] - deal.amount() : 0;
      boolean isLost = needed[lost] >= further;
      double amount = isLost ? needed[lost] : further;
      double share =
          isLost ? mass[lost++] * (1 - deal.probability()) : mass[won++] * deal.probability();
      if (count > 0 && next[count - 1] - amount <= same) {
        nextMass[count - 1] += share;
      } else if (share > 0) {
        next[count] = amount;
        nextMass[count++] = share;
      }
    }
    double enough = reached;
    for (; won < needed.length; won++) {
      double further = needed[won] - deal.amount();
      double share = mass[won] * deal.probability();
      if (further <= 0) {
        enough += share;
      } else if (count > 0 && next[count - 1] - further <= same) {
        nextMass[count - 1] += share;
      } else if (share > 0) {
        next[count] = further;
        nextMass[count++] = share;
      }
    }
    return new Needs(Arrays.copyOf(next, count), Arrays.copyOf(nextMass, count), enough);
  }
}
