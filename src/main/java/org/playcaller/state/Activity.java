package org.playcaller.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something the rep did, or has planned.
 *
 * @param id the key
 * @param kind what it was
 * @param with the id of whom or what it was with
 * @param on the day; after the day of the state it is planned
 * @param minutes how long it took, in minutes
 * @param outcome how it ended
 * @param broughtValue whether it brought the other side something of value
 */
public record Activity(
    @Nullable String id,
    @Nullable ActivityKind kind,
    @Nullable String with,
    LocalDate on,
    @Nullable Integer minutes,
    @Nullable Outcome outcome,
    @Nullable Boolean broughtValue) {

  /** Checks the bounds. */
  public Activity {
    Bounds.text("id", id);
    Bounds.text("with", with);
    Bounds.required("on", on);
    Bounds.notNegative("minutes", minutes);
  }
}
