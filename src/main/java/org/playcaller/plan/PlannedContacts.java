package org.playcaller.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.WorkingDays;
import org.playcaller.playbook.Lane;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Period;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * The calls and emails that the rep has planned for the next working days of the period, the first
 * with each person: what there is to say to them is said then, and not on another day beside it.
 */
final class PlannedContacts {

  /** What is planned for later may change. */
  private static final int DAYS_IN_SIGHT = 7;

  /** Nobody talks longer: what takes more minutes is a block in the calendar. */
  private static final int LONGEST_TALK = 240;

  private static final Comparator<Activity> FIRST =
      Comparator.comparing(Activity::on)
          .thenComparing(Activity::from, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Activity::minutes, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Activity::kind, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final LocalDate day;
  private final LocalDate soon;
  private final Map<String, Activity> byPerson = new HashMap<>();
  private final Map<String, Integer> deals = new HashMap<>();

  /**
   * Reads what is planned.
   *
   * @param heldBack what is not to take place
   * @param spacing contacts with a person stay apart by more days than this
   */
  PlannedContacts(State state, Subjects subjects, Set<Activity> heldBack, double spacing) {
    this.day = state.day();
    this.soon = day.plusDays((long) spacing);
    Told.of(state.opportunities())
        .forEach(deal -> deals.merge(subjects.person(deal.id()), 1, Integer::sum));
    LocalDate last = state.day().plusDays(DAYS_IN_SIGHT);
    Period period = state.period();
    LocalDate end = period != null && period.contains(state.day()) ? period.end() : last;
    WorkingDays worked = WorkingDays.of(state);
    for (Activity activity : Told.of(state.activities())) {
      if (activity.with() != null
          && isTalk(activity)
          && !heldBack.contains(activity)
          && activity.isPlanned(state.day())
          && !activity.on().isAfter(last)
          && !activity.on().isAfter(end)
          && worked.contains(activity.on())) {
        byPerson.merge(
            subjects.person(activity.with()),
            activity,
            (one, other) -> FIRST.compare(one, other) <= 0 ? one : other);
      }
    }
  }

  /** What is a gift, a request or a paper has its purpose already. */
  private static boolean isTalk(Activity activity) {
    ActivityKind kind = activity.kind();
    boolean isLong = activity.minutes() != null && activity.minutes() > LONGEST_TALK;
    return !isLong && (kind == null || kind == ActivityKind.CALL || kind == ActivityKind.EMAIL);
  }

  /**
   * A conversation as it is planned, or up to the date of its deal where it is planned for after
   * that; the same where none is planned, or it cannot be then.
   */
  Draft asPlanned(Draft draft) {
    Activity planned = byPerson.get(draft.person());
    if (planned == null) {
      return draft;
    }
    boolean isTheAnswer = draft.answers() && planned.on().equals(day);
    boolean waitsForIt = draft.lane() == Lane.OWED && planned.on().equals(draft.from());
    if (draft.mayBeOn(planned.on()) || isTheAnswer || waitsForIt) {
      return draft.plannedAs(planned);
    }
    return draft.endsBefore(planned.on()) && isAbout(planned, draft)
        ? draft.insteadOf(planned)
        : draft;
  }

  /**
   * The first day on which to try somebody again: when it is planned, else when contacts are apart.
   *
   * @param since days since they were tried last
   */
  LocalDate againFrom(String person, int since) {
    Activity planned = byPerson.get(person);
    LocalDate apart = soon.minusDays(since).plusDays(1);
    boolean isPlanned =
        planned != null && planned.on().isAfter(day) && planned.on().isBefore(apart);
    return isPlanned ? planned.on() : apart;
  }

  /** The day of the next talk with a person, where it comes too soon for another before it. */
  @Nullable LocalDate soonWith(String person) {
    Activity planned = byPerson.get(person);
    return planned != null && planned.on().isAfter(day) && !planned.on().isAfter(soon)
        ? planned.on()
        : null;
  }

  private boolean isAbout(Activity planned, Draft draft) {
    return deals.getOrDefault(draft.person(), 0) == 1
        || draft.deals().stream().anyMatch(deal -> deal.id().equals(planned.with()));
  }
}
