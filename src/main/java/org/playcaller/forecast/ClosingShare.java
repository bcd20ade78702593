package org.playcaller.forecast;

/**
 * The share of deals that close in the days left, of those that are won in the end.
 *
 * @param share the share, 0..1
 * @param rests where it rests
 * @param spread how far its log-odds may be off, as a standard deviation
 */
record ClosingShare(double share, Rests rests, double spread) {

  /**
   * What is usual weighs as much as so many deals; fewer than that are no evidence of their own.
   */
  private static final double PRIOR_WEIGHT = 10;

  /** A guess counts as much as so few deals. */
  private static final double GUESS_WEIGHT = 4;

  private static final double WIDEST = 1.5;

  static ClosingShare stated(double share) {
    return new ClosingShare(share, Rests.STATED, 0);
  }

  static ClosingShare guessed(double share) {
    return new ClosingShare(share, Rests.GUESSED, spread(share, GUESS_WEIGHT));
  }

  /**
   * What was learned from so many deals, moved towards what is usual.
   *
   * @param few where the share rests when the deals are too few to be evidence
   */
  static ClosingShare learned(double share, double usual, double deals, Rests few) {
    double moved = (deals * share + PRIOR_WEIGHT * usual) / (deals + PRIOR_WEIGHT);
    Rests rests = deals < PRIOR_WEIGHT ? few : Rests.learned(deals);
    return new ClosingShare(moved, rests, spread(moved, deals + PRIOR_WEIGHT));
  }

  /** The same; of fewer deals than are evidence, the statement counts for the rest. */
  ClosingShare from(double stated, double deals) {
    double seen = Math.min(1, deals / PRIOR_WEIGHT);
    return new ClosingShare(seen * share + (1 - seen) * stated, rests, seen * spread);
  }

  private static double spread(double share, double deals) {
    double inside = Math.min(0.999, Math.max(0.001, share));
    return Math.min(WIDEST, Math.sqrt(1 / (deals * inside) + 1 / (deals * (1 - inside))));
  }
}
