package org.playcaller.forecast;

import org.jspecify.annotations.Nullable;

/**
 * How far the chance to make a quota may be off, and what it had to guess or leave out.
 *
 * @param low the lower end of the 80 % range, 0..1
 * @param high the upper end of the 80 % range, 0..1
 * @param guessed how many open deals of which nothing tells their probability or their closing, so
 *     that the playbook's guess stands for them
 * @param leftOut how many open deals are left out, since nothing tells their amount
 * @param averaged how many open deals of an unknown amount are taken at the rep's usual one
 * @param early what the chance would be if deals came early that are stated to close soon after the
 *     period; null where there are none
 */
public record ChanceRange(
    double low, double high, int guessed, int leftOut, int averaged, @Nullable Early early) {

  /**
   * What the chance would be if deals came early.
   *
   * @param chance the chance, 0..1
   * @param deals how many deals that are
   * @param largest the id of the largest of them
   */
  public record Early(double chance, int deals, String largest) {}
}
