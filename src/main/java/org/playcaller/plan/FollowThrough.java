package org.playcaller.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Outcome;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * Which contacts that stand in the calendar do what the last one led to: the first after a next
 * step was agreed, a proposal, what is sent after a talk that went well, and a word on the day of a
 * meeting. Nobody is pestered by these, however soon they come.
 */
final class FollowThrough {

  /** The last day of contact with somebody, and how what was done on it ended. */
  private record Last(LocalDate on, Set<Outcome> outcomes) {}

  private final Subjects subjects;
  private final Map<String, Last> last = new HashMap<>();
  private final Map<String, LocalDate> next = new HashMap<>();
  private final Map<String, Set<LocalDate>> meetings = new HashMap<>();

  FollowThrough(State state, Subjects subjects) {
    this.subjects = subjects;
    for (Activity activity : Told.of(state.activities())) {
      if (activity.with() == null || !activity.contactsSomebody()) {
        continue;
      }
      String person = subjects.person(activity.with());
      if (activity.isPlanned(state.day())) {
        if (activity.kind() != null && activity.kind().isAgreed()) {
          meetings.computeIfAbsent(person, one -> new HashSet<>()).add(activity.on());
        }
        next.merge(person, activity.on(), (one, other) -> one.isBefore(other) ? one : other);
      } else if (activity.isDone(state.day())) {
        Last known = last.get(person);
        if (known == null || known.on().isBefore(activity.on())) {
          known = new Last(activity.on(), new HashSet<>());
          last.put(person, known);
        }
        if (known.on().equals(activity.on()) && activity.outcome() != null) {
          known.outcomes().add(activity.outcome());
        }
      }
    }
  }

  /** Whether a planned contact does what the last one with that person led to. */
  boolean isOne(Activity planned) {
    String person = planned.with() == null ? null : subjects.person(planned.with());
    if (person != null && meetings.getOrDefault(person, Set.of()).contains(planned.on())) {
      return true;
    }
    Last before = last.get(person);
    if (before == null
        || before.outcomes().contains(Outcome.SAID_NO)
        || !planned.on().equals(next.get(person))) {
      return false;
    }
    ActivityKind kind = planned.kind();
    boolean isSent = kind == ActivityKind.EMAIL;
    return kind == ActivityKind.PROPOSAL
        || before.outcomes().contains(Outcome.NEXT_STEP_AGREED)
        || isSent && before.outcomes().contains(Outcome.SUCCESSFUL);
  }
}
