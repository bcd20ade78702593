package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.playbook.Playbook.Gap;

/** Finds what a play would have needed to know. */
final class Gaps {

  private Gaps() {}

  /** Adds the gaps of a play; what is not known of one fact stands together. */
  static void add(
      Play play, Facts facts, Map<Class<? extends Fact>, List<Fact>> byType, List<Gap> gaps) {
    List<Gap> ofTheRep = new ArrayList<>();
    boolean anyHolds = false;
    FactPattern subject = play.subjectPattern();
    for (FactPattern pattern : play.patterns()) {
      if (pattern != subject) {
        Fact fact = facts.one(pattern.type().factClass());
        List<Gap> found = fact == null ? null : unknown(play, pattern, fact);
        if (found == null) {
          return;
        }
        ofTheRep.addAll(found);
        anyHolds |= found.size() < pattern.conditions().size();
      }
    }
    boolean concernsSomebody = subject == null && anyHolds;
    if (subject != null) {
      for (Fact fact : byType.getOrDefault(subject.type().factClass(), List.of())) {
        List<Gap> found = unknown(play, subject, fact);
        // What speaks for a play for nobody in particular would only repeat the list of people.
        if (found != null && (found.isEmpty() || speaksFor(subject, fact))) {
          concernsSomebody = true;
          gaps.addAll(found);
        }
      }
    }
    if (concernsSomebody) {
      gaps.addAll(ofTheRep);
    }
  }

  /** Whether anything known of a fact speaks for a play; that something is not so does not. */
  private static boolean speaksFor(FactPattern pattern, Fact fact) {
    return pattern.conditions().stream()
        .map(condition -> condition.property().of(fact))
        .anyMatch(value -> value != null && !Boolean.FALSE.equals(value));
  }

  /** The unknowns of a fact that meets all that is known; null where something does not hold. */
  private static @Nullable List<Gap> unknown(Play play, FactPattern pattern, Fact fact) {
    // Most facts fail a condition, so a list is made only where there is something to put in.
    List<Gap> unknown = List.of();
    for (Condition condition : pattern.conditions()) {
      Object value = condition.property().of(fact);
      if (value == null) {
        unknown = unknown.isEmpty() ? new ArrayList<>() : unknown;
        unknown.add(new Gap(play, condition, fact));
      } else if (!condition.holdsOf(value)) {
        return null;
      }
    }
    return unknown;
  }
}
