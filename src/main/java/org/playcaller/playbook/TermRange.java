package org.playcaller.playbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a term may be that the forecast reckons with.
 *
 * @param above the value is more than this
 * @param most the value is this at most
 * @param words the range in words, with an example
 */
record TermRange(double above, double most, String words) {

  private static final String DAYS = "days";

  private static final TermRange SHARE =
      new TermRange(-1, 1, "use a share from 0 to 1, such as 0.1");

  private static final Map<String, TermRange> KNOWN =
      Map.ofEntries(
          Map.entry("behind", new TermRange(0.4999, 1, "use a pace from 0.5 to 1, such as 0.9")),
          Map.entry(
              "massively behind", new TermRange(-1, 1, "use a pace from 0 to 1, such as 0.65")),
          Map.entry(
              "feasible", new TermRange(0.1999, 0.9, "use a chance from 0.2 to 0.9, such as 0.5")),
          Map.entry(
              "stretch", new TermRange(0, 0.5, "use a chance above 0, 0.5 at most, such as 0.1")),
          Map.entry(
              "selling hours", new TermRange(0, 24, "use more than 0 hours a day, 24 at most")),
          Map.entry(
              "usual win rate",
              new TermRange(0, 0.99, "use a share above 0, 0.99 at most, such as 0.25")),
          Map.entry("usual cycle", new TermRange(0.99, 3_650, "use 1 to 3650 days")),
          Map.entry(
              "gross margin", new TermRange(0, 1, "use a share above 0, 1 at most, such as 0.5")),
          Map.entry("let go probability", SHARE),
          Map.entry("let go worth", SHARE),
          Map.entry("unlikely in time", SHARE),
          Map.entry("final week", new TermRange(0.99, 365, "use 1 to 365 days")),
          Map.entry("follow-up cadence", new TermRange(-1, 365, "use 0 to 365 days")),
          Map.entry("month-end window", new TermRange(-1, 365, "use 0 to 365 days")),
          Map.entry("contact spacing", new TermRange(-1, 365, "use 0 to 365 days")),
          Map.entry("let go silence", new TermRange(-1, 3_650, "use 0 to 3650 days")),
          Map.entry("ask spacing", new TermRange(-1, 365, "use 0 to 365 days")),
          Map.entry("plan holds", new TermRange(0.99, 365, "use 1 to 365 days")),
          Map.entry("fresh lead", new TermRange(-1, 365, "use 0 to 365 days")),
          Map.entry("owed lapses", new TermRange(-1, 365, "use 0 to 365 days")),
          Map.entry("guess strength", new TermRange(0, 10_000, "use more than 0, such as 20")),
          Map.entry("work ahead", new TermRange(-1, 3_650, "use 0 to 3650 days")));

  /** The range of a term; null where any number from 0 up will do. */
  static @Nullable TermRange of(String term) {
    return KNOWN.get(term);
  }

  /** The unit that it is counted in, whatever else is told of it; null for any. */
  @Nullable String unit() {
    return words.endsWith(DAYS) ? DAYS : null;
  }

  boolean holds(double value) {
    return value > above && value <= most;
  }
}
