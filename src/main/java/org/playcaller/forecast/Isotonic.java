package org.playcaller.forecast;

/** Values made non-decreasing by pooling neighbours that fall (Ayer et al. 1955). */
final class Isotonic {

  private Isotonic() {}

  /**
   * Pools adjacent violators.
   *
   * @param values the values in order
   * @param weights how much each counts, above 0
   * @return the non-decreasing values that are nearest, by weighted least squares
   */
  static double[] nonDecreasing(double[] values, double[] weights) {
    double[] means = new double[values.length];
    double[] sums = new double[values.length];
    int[] sizes = new int[values.length];
    int blocks = 0;
    for (int i = 0; i < values.length; i++) {
      means[blocks] = values[i];
      sums[blocks] = weights[i];
      sizes[blocks++] = 1;
      while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
        double weight = sums[blocks - 2] + sums[blocks - 1];
        means[blocks - 2] =
            (means[blocks - 2] * sums[blocks - 2] + means[blocks - 1] * sums[blocks - 1]) / weight;
        sums[blocks - 2] = weight;
        sizes[blocks - 2] += sizes[blocks - 1];
        blocks--;
      }
    }
    double[] pooled = new double[values.length];
    int at = 0;
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < sizes[block]; i++) {
        pooled[at++] = means[block];
      }
    }
    return pooled;
  }
}
