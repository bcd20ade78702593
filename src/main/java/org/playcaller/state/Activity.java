package org.playcaller.state;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Something the rep did, or has planned.
 *
 * @param id the key
 * @param kind what it was
 * @param with the id of whom or what it was with
 * @param on the day
 * @param from the time of day it begins
 * @param minutes how long it took, in minutes
 * @param planned whether it is planned rather than done; where it is not told, what lies after the
 *     day of the state is planned, and so is what lies on it without an outcome, desk work excepted
 * @param outcome how it ended; a meeting or demonstration with no answer is one that they did not
 *     come to
 * @param broughtValue whether it brought the other side something of value
 */
public record Activity(
    @Nullable String id,
    @Nullable ActivityKind kind,
    @Nullable String with,
    LocalDate on,
    @Nullable LocalTime from,
    @Nullable Integer minutes,
    @Nullable Boolean planned,
    @Nullable Outcome outcome,
    @Nullable Boolean broughtValue) {

  /** Checks the bounds. */
  public Activity {
    Bounds.text("id", id);
    Bounds.text("with", with);
    Bounds.required("on", on);
    Bounds.notNegative("minutes", minutes);
  }

  /**
   * Returns whether it is still to come on a day.
   *
   * @param day the day of the state
   * @return true for what is planned for that day or a later one
   */
  public boolean isPlanned(LocalDate day) {
    return !on.isBefore(day) && !isDone(day);
  }

  /**
   * Returns whether somebody is contacted by it; of whatever kind is not told it is taken to be.
   *
   * @return false for an event and for work at the desk
   */
  public boolean contactsSomebody() {
    return kind == null || kind.isContact();
  }

  /**
   * Returns whether it was done by a day. What was planned for an earlier day, and is still said to
   * be planned, was not.
   *
   * @param day the day of the state
   * @return true for what was done on that day or before
   */
  public boolean isDone(LocalDate day) {
    if (on.isAfter(day)) {
      return false;
    }
    if (planned != null) {
      return !planned;
    }
    return on.isBefore(day) || outcome != null || kind != null && kind.isDeskWork();
  }
}
