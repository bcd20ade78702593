package org.playcaller.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
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
 * theirs that came no sooner than ours, or that ours answered in writing, one more try on the day
 * after a call that nobody took, and a word on the day of a meeting. Nobody is pestered by these,
 * however soon they come.
 */
final class FollowThrough {

  /** How what was done with somebody on one day ended; null among it where that is not known. */
  private static final class Done {
    private final Set<@Nullable Outcome> outcomes = new HashSet<>();
    private final Set<@Nullable ActivityKind> kinds = new HashSet<>();

    /** Whether nobody took the call, so that nobody was contacted. */
    private boolean isInVain() {
      return outcomes.equals(Set.of(Outcome.NO_ANSWER));
    }

    /** Whether they were written to, and nothing else. */
    private boolean isInWriting() {
      return kinds.equals(Set.of(ActivityKind.EMAIL));
    }
  }

  private final Subjects subjects;
  private final double spacing;
  private final Map<String, NavigableMap<LocalDate, Done>> done = new HashMap<>();
  private final Map<String, LocalDate> next = new HashMap<>();
  private final Map<String, Set<LocalDate>> meetings = new HashMap<>();
  private final Map<String, LocalDate> ours;
  private final Map<String, LocalDate> replied = new HashMap<>();

  /**
   * Reads what was done.
   *
   * @param ours the last contact with each person
   * @param spacing contacts with a person stay apart by more days than this
   */
  FollowThrough(State state, Subjects subjects, Map<String, LocalDate> ours, double spacing) {
    this.subjects = subjects;
    this.ours = ours;
    this.spacing = spacing;
    for (Opportunity deal : Told.of(state.opportunities())) {
      LocalDate on = deal.lastReplyOn();
      if (on != null && !on.isAfter(state.day())) {
        replied.merge(
            subjects.person(deal.id()), on, BinaryOperator.maxBy(Comparator.naturalOrder()));
      }
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
        Done day =
            done.computeIfAbsent(person, one -> new TreeMap<>())
                .computeIfAbsent(activity.on(), one -> new Done());
        day.outcomes.add(activity.outcome());
        day.kinds.add(activity.kind());
      }
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
    Done before = person == null ? null : last(person);
    boolean saidNo = before != null && before.outcomes.contains(Outcome.SAID_NO);
    if (person == null || saidNo || !planned.on().equals(next.get(person))) {
      return false;
    }
    if (isInvited(person) || isAnswered(person) || isRetry(person, planned.on())) {
      return true;
    }
    if (before == null) {
      return false;
    }
    ActivityKind kind = planned.kind();
    boolean isSent = kind == ActivityKind.EMAIL;
    return kind == ActivityKind.PROPOSAL
        || before.outcomes.contains(Outcome.NEXT_STEP_AGREED)
        || isSent && before.outcomes.contains(Outcome.SUCCESSFUL);
  }

  /** Whether our last contact answered a word of theirs in writing, so that the talk is to come. */
  private boolean isAnswered(String person) {
    Done last = last(person);
    LocalDate word = replied.get(person);
    return last != null
        && last.isInWriting()
        && word != null
        && !word.plusDays((long) spacing).isBefore(done.get(person).lastKey());
  }

  /** What was done on the last day of contact in the log; null where there was contact since. */
  private @Nullable Done last(String person) {
    NavigableMap<LocalDate, Done> days = done.get(person);
    return days == null || ours.getOrDefault(person, LocalDate.MIN).isAfter(days.lastKey())
        ? null
        : days.lastEntry().getValue();
  }

  /**
   * Whether it tries once more, on a later day, what was tried in vain: one call that nobody took,
   * and no contact near it.
   */
  private boolean isRetry(String person, LocalDate on) {
    Done last = last(person);
    if (last == null || !last.isInVain()) {
      return false;
    }
    NavigableMap<LocalDate, Done> days = done.get(person);
    LocalDate tried = days.lastKey();
    LocalDate before = days.lowerKey(tried);
    LocalDate near = tried.minusDays((long) spacing);
    return on.isAfter(tried) && (before == null || before.isBefore(near));
  }
}
