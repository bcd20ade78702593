package org.playcaller.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.playcaller.state.ClosingStep;

/**
 * How likely a deal that is still open is to be won or lost on a day, by days counted from some
 * day. From these daily rates follow the shares that are won by any day (the Aalen-Johansen
 * estimator for competing ends; Aalen and Johansen 1978). Deals that are still open count for the
 * days on which they were seen, so learning from them is no survivorship.
 */
final class Hazards {

  /** First days of the steps; a step lasts until the next, the first one has no beginning. */
  static final int[] STEPS = {-120, -60, -30, -14, -7, -3, 0, 1, 4, 8, 15, 31, 61, 121};

  /** So many days of a deal weigh as much as what is known of deals that stood otherwise. */
  private static final double PRIOR_DEAL_DAYS = 10;

  /** A step without an end is shared over so many days. */
  private static final int OPEN_ENDED = 365;

  private static final Comparator<ClosingStep> ORDER = Comparator.comparing(ClosingStep::toString);
  private static final int LAST_DAY = 4_000;
  private static final double MOST = 0.999999;

  private final double[] days = new double[STEPS.length + 1];
  private final double[] won = new double[STEPS.length + 1];
  private final double[] lost = new double[STEPS.length + 1];

  /** The hazards that were counted. */
  static Hazards of(List<ClosingStep> steps) {
    Hazards hazards = new Hazards();
    hazards.add(steps);
    return hazards;
  }

  /** Adds counts; a step of them that is longer than one of ours is shared by length. */
  void add(List<ClosingStep> steps) {
    List<ClosingStep> sorted =
        steps.stream()
            .sorted(Comparator.comparing(ClosingStep::from).thenComparing(ORDER))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      ClosingStep step = sorted.get(i);
      int from = Math.max(step.from(), STEPS[0] - OPEN_ENDED);
      int to = i + 1 < sorted.size() ? sorted.get(i + 1).from() : from + OPEN_ENDED;
      add(step, from, Math.max(from + 1, Math.min(to, from + OPEN_ENDED)));
    }
  }

  private void add(ClosingStep step, int from, int to) {
    for (int i = step(from); i <= step(to - 1); i++) {
      int first = i == 0 ? from : Math.max(from, STEPS[i - 1]);
      int end = i < STEPS.length ? Math.min(to, STEPS[i]) : to;
      double share = (double) (end - first) / (to - from);
      days[i] += share * step.dealDays().doubleValue();
      won[i] += share * step.won();
      lost[i] += share * step.lost();
    }
  }

  /** The same, moved towards others where few were seen. */
  Hazards towards(Hazards others) {
    Hazards moved = new Hazards();
    for (int i = 0; i < days.length; i++) {
      moved.days[i] = days[i] + PRIOR_DEAL_DAYS;
      moved.won[i] = won[i] + PRIOR_DEAL_DAYS * rate(others.won[i], others.days[i]);
      moved.lost[i] = lost[i] + PRIOR_DEAL_DAYS * rate(others.lost[i], others.days[i]);
    }
    return moved;
  }

  /** Whether any deals were seen at all. */
  boolean hasDeals() {
    return Arrays.stream(days).sum() > 0;
  }

  double closed() {
    return Arrays.stream(won).sum() + Arrays.stream(lost).sum();
  }

  /** The step of a day: 0 is before the first of {@link #STEPS}. */
  static int step(int day) {
    int step = 0;
    while (step < STEPS.length && day >= STEPS[step]) {
      step++;
    }
    return step;
  }

  /**
   * What the deals that are still open change, in log-odds: those won in the end of all, against
   * those won of the closed ones, which alone would be survivors. 0 where nothing was won, or
   * nothing lost.
   */
  double stillOpen() {
    double wins = Arrays.stream(won).sum();
    double losses = Arrays.stream(lost).sum();
    if (wins <= 0 || losses <= 0) {
      return 0;
    }
    double[] all = ends(0, LAST_DAY);
    return Odds.log(all[0] / (all[0] + all[1])) - Odds.log(wins / (wins + losses));
  }

  /**
   * Of those open at the beginning of a day and won in the end, the share won up to a later day.
   * Where none was won, what was lost tells when deals close; where none closed, nothing does so.
   */
  double wonBy(int from, int to) {
    int end = Arrays.stream(won).sum() > 0 ? 0 : 1;
    double all = ends(from, LAST_DAY)[end];
    return all <= 0 ? 0 : Math.min(1, ends(from, to)[end] / all);
  }

  /** The shares won and lost from the beginning of a day to the end of another. */
  private double[] ends(int from, int to) {
    double open = 1;
    double wins = 0;
    double losses = 0;
    for (int i = step(from); i < days.length && open > 0; i++) {
      int first = i == 0 ? from : Math.max(from, STEPS[i - 1]);
      int last = Math.min(to, i < STEPS.length ? STEPS[i] - 1 : LAST_DAY);
      if (last < first) {
        break;
      }
      double win = rate(won[i], days[i]);
      double lose = rate(lost[i], days[i]);
      double end = Math.min(MOST, win + lose);
      if (end > 0) {
        double stays = Math.pow(1 - end, last - first + 1);
        wins += open * (1 - stays) * win / (win + lose);
        losses += open * (1 - stays) * lose / (win + lose);
        open *= stays;
      }
    }
    return new double[] {wins, losses};
  }

  private static double rate(double closed, double days) {
    return closed <= 0 ? 0 : Math.min(MOST, closed / Math.max(days, closed));
  }
}
