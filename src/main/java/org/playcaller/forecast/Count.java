package org.playcaller.forecast;

import java.math.BigDecimal;

/**
 * Deals won and lost.
 *
 * @param won closed-won deals, 0 or more; a part of one where a rate was given for a count
 * @param lost closed-lost deals, 0 or more
 */
record Count(double won, double lost) {

  static final Count NONE = new Count(0, 0);

  /** Counts made of a rate, 0..1, and how many deals it rests on. */
  static Count of(BigDecimal rate, double deals) {
    double won = deals * rate.doubleValue();
    return new Count(won, deals - won);
  }

  double closed() {
    return won + lost;
  }

  Count plus(Count other) {
    return new Count(won + other.won, lost + other.lost);
  }

  /** The mean of a Beta posterior whose prior has this mean and is worth so many deals. */
  double towards(double mean, double deals) {
    return (won + deals * mean) / (closed() + deals);
  }
}
