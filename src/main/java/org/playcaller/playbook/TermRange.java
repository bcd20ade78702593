package org.playcaller.playbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a term that the product itself uses may be.
 *
 * @param above the value is more than this
 * @param most the value is this at most
 * @param words the range in words, with an example
 */
record TermRange(double above, double most, String words) {

  private static final TermRange CHANCE =
      new TermRange(-1, 1, "use a share from 0 to 1, such as 0.5");

  private static final Map<String, TermRange> KNOWN =
      Map.of(
          "feasible", CHANCE,
          "stretch", CHANCE,
          "gross margin", new TermRange(0, 1, "use a share above 0, 1 at most, such as 0.5"),
          "selling hours", new TermRange(-1, 24, "use 0 to 24 hours"),
          "usual win rate",
              new TermRange(0, 0.99, "use a share above 0, 0.99 at most, such as 0.25"),
          "usual cycle", new TermRange(0.99, 3_650, "use 1 to 3650 days"));

  /** The range of a term; null where any number from 0 up will do. */
  static @Nullable TermRange of(String term) {
    return KNOWN.get(term);
  }

  boolean holds(double value) {
    return value > above && value <= most;
  }
}
