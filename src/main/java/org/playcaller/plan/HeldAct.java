package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Something that a guard holds back.
 *
 * @param play the play that called for it; left out for what is meant or planned
 * @param title what it is, in a few words
 * @param about whom or what it is about; in JSON left out where it is whom the guard is about
 * @param isMeant whether the rep means to do it, rather than a play calls for it or the calendar
 *     has it
 */
public record HeldAct(
    @Nullable String play, String title, @Nullable Who about, @JsonIgnore boolean isMeant) {}
