package org.playcaller.forecast;

import org.jspecify.annotations.Nullable;

/**
 * How much of a quota is missing.
 *
 * @param quota the quota, in its own unit, above 0
 * @param gap what is missing, in the quota's unit
 * @param countsDeals whether the quota counts deals rather than money
 * @param wonDeals deals closed-won in the period so far
 * @param dealSize mean amount of those, in the state's currency; null where it is not known
 * @param monthsPassed months of the period so far
 */
public record QuotaGap(
    double quota,
    double gap,
    boolean countsDeals,
    int wonDeals,
    @Nullable Double dealSize,
    double monthsPassed) {}
