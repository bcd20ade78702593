package org.playcaller.state;

/**
 * How many deals were won and how many were lost: the counts behind a win rate.
 *
 * @param won closed-won deals
 * @param lost closed-lost deals
 */
public record Tally(Integer won, Integer lost) {

  /** Checks the bounds. */
  public Tally {
    Bounds.required("won", won);
    Bounds.notNegative("won", won);
    Bounds.required("lost", lost);
    Bounds.notNegative("lost", lost);
  }

  /**
   * Counts all closed deals.
   *
   * @return won and lost together
   */
  public int closed() {
    return won + lost;
  }
}
