package org.playcaller.facts;

import java.util.Map;

/** Numbers that facts are made with. */
final class Terms {

  static final Map<String, Double> USUAL =
      Map.ofEntries(
          Map.entry("behind", 0.9),
          Map.entry("contact spacing", 2.0),
          Map.entry("follow-up cadence", 7.0),
          Map.entry("fresh lead", 1.0),
          Map.entry("full pipeline", 5.0),
          Map.entry("gross margin", 0.5),
          Map.entry("guess strength", 20.0),
          Map.entry("let go least worth", 0.1),
          Map.entry("let go overdue", 90.0),
          Map.entry("let go probability", 0.1),
          Map.entry("let go put off", 3.0),
          Map.entry("let go silence", 30.0),
          Map.entry("let go stage time", 1.5),
          Map.entry("let go worth", 0.8),
          Map.entry("owed lapses", 21.0),
          Map.entry("selling hours", 5.0),
          Map.entry("stalled stage time", 2.0),
          Map.entry("stretch", 0.1),
          Map.entry("thanks lapse", 365.0),
          Map.entry("unlikely in time", 0.1),
          Map.entry("usual cycle", 60.0),
          Map.entry("usual win rate", 0.25),
          Map.entry("work ahead", 60.0));

  private Terms() {}
}
