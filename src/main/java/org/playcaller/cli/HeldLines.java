package org.playcaller.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.playcaller.plan.Finding;

/** The lines of what to hold back, one a person: what else is told of them joins the first. */
final class HeldLines {

  private final Map<String, HeldLine> lines = new LinkedHashMap<>();

  /** The lines in the order in which they were begun. */
  List<HeldLine> inOrder() {
    return List.copyOf(lines.values());
  }

  /**
   * Adds a line, or, where there is one of that person already, what it says besides.
   *
   * @param key the person, else the matter
   * @param isVeto whether it is never to be done
   */
  void add(String key, HeldLine other, boolean isVeto) {
    Finding by = other.by();
    if (by.isMeant() && by.who() != null) {
      other.meant().add(by.who().id());
    }
    HeldLine line = lines.putIfAbsent(key, other);
    if (line == null) {
      return;
    }
    if (line.title().equals(other.title())) {
      line.acts().addAll(other.acts());
      line.meant().addAll(other.meant());
    } else if (!other.isIdle() && !isOfTheSame(line.by(), by)) {
      boolean isAnother = !line.meant().containsAll(other.meant());
      String words = other.title() + HeldLine.inBrackets(List.copyOf(other.acts()));
      line.also().add(new HeldLine.Other(words, isVeto, isAnother));
    }
  }

  /** Of one thing that the rep means to do one warning says enough. */
  private static boolean isOfTheSame(Finding one, Finding other) {
    return one.isMeant() && one.who() != null && one.who().equals(other.who());
  }
}
