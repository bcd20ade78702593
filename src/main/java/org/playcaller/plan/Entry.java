package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a list of like conversations.
 *
 * @param id its key, the same tomorrow where nothing happened
 * @param who whom to speak to
 * @param from the time of day of the appointment it is about
 * @param deals the open deals it is about
 * @param point what the play has to say; its script stands on the card
 * @param gain what it brings
 */
public record Entry(
    String id,
    @Nullable Person who,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DealAtHand> deals,
    Point point,
    Gain gain) {}
