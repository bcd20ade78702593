package org.playcaller.plan;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not to be done, and the guard that holds it back.
 *
 * @param play the play whose action is held back, or the guard where it is something meant
 * @param title what is held back
 * @param who whom it is about
 * @param by the guard that holds it back
 * @param veto whether it must never be done, rather than not now
 */
public record HeldBack(String play, String title, @Nullable Who who, Finding by, boolean veto) {}
