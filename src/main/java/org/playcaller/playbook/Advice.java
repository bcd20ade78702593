package org.playcaller.playbook;

import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Subject;

/**
 * What a play left behind.
 *
 * @param play the play
 * @param subject whom or what it matched; null where the play is about the rep or the team
 */
public record Advice(Play play, @Nullable Subject subject) {}
