package org.playcaller.state;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a state, and what to do about it.
 *
 * @param pointer the place, as a JSON pointer into the document; empty for the whole of it
 * @param value the value found there, as JSON text cut to a readable length; null where it is
 *     missing
 * @param what what is wrong, as one plain sentence
 * @param remedy what to do, as one plain sentence
 */
public record Fault(String pointer, @Nullable String value, String what, String remedy) {}
