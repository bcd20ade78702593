package org.playcaller.facts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.State;

/** The days on which the rep is away, or off as told. */
final class TimeOff {

  /** Nobody does what was agreed longer before its day, however many days off there are. */
  private static final int LONGEST_OFF = 14;

  private final State state;
  private final WorkingDays worked;
  private final Set<LocalDate> holidays;

  TimeOff(State state, WorkingDays worked) {
    this.state = state;
    this.worked = worked;
    this.holidays = new HashSet<>(state.holidays());
  }

  /** Whether the rep is away on a day. */
  boolean isAway(LocalDate on) {
    return state.rep().away().stream()
        .anyMatch(span -> !on.isBefore(span.start()) && !on.isAfter(span.end()));
  }

  /**
   * Whether a day has not passed, and the rep is away on it; null where none is told. Who was
   * reached today was told so.
   */
  @Nullable Boolean isStillToComeWhileAway(@Nullable LocalDate on, boolean isReachedToday) {
    return on == null
        ? null
        : Boolean.valueOf(!on.isBefore(state.day()) && isAway(on) && !isReachedToday);
  }

  /** The day on which what was agreed for a day is done: that day, or the working day before it. */
  LocalDate lastWorkingDayUpTo(LocalDate agreed) {
    return worked.lastFrom(agreed.minusDays(LONGEST_OFF), agreed);
  }

  /**
   * Whether what is agreed for a day can be had on a working day before it, and not on the day: the
   * rep was told to be off then. Nobody was told of a weekend.
   */
  boolean canBeMovedUp(LocalDate on) {
    boolean isOff =
        state.rep().workingDays() == null ? holidays.contains(on) : !worked.contains(on);
    return isOff && worked.count(state.day().plusDays(1), on) > 0;
  }
}
