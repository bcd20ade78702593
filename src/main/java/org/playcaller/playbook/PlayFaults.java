package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The faults found in one play's file. */
final class PlayFaults {

  private final String path;
  private final List<RuleFault> faults = new ArrayList<>();

  PlayFaults(String path) {
    this.path = path;
  }

  void add(Line line, int offset, String what, String remedy) {
    faults.add(new RuleFault(path, line.number(), line.column(offset), what, remedy));
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  List<RuleFault> all() {
    return faults;
  }

  /** What was meant, as a remedy; something else where nothing known is like it. */
  static String meant(String given, Collection<String> known, String otherwise) {
    String nearest = Nearest.of(given, known);
    return nearest == null ? otherwise : "did you mean \"" + nearest + "\"?";
  }
}
