package org.playcaller.backtest;

/**
 * Where a figure lies with 95 % confidence.
 *
 * @param from the lower end
 * @param to the upper end, not below the lower one
 */
public record Interval(double from, double to) {

  /** The quantile of the normal distribution that leaves out 2.5 % above. */
  private static final double Z = 1.959963984540054;

  /**
   * Returns the interval for the rate behind a share. E. B. Wilson, Probable inference, the law of
   * succession, and statistical inference, Journal of the American Statistical Association 22
   * (1927): unlike others it has a width even where all or none came true.
   *
   * @param came how many came true
   * @param cases of how many, above 0
   */
  static Interval wilson(int came, int cases) {
    double share = (double) came / cases;
    double spread = Z * Z / cases;
    double middle = (share + spread / 2) / (1 + spread);
    double half = Z / (1 + spread) * Math.sqrt((share * (1 - share) + spread / 4) / cases);
    return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
