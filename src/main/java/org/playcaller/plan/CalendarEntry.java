package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Something in the calendar.
 *
 * @param day its day
 * @param from the time of day it begins
 * @param minutes how long it is to take
 * @param kind what is planned, in a word: a call, a meeting
 * @param hint what else there is to know of its day; null for nothing
 * @param with whom it is with
 * @param step a step that is theirs to take on that day, in words; null for what the rep is to do
 */
public record CalendarEntry(
    LocalDate day,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
    @Nullable Integer minutes,
    String kind,
    @Nullable String hint,
    Who with,
    @Nullable String step) {}
