package org.playcaller.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Verdict;
import org.playcaller.facts.WorkingDays;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * What stands in the calendar with somebody and no card is about: it takes place all the same, and
 * is not to be lost sight of because the plan has something else to say to them. What they are to
 * do themselves stands there, too.
 */
final class CalendarEntries {

  /** So many days ahead are in sight. */
  private static final int DAYS_IN_SIGHT = 14;

  private static final Comparator<CalendarEntry> FIRST =
      Comparator.comparing(CalendarEntry::day)
          .thenComparing(CalendarEntry::from, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(entry -> entry.with().id())
          .thenComparing(CalendarEntry::kind)
          .thenComparing(CalendarEntry::minutes, Comparator.nullsLast(Comparator.naturalOrder()));

  private final State state;
  private final List<OpportunityFact> deals;
  private final Subjects subjects;
  private final People people;
  private final WorkingDays worked;
  private final LastDue due;

  CalendarEntries(State state, List<OpportunityFact> deals, Subjects subjects, People people) {
    this.state = state;
    this.deals = deals;
    this.subjects = subjects;
    this.people = people;
    this.worked = WorkingDays.of(state);
    this.due = new LastDue(state, subjects);
  }

  /** A talk on a day. */
  private record Talk(String person, LocalDate day) {}

  /**
   * The entries, the first first.
   *
   * @param heldBack what a guard holds back, by identity: it is told with the guard
   */
  List<CalendarEntry> of(List<Draft> drafts, Days days, Set<Activity> heldBack) {
    Set<Talk> talks = new HashSet<>();
    Set<Activity> movedUp = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Draft draft : drafts) {
      LocalDate day = days.laidOn(draft);
      if (draft.person() != null && day != null) {
        talks.add(new Talk(draft.person(), day));
        if (draft.isMovedUp()) {
          movedUp.add(draft.planned());
        }
      }
    }
    LocalDate last = state.day().plusDays(DAYS_IN_SIGHT);
    Stream<CalendarEntry> planned =
        Told.of(state.activities()).stream()
            .filter(activity -> activity.with() != null && activity.contactsSomebody())
            .filter(activity -> activity.isPlanned(state.day()) && !activity.on().isAfter(last))
            .filter(activity -> !heldBack.contains(activity) && !movedUp.contains(activity))
            .filter(
                activity ->
                    !talks.contains(new Talk(subjects.person(activity.with()), activity.on())))
            .map(this::entry);
    Stream<CalendarEntry> theirs =
        deals.stream()
            .filter(deal -> isTheirStep(deal, last))
            .filter(deal -> !talks.contains(new Talk(deal.person(), deal.nextStepOn())))
            .map(this::entry);
    return Stream.concat(planned, theirs).sorted(FIRST).toList();
  }

  /** Whether they are to take a step after today, which nobody is to be surprised by. */
  private boolean isTheirStep(OpportunityFact deal, LocalDate last) {
    LocalDate on = deal.nextStepOn();
    return Boolean.TRUE.equals(deal.stepIsTheirs())
        && deal.nextStep() != null
        && deal.verdict() == Verdict.KEEP
        && on != null
        && on.isAfter(state.day())
        && !on.isAfter(last);
  }

  private CalendarEntry entry(OpportunityFact deal) {
    return new CalendarEntry(
        Objects.requireNonNull(deal.nextStepOn()),
        null,
        null,
        "step",
        null,
        new Who(deal.id(), people.name(deal)),
        deal.nextStep());
  }

  private CalendarEntry entry(Activity activity) {
    Subject subject = subjects.of(activity.with());
    return new CalendarEntry(
        activity.on(),
        activity.from(),
        activity.minutes(),
        word(activity),
        hint(activity),
        subject == null
            ? subjects.who(activity.with())
            : new Who(subject.id(), people.name(subject)),
        null);
  }

  /** What there is to know of its day: that it is a day off, or too late for their deal. */
  private @Nullable String hint(Activity activity) {
    String tooLate = due.tooLate(activity);
    String dayOff = worked.contains(activity.on()) ? null : dayOff(activity);
    return tooLate == null || dayOff == null
        ? tooLate == null ? dayOff : tooLate
        : tooLate + ", " + dayOff;
  }

  /** Whom one is to meet on a day off can still be told, unless that day has come. */
  private String dayOff(Activity activity) {
    boolean canBeMoved = activity.with() != null && activity.on().isAfter(state.day());
    return CardTimes.DAY_OFF + (canBeMoved ? ", so move it in time" : "");
  }

  /** What is planned, in a word. */
  static String word(Activity activity) {
    ActivityKind kind = activity.kind();
    return kind == null || kind == ActivityKind.OTHER ? "contact" : kind.word().replace('-', ' ');
  }
}
