package org.playcaller.state;

import java.math.BigDecimal;

/**
 * How many of the deals that were open on certain days closed on those days. A step lasts until the
 * next one begins, and the last one has no end.
 *
 * @param from the first day of the step, counted from the day that the steps are counted from
 * @param dealDays for how many days deals were open in the step, added up over the deals; a deal
 *     that is still open counts as long as it was seen
 * @param won deals closed-won in the step
 * @param lost deals closed-lost in the step
 */
public record ClosingStep(Integer from, BigDecimal dealDays, Integer won, Integer lost) {

  /** Checks the bounds. */
  public ClosingStep {
    Bounds.required("from", from);
    Bounds.days("from", from);
    Bounds.required("dealDays", dealDays);
    Bounds.notNegative("dealDays", dealDays);
    Bounds.required("won", won);
    Bounds.notNegative("won", won);
    Bounds.required("lost", lost);
    Bounds.notNegative("lost", lost);
    Bounds.within("won", won, "dealDays", dealDays);
    Bounds.within("lost", lost, "dealDays", dealDays);
  }
}
