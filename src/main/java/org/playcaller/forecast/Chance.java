package org.playcaller.forecast;

/**
 * The chance to make a quota.
 *
 * @param chance the chance, 0..1
 * @param rests the weakest that it rests on, of the open deals that count in it and new business
 */
public record Chance(double chance, Rests rests) {}
