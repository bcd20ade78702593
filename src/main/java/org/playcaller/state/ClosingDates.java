package org.playcaller.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When deals really closed that stood alike: so long before their close date, or past it, and put
 * off so often. Each deal counts once, from the first day on which it stood so.
 *
 * @param daysToClose the deals had at least so many days to their close date; left out for deals
 *     whose close date had passed
 * @param timesPushed their close date had been put off at least so often
 * @param deals how many deals that rests on: those that closed, or whose close date has come
 * @param steps their closing, by days from the close date: below 0 before it, above 0 after it
 */
public record ClosingDates(
    @Nullable Integer daysToClose,
    @Nullable Integer timesPushed,
    Integer deals,
    List<ClosingStep> steps) {

  /** Checks the bounds; a list that is not given is an empty one. */
  public ClosingDates {
    Bounds.notNegative("daysToClose", daysToClose);
    Bounds.notNegative("timesPushed", timesPushed);
    Bounds.required("deals", deals);
    Bounds.notNegative("deals", deals);
    steps = Bounds.list("steps", steps);
    Bounds.once("steps", steps, ClosingStep::from);
  }
}
