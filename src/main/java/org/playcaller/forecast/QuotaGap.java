package org.playcaller.forecast;

import org.jspecify.annotations.Nullable;

/**
 * How much of a quota is missing.
 *
 * @param quota the quota, in its own unit, above 0
 * @param gap what is missing, in the quota's unit
 * @param countsDeals whether the quota counts deals rather than money
 * @param dealSize mean amount of the deals closed-won in the period so far, in the state's
 *     currency; null where it is not known
 */
public record QuotaGap(double quota, double gap, boolean countsDeals, @Nullable Double dealSize) {

  /**
   * Returns whether nothing is missing, or so little that it is rounded off.
   *
   * @return true up to 0.1 % of the quota
   */
  public boolean isMade() {
    return gap <= DealSum.TOLERANCE * quota;
  }
}
