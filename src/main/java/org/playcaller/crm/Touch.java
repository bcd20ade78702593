package org.playcaller.crm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Outcome;

/**
 * A task or an event.
 *
 * @param id the key
 * @param owner the user id of who does it
 * @param what the key of the deal or account it is about
 * @param createdOn the day it was written down; null where the export does not tell
 * @param on its day
 * @param kind what it is
 * @param plannedMinutes how long it is to take, in minutes; known beforehand
 * @param spentMinutes how long it took, in minutes; known afterwards
 * @param outcome how it ended; known afterwards
 * @param done whether it took place once its day has come: it is complete, or its outcome is told
 */
record Touch(
    @Nullable String id,
    String owner,
    @Nullable String what,
    @Nullable LocalDate createdOn,
    LocalDate on,
    ActivityKind kind,
    @Nullable Integer plannedMinutes,
    @Nullable Integer spentMinutes,
    @Nullable Outcome outcome,
    boolean done) {

  /** Whether it had taken place by the end of the day. */
  boolean isPast(LocalDate day) {
    return done && !on.isAfter(day);
  }

  /** Whether it lay ahead at the end of the day, and was written down by then. */
  boolean isPlanned(LocalDate day) {
    return on.isAfter(day) && createdOn != null && !createdOn.isAfter(day);
  }

  /** Whether somebody on the other side was met or written to, rather than missed. */
  boolean reaches() {
    return kind != ActivityKind.ADMIN && outcome != Outcome.NO_ANSWER;
  }
}
