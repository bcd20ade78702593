package org.playcaller.forecast;

/**
 * What is likely to become of an open deal.
 *
 * @param probability the probability that it is won at all, 0..1
 * @param probabilityRests where that rests
 * @param closingInTime the probability that it closes in the days left, given that it is won, 0..1
 * @param closingRests where that rests
 * @param spread how far the log-odds of the probability may be off, as a standard deviation
 * @param closingSpread how far those of the closing in time may be off
 */
public record DealForecast(
    double probability,
    Rests probabilityRests,
    double closingInTime,
    Rests closingRests,
    double spread,
    double closingSpread) {

  /**
   * The probability that it is won in the days left.
   *
   * @return the product of both probabilities, 0..1
   */
  public double inTime() {
    return probability * closingInTime;
  }

  /**
   * Says where the probability in time rests.
   *
   * @return for instance "learned from 214 deals" or "probability as stated, date learned from 214
   *     deals"
   */
  public String words() {
    return probabilityRests.equals(closingRests)
        ? probabilityRests.words()
        : "probability " + probabilityRests.words() + ", date " + closingRests.words();
  }

  /**
   * Whether a guess stands in for something that nothing tells.
   *
   * @return true where the probability or the closing is guessed
   */
  public boolean isGuessed() {
    return probabilityRests.basis() == Basis.GUESSED || closingRests.basis() == Basis.GUESSED;
  }

  /**
   * Where the probability in time rests.
   *
   * @return the weaker of what both probabilities rest on
   */
  public Rests rests() {
    return probabilityRests.weaker(closingRests);
  }

  /**
   * The probability in time when all log-odds are off by so many standard deviations. Over the
   * deviations given, the mean of each is the probability itself: not to know a rate does not
   * change what it is expected to be.
   */
  double inTime(double deviation, double[] deviations) {
    return shifted(probability, spread, deviation, deviations)
        * shifted(closingInTime, closingSpread, deviation, deviations);
  }

  /** What the mean has too much is taken off all alike, from above or from below. */
  private static double shifted(
      double probability, double spread, double deviation, double[] deviations) {
    if (probability <= 0 || probability >= 1 || spread <= 0) {
      return probability;
    }
    double sum = 0;
    for (double each : deviations) {
      sum += Odds.shifted(probability, each * spread);
    }
    double mean = sum / deviations.length;
    double shifted = Odds.shifted(probability, deviation * spread);
    return mean >= probability
        ? shifted * probability / mean
        : 1 - (1 - shifted) * (1 - probability) / (1 - mean);
  }

  /** Whether the probability was learned, so that it is known how far it may be off. */
  boolean isLearned() {
    return probabilityRests.basis() == Basis.LEARNED;
  }
}
