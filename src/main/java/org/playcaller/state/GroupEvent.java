package org.playcaller.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated event of a local group.
 *
 * @param name the name to show
 * @param on the day of the event
 */
public record GroupEvent(@Nullable String name, LocalDate on) {
  /** Checks the bounds. */
  public GroupEvent {
    Bounds.text("name", name);
    Bounds.required("on", on);
  }
}
