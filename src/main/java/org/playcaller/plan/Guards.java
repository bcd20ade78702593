package org.playcaller.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Hold;

/** Which guard holds what back. A guard is a play like any other; here it meets the actions. */
final class Guards {

  private final List<Advice> guards = new ArrayList<>();

  Guards(List<Advice> advice) {
    for (Advice one : advice) {
      if (one.play().kind() == AdviceKind.HOLD_BACK) {
        guards.add(one);
      }
    }
  }

  /** The first guard, by play and subject, that holds an action back; null where it may be done. */
  @Nullable Advice against(Advice action) {
    return guards.stream()
        .filter(guard -> hold(guard).covers(Objects.requireNonNull(action.play().act())))
        .filter(guard -> concerns(guard, action.subject()))
        .findFirst()
        .orElse(null);
  }

  /** The first guard that holds back what the rep means to do. */
  @Nullable Advice against(IntentionFact intention) {
    return guards.stream()
        .filter(guard -> hold(guard).covers(intention.kind()))
        .filter(guard -> concerns(guard, intention))
        .findFirst()
        .orElse(null);
  }

  private static Hold hold(Advice guard) {
    return Objects.requireNonNull(guard.play().hold());
  }

  /** A guard about nobody concerns everybody; one about somebody, all that is the same person. */
  private static boolean concerns(Advice guard, @Nullable Subject subject) {
    Subject guarded = guard.subject();
    return guarded == null || subject != null && guarded.person().equals(subject.person());
  }
}
