package org.playcaller.forecast;

/**
 * A deal that comes in time or does not.
 *
 * @param probability that it comes, 0..1
 * @param amount what it brings, in the quota's unit, 0 or more
 */
public record DealInTime(double probability, double amount) {}
