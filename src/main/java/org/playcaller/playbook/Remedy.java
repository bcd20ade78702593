package org.playcaller.playbook;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a fault.
 *
 * @param words what to do
 * @param nearest the known sentence, term or name that was probably meant; null where none is near
 */
record Remedy(String words, @Nullable String nearest) {

  static Remedy of(String words) {
    return new Remedy(words, null);
  }

  /** To write what was probably meant. */
  static Remedy meant(String nearest) {
    return new Remedy("did you mean " + Signs.quoted(nearest) + "?", nearest);
  }

  /** To write what is nearest to what was given; something else where nothing known is like it. */
  static Remedy nearest(String given, Collection<String> known, String otherwise) {
    String nearest = Nearest.of(given, known);
    return nearest == null ? of(otherwise) : meant(nearest);
  }
}
