package org.playcaller.crm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.playcaller.state.ClosingStep;

/** Counts, by days from some day, for how long deals were open and when they were won or lost. */
final class ClosingCounts {

  /** First days of the steps: short ones about the day, long ones far from it. */
  private static final int[] STEPS = {
    -1_000_000, -120, -60, -30, -14, -7, -3, 0, 1, 4, 8, 15, 31, 61, 121
  };

  private final long[] days = new long[STEPS.length];
  private final int[] won = new int[STEPS.length];
  private final int[] lost = new int[STEPS.length];
  private int deals;

  /** Adds a deal that was open from a day on, and closed on another or was seen up to it. */
  void add(int from, int until, DealOnDay deal) {
    deals += !deal.isOpen() || until >= 0 ? 1 : 0;
    int last = 0;
    for (int i = 0; i < STEPS.length && STEPS[i] <= until; i++) {
      int end = i + 1 < STEPS.length ? Math.min(until, STEPS[i + 1] - 1) : until;
      days[i] += Math.max(0, end - Math.max(from, STEPS[i]) + 1);
      last = i;
    }
    won[last] += deal.isWon() ? 1 : 0;
    lost[last] += deal.isLost() ? 1 : 0;
  }

  /** How many tell something: they closed, or the day they are counted from has come. */
  int deals() {
    return deals;
  }

  /** The steps in which something was seen. */
  List<ClosingStep> steps() {
    List<ClosingStep> steps = new ArrayList<>();
    for (int i = 0; i < STEPS.length; i++) {
      if (days[i] > 0) {
        steps.add(new ClosingStep(STEPS[i], BigDecimal.valueOf(days[i]), won[i], lost[i]));
      }
    }
    return steps;
  }
}
