package org.playcaller.state;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Who decides.
 *
 * @param name the name to show
 * @param busy whether they have little time
 * @param bestTime the time of day they asked to be contacted at; it is obeyed
 * @param knowsPrices whether they know what competitors charge
 */
public record DecisionMaker(
    @Nullable String name,
    @Nullable Boolean busy,
    @Nullable LocalTime bestTime,
    @Nullable Boolean knowsPrices) {
  /** Checks the bounds. */
  public DecisionMaker {
    Bounds.text("name", name);
  }
}
