package org.playcaller.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Hold;
import org.playcaller.playbook.Wording;
import org.playcaller.state.Activity;
import org.playcaller.state.Period;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/** Holds what stands in the calendar against the guards. */
final class PlannedHeld {

  private final Guards guards;
  private final HeldActs acts;
  private final Subjects subjects;
  private final FollowThrough followThrough;
  private final Wording wording;
  private final LocalDate day;
  private final @Nullable Period period;
  private final Set<String> spokenToToday = new HashSet<>();

  /** The day of the talk to come that the last contact with a person led to. */
  private final Map<String, LocalDate> talks = new HashMap<>();

  /** How many contacts with a person take place as planned. */
  private final Map<String, Integer> kept = new HashMap<>();

  private final Set<Activity> planned = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Holds all of it.
   *
   * @param acts what is held back is noted there
   */
  PlannedHeld(
      State state,
      Guards guards,
      HeldActs acts,
      Subjects subjects,
      FollowThrough followThrough,
      Wording wording) {
    this.guards = guards;
    this.acts = acts;
    this.subjects = subjects;
    this.followThrough = followThrough;
    this.wording = wording;
    this.day = state.day();
    this.period = state.period();
    Told.of(state.activities()).stream()
        .filter(activity -> activity.isPlanned(state.day()))
        .sorted(
            Comparator.comparing(Activity::on)
                // All of it written out tells any two apart, and takes long to write.
                .thenComparing(Activity::id, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Activity::toString))
        .forEach(this::planned);
  }

  /** What is held back, by identity: it is not to take place. */
  Set<Activity> planned() {
    return planned;
  }

  /** Whom the rep speaks to today anyway. */
  Set<String> spokenToToday() {
    return spokenToToday;
  }

  /** The day of the talk to come that the last contact with a person led to; null for none. */
  @Nullable LocalDate talk(@Nullable String person) {
    return talks.get(person);
  }

  /** How many contacts with a person take place as planned. */
  int kept(String person) {
    return kept.getOrDefault(person, 0);
  }

  private void planned(Activity activity) {
    String with = activity.with();
    int days = (int) ChronoUnit.DAYS.between(day, activity.on());
    Advice guard =
        guards.against(
            activity.kind(),
            with,
            with == null ? null : subjects.person(with),
            days,
            spared(activity));
    if (guard != null) {
      planned.add(activity);
      acts.about(
          guard,
          new HeldAct(
              null,
              "the "
                  + CalendarEntries.word(activity)
                  + " planned for "
                  + wording.day(activity.on(), day),
              with == null ? null : subjects.who(with),
              false));
    } else if (with != null && activity.contactsSomebody()) {
      kept.merge(subjects.person(with), 1, Integer::sum);
      if (days == 0) {
        spokenToToday.add(subjects.person(with));
      } else if (followThrough.isOne(activity)) {
        talks.merge(
            subjects.person(with), activity.on(), BinaryOperator.minBy(Comparator.naturalOrder()));
      }
    }
  }

  /**
   * What the last contact led to is never too near it, and a call of a later period is none for
   * this one.
   */
  private Predicate<Advice> spared(Activity activity) {
    boolean followsThrough = followThrough.isOne(activity);
    boolean isLater = period != null && activity.on().isAfter(period.end());
    return guard ->
        followsThrough && Spacing.is(guard) || isLater && guard.play().hold() == Hold.PROSPECTING;
  }
}
