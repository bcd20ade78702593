package org.playcaller.forecast;

/**
 * How much of a quota is missing.
 *
 * @param quota the quota, in its own unit, above 0
 * @param gap what is missing, in the quota's unit
 * @param countsDeals whether the quota counts deals rather than money
 */
public record QuotaGap(double quota, double gap, boolean countsDeals) {

  /**
   * Returns whether nothing is missing, or so little that it is rounded off.
   *
   * @return true up to 0.1 % of the quota
   */
  public boolean isMade() {
    return gap <= DealSum.TOLERANCE * quota;
  }
}
