package org.playcaller.forecast;

/**
 * What the playbook takes for usual where nothing tells.
 *
 * @param winRate the usual share of deals that are won, 0..1
 * @param cycleDays the usual (median) days from created to closed-won
 * @param strength how many outcomes of an effort weigh as much as the guess of what it does
 */
public record Guesses(double winRate, double cycleDays, double strength) {

  /** Checks the bounds. */
  public Guesses {
    if (!(winRate > 0 && winRate < 1)) {
      throw new IllegalArgumentException(
          "winRate is " + winRate + ": give more than 0, less than 1");
    }
    if (!(cycleDays >= 1)) {
      throw new IllegalArgumentException("cycleDays is " + cycleDays + ": give 1 or more");
    }
    if (!(strength > 0)) {
      throw new IllegalArgumentException("strength is " + strength + ": give more than 0");
    }
  }
}
