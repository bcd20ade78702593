package org.playcaller.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Opportunity;
import org.playcaller.state.Outcome;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * Which contacts that stand in the calendar do what the last one led to: the first after a next
 * step was agreed, a proposal, what is sent after a talk that went well, the first after a word of
 * theirs that came no sooner than ours, and a word on the day of a meeting. Nobody is pestered by
 * these, however soon they come.
 */
final class FollowThrough {

  /** The last day of contact with somebody, and how what was done on it ended. */
  private record Last(LocalDate on, Set<Outcome> outcomes) {}

  private final Subjects subjects;
  private final Map<String, Last> last = new HashMap<>();
  private final Map<String, LocalDate> next = new HashMap<>();
  private final Map<String, Set<LocalDate>> meetings = new HashMap<>();
  private final Map<String, LocalDate> ours = new HashMap<>();
  private final Map<String, LocalDate> replied = new HashMap<>();

  FollowThrough(State state, Subjects subjects) {
    this.subjects = subjects;
    for (Opportunity deal : Told.of(state.opportunities())) {
      String person = subjects.person(deal.id());
      note(ours, person, deal.lastActivityOn(), state.day());
      note(replied, person, deal.lastReplyOn(), state.day());
    }
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
        note(ours, person, activity.on(), state.day());
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

  private static void note(
      Map<String, LocalDate> last, String person, @Nullable LocalDate on, LocalDate day) {
    if (on != null && !on.isAfter(day)) {
      last.merge(person, on, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /** Whether their last word came no sooner than ours: an invitation, whichever was first. */
  private boolean isInvited(String person) {
    LocalDate word = replied.get(person);
    return word != null && !word.isBefore(ours.getOrDefault(person, LocalDate.MIN));
  }

  /** Whether a planned contact does what the last one with that person led to. */
  boolean isOne(Activity planned) {
    String person = planned.with() == null ? null : subjects.person(planned.with());
    if (person != null && meetings.getOrDefault(person, Set.of()).contains(planned.on())) {
      return true;
    }
    Last before = last.get(person);
    boolean saidNo = before != null && before.outcomes().contains(Outcome.SAID_NO);
    if (person == null || saidNo || !planned.on().equals(next.get(person))) {
      return false;
    }
    if (isInvited(person)) {
      return true;
    }
    if (before == null) {
      return false;
    }
    ActivityKind kind = planned.kind();
    boolean isSent = kind == ActivityKind.EMAIL;
    return kind == ActivityKind.PROPOSAL
        || before.outcomes().contains(Outcome.NEXT_STEP_AGREED)
        || isSent && before.outcomes().contains(Outcome.SUCCESSFUL);
  }
}
