package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When to do something.
 *
 * @param day the day
 * @param from the time of day of the appointment, or that they asked to be contacted at
 * @param zone the time zone of that time, where it is theirs
 * @param yours what the rep's own clock shows then, where it differs
 * @param hint the client's day, where it is another; the end of the day for who is busy by day; of
 *     an appointment how long it is planned for and what else is planned then; that the rep has
 *     planned the conversation, or for a day that is too late; when somebody in another time zone
 *     is at work; that a time is as near to theirs as the calendar leaves
 */
public record When(
    LocalDate day,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
    @Nullable ZoneId zone,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime yours,
    @Nullable String hint) {

  /** Whether the rep has planned it for that day. */
  @JsonIgnore
  public boolean isPlanned() {
    return hint != null && hint.startsWith(CardTimes.AS_PLANNED);
  }
}
