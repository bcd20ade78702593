package org.playcaller.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.playcaller.facts.Fact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.FactPattern;
import org.playcaller.playbook.Play;

/** Whom advice on a state can be about. */
final class People {

  private final Map<Class<?>, Set<String>> byType = new HashMap<>();
  private final Set<String> all = new TreeSet<>();

  People(List<Fact> facts) {
    for (Fact fact : facts) {
      if (fact instanceof Subject subject) {
        byType.computeIfAbsent(fact.getClass(), type -> new TreeSet<>()).add(subject.id());
        all.add(subject.id());
        // A person is named by a guard, and by whoever stands behind a deal.
        all.add(subject.person());
      }
    }
  }

  Set<String> all() {
    return all;
  }

  Set<String> deals() {
    return byType.getOrDefault(OpportunityFact.class, Set.of());
  }

  /** Those a play can be about; a guard also stands by whom it holds back, whoever that is. */
  Set<String> of(Play play) {
    if (play.kind() == AdviceKind.HOLD_BACK || play.kind() == AdviceKind.VETO) {
      return all;
    }
    FactPattern subject = play.subjectPattern();
    return subject == null ? Set.of() : byType.getOrDefault(subject.type().factClass(), Set.of());
  }

  /** What a play looks for, in words. */
  static String lookedFor(Play play) {
    FactPattern subject = play.subjectPattern();
    return subject == null ? "nobody in particular" : subject.type().words();
  }
}
