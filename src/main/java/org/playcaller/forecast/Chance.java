package org.playcaller.forecast;

import org.jspecify.annotations.Nullable;

/**
 * The chance to make a quota.
 *
 * @param chance the chance, 0..1
 * @param low the lower end of its 80 % range, 0..1
 * @param high the upper end of its 80 % range, 0..1
 * @param rests the weakest that it rests on, of the open deals that count in it and new business
 * @param guessed how many open deals of which nothing tells their probability or their closing, so
 *     that the playbook's guess stands for them
 * @param newBusiness where new business rests; null where nothing tells of it, and none is reckoned
 * @param early what it would be if deals came early that are stated to close soon after the period;
 *     null where there are none
 */
public record Chance(
    double chance,
    double low,
    double high,
    Rests rests,
    int guessed,
    @Nullable Rests newBusiness,
    @Nullable Early early) {

  /**
   * What the chance would be if deals came early.
   *
   * @param chance the chance, 0..1
   * @param deals how many deals that are
   * @param largest the id of the largest of them
   */
  public record Early(double chance, int deals, String largest) {}
}
