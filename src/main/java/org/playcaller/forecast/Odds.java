package org.playcaller.forecast;

/** Probabilities as log-odds, on which evidence adds up. */
final class Odds {

  private Odds() {}

  /** The log-odds of a probability; of 0 and 1 those of a value close by. */
  static double log(double probability) {
    double inside = Math.min(1 - 1e-9, Math.max(1e-9, probability));
    return Math.log(inside / (1 - inside));
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  static double shifted(double probability, double by) {
    return probability(log(probability) + by);
  }
}
