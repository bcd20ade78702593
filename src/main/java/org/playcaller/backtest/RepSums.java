package org.playcaller.backtest;

/** Sums of parts and wholes by rep, for ratios of the sums over drawn reps. */
final class RepSums {

  private final RepDraws draws;
  private final double[] parts;
  private final double[] wholes;

  RepSums(RepDraws draws) {
    this.draws = draws;
    parts = new double[draws.reps()];
    wholes = new double[draws.reps()];
  }

  void add(String rep, double part, double whole) {
    int place = draws.place(rep);
    parts[place] += part;
    wholes[place] += whole;
  }

  /** Returns the parts over the wholes, each rep as often as drawn; NaN where there is no whole. */
  double ratio(int[] times) {
    double part = 0;
    double whole = 0;
    for (int rep = 0; rep < times.length; rep++) {
      part += times[rep] * parts[rep];
      whole += times[rep] * wholes[rep];
    }
    return whole == 0 ? Double.NaN : part / whole;
  }
}
