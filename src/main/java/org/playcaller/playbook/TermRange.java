package org.playcaller.playbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a term may be that the forecast reckons with.
 *
 * @param above the value is more than this
 * @param most the value is this at most
 * @param words the range in words, with an example
 * @param unit what it is counted in, in whole numbers, whatever else is told of it; null for any
 */
record TermRange(double above, double most, String words, @Nullable String unit) {

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
          Map.entry("usual cycle", days(1, 3_650)),
          Map.entry(
              "gross margin", new TermRange(0, 1, "use a share above 0, 1 at most, such as 0.5")),
          Map.entry("let go probability", SHARE),
          Map.entry("let go worth", SHARE),
          Map.entry("let go least worth", SHARE),
          Map.entry("let go put off", whole(1, 100, "times")),
          Map.entry("full pipeline", whole(1, 10_000, "open deals")),
          Map.entry("unlikely in time", SHARE),
          Map.entry("final week", days(1, 365)),
          Map.entry("follow-up cadence", days(0, 365)),
          Map.entry("month-end window", days(0, 365)),
          Map.entry("contact spacing", days(0, 365)),
          Map.entry("let go silence", days(0, 3_650)),
          Map.entry("let go overdue", days(0, 3_650)),
          Map.entry("ask spacing", days(0, 365)),
          Map.entry("plan holds", days(1, 365)),
          Map.entry("fresh lead", days(0, 365)),
          Map.entry("owed lapses", days(0, 365)),
          Map.entry("thanks lapse", days(0, 3_650)),
          Map.entry("guess strength", new TermRange(0, 10_000, "use more than 0, such as 20")),
          Map.entry(
              "stalled stage time",
              new TermRange(0, 100, "use more than 0 times, 100 at most, such as 2")),
          Map.entry("work ahead", days(0, 3_650)));

  private TermRange(double above, double most, String words) {
    this(above, most, words, null);
  }

  private static TermRange days(int least, int most) {
    return whole(least, most, "days");
  }

  private static TermRange whole(int least, int most, String unit) {
    return new TermRange(
        Math.nextDown((double) least),
        most,
        "use " + least + " to " + most + " " + unit + ", a whole number",
        unit);
  }

  /** The range of a term; null where any number from 0 up will do. */
  static @Nullable TermRange of(String term) {
    return KNOWN.get(term);
  }

  boolean holds(double value) {
    boolean whole = unit == null || value == Math.rint(value);
    return whole && value > above && value <= most;
  }
}
