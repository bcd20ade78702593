package org.playcaller.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Hold;

/**
 * Which guard holds what back. A guard is a play like any other; here it meets the actions. Letting
 * a deal go is its own guard: nothing else is done for that deal.
 */
final class Guards {

  private static final String EVERYBODY = "";

  private final Map<String, List<Advice>> byPerson = new HashMap<>();
  private final Map<String, Advice> lettingGo = new HashMap<>();

  Guards(List<Advice> advice) {
    for (Advice one : advice) {
      if (one.play().kind() == AdviceKind.HOLD_BACK) {
        Subject guarded = one.subject();
        String person = guarded == null ? EVERYBODY : guarded.person();
        byPerson.computeIfAbsent(person, key -> new ArrayList<>()).add(one);
      } else if (letsGo(one)) {
        lettingGo.put(Objects.requireNonNull(one.subject()).id(), one);
      }
    }
  }

  /** The first guard, by play, that holds an action back; null where it may be done. */
  @Nullable Advice against(Advice action) {
    Act act = Objects.requireNonNull(action.play().act());
    Subject subject = action.subject();
    if (subject instanceof OpportunityFact && !letsGo(action)) {
      Advice letGo = lettingGo.get(subject.id());
      if (letGo != null) {
        return letGo;
      }
    }
    return first(action.subject(), hold -> hold.covers(act));
  }

  private static boolean letsGo(Advice advice) {
    return advice.play().act() == Act.CUT_OR_BACK_BURNER && advice.subject() != null;
  }

  /** The first guard, by play, that holds back what the rep means to do. */
  @Nullable Advice against(IntentionFact intention) {
    return first(intention, hold -> hold.covers(intention.kind()));
  }

  /** A guard about nobody concerns everybody; one about somebody, all that is the same person. */
  private @Nullable Advice first(@Nullable Subject subject, Predicate<Hold> covers) {
    Advice ofAll = first(byPerson.getOrDefault(EVERYBODY, List.of()), covers);
    Advice ofPerson =
        subject == null ? null : first(byPerson.getOrDefault(subject.person(), List.of()), covers);
    if (ofAll == null || ofPerson == null) {
      return ofAll == null ? ofPerson : ofAll;
    }
    return ofAll.play().id().compareTo(ofPerson.play().id()) <= 0 ? ofAll : ofPerson;
  }

  private static @Nullable Advice first(List<Advice> guards, Predicate<Hold> covers) {
    for (Advice guard : guards) {
      if (covers.test(hold(guard))) {
        return guard;
      }
    }
    return null;
  }

  private static Hold hold(Advice guard) {
    return Objects.requireNonNull(guard.play().hold());
  }
}
