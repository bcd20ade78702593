package org.playcaller.forecast;

/**
 * The chance to make a quota with efforts.
 *
 * @param chance the chance, 0..1, when each effort does what is guessed
 * @param low the lower end of its 80 % range, in which all guesses may be off alike
 * @param high the upper end
 * @param counted the share of what efforts may bring in new business that counts, 0..1: what goes
 *     beyond the rep's usual new business, and no more than doubles it
 */
public record Lifted(double chance, double low, double high, double counted) {}
