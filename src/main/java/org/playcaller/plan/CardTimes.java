package org.playcaller.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.WorkingDays;
import org.playcaller.plan.Plan.When;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;
import org.playcaller.state.Activity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * The time of day for a card: that of the appointment it is about, the time the client asked for,
 * or the end of the day for a client who is busy by day, as far as the last hour and a half has
 * room.
 */
final class CardTimes {

  private static final String DAY_OFF = "a day off for you";
  private static final String AS_PLANNED = "as you planned";
  private static final String END_OF_DAY = "at the end of the day";

  private static final LocalTime MORNING = LocalTime.of(6, 0);
  private static final LocalTime NIGHT = LocalTime.of(22, 0);

  /** The end of a day holds so many minutes. */
  private static final int LATE_MINUTES = 90;

  private final People people;
  private final @Nullable ZoneId zone;
  private final WorkingDays worked;

  /** What takes place with somebody at a time of day, in minutes where they are known. */
  private record Timed(String key, LocalTime from, @Nullable Integer minutes) {

    /** What takes no known time takes a moment. */
    private boolean overlaps(Timed other) {
      boolean isFirst = !from.isAfter(other.from);
      Timed first = isFirst ? this : other;
      Timed second = isFirst ? other : this;
      long apart = ChronoUnit.MINUTES.between(first.from, second.from);
      return apart == 0 || first.minutes != null && apart < first.minutes;
    }
  }

  private final Map<LocalDate, List<Timed>> calendar = new HashMap<>();
  private final Map<String, Timed> appointments = new HashMap<>();
  private final Map<String, Timed> meetings = new HashMap<>();
  private final Map<LocalDate, Integer> late = new HashMap<>();

  CardTimes(State state, Subjects subjects, People people) {
    this.people = people;
    this.zone = state.rep().timeZone();
    this.worked = WorkingDays.of(state);
    for (Activity activity : Told.of(state.activities())) {
      if (activity.with() != null && activity.from() != null && activity.isPlanned(state.day())) {
        String key = key(subjects.person(activity.with()), activity.on());
        Timed timed = new Timed(key, activity.from(), activity.minutes());
        calendar.computeIfAbsent(activity.on(), day -> new ArrayList<>()).add(timed);
        note(appointments, timed);
        if (activity.kind() != null && activity.kind().isAgreed()) {
          note(meetings, timed);
        }
      }
    }
  }

  /** The first of a day. */
  private static void note(Map<String, Timed> times, Timed timed) {
    times.merge(
        timed.key(), timed, (one, other) -> other.from().isBefore(one.from()) ? other : one);
  }

  private static String key(@Nullable String person, LocalDate day) {
    return day + " " + person;
  }

  /** Returns when a draft is laid on; null where it has no day. */
  @Nullable When of(Draft draft, @Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    When when = on(draft, day);
    if (worked.contains(day)) {
      return when;
    }
    String hint = when.hint() == null ? DAY_OFF : when.hint() + ", " + DAY_OFF;
    return new When(day, when.from(), when.zone(), hint);
  }

  private When on(Draft draft, LocalDate day) {
    Timed agreed = agreed(draft, day);
    if (agreed != null) {
      return new When(day, agreed.from(), null, hint(agreed, day));
    }
    if (draft.planned() != null && draft.isPlannedFor(day)) {
      LocalTime from = draft.planned().from();
      Timed at = from == null ? null : new Timed(key(draft.person(), day), from, draft.minutes());
      return new When(day, from, null, at == null ? AS_PLANNED : hint(AS_PLANNED, at, day));
    }
    When theirs = draft.isContact() ? theirs(draft, day) : null;
    if (theirs != null) {
      return theirs;
    }
    boolean isBusy =
        draft.isContact()
            && draft.deals().stream().anyMatch(deal -> Boolean.TRUE.equals(deal.buyerBusy()));
    int before = late.getOrDefault(day, 0);
    if (isBusy && draft.lane() != Lane.OWED && before + draft.minutes() <= LATE_MINUTES) {
      late.put(day, before + draft.minutes());
      return new When(day, null, null, END_OF_DAY);
    }
    return new When(day, null, null, null);
  }

  /** The appointment of that day that a draft is about; null where it is about none. */
  private @Nullable Timed agreed(Draft draft, LocalDate day) {
    String key = key(draft.person(), day);
    return has(draft, Act.PREPARE)
        ? meetings.get(key)
        : has(draft, Act.KEEP_STEP) ? appointments.get(key) : null;
  }

  /** The time of day of the appointment that a draft is about; null where it is about none. */
  @Nullable LocalTime agreedAt(Draft draft, LocalDate day) {
    Timed agreed = agreed(draft, day);
    return agreed == null ? null : agreed.from();
  }

  /** How long it is planned to take, and what else stands in the calendar at that time. */
  private @Nullable String hint(Timed agreed, LocalDate day) {
    Integer minutes = agreed.minutes();
    return hint(minutes == null || minutes == 0 ? "" : "for " + minutes + " min", agreed, day);
  }

  /** Words on a time, and what stands in the calendar at that time with somebody else. */
  private @Nullable String hint(String words, Timed at, LocalDate day) {
    String clash =
        calendar.getOrDefault(day, List.of()).stream()
            .filter(other -> !other.key().equals(at.key()) && other.overlaps(at))
            .map(other -> other.from().toString())
            .sorted()
            .distinct()
            .collect(Collectors.joining(" and "));
    String hint =
        Stream.of(words, clash.isEmpty() ? "" : "beside another at " + clash)
            .filter(some -> !some.isEmpty())
            .collect(Collectors.joining(", "));
    return hint.isEmpty() ? null : hint;
  }

  private static boolean has(Draft draft, Act act) {
    return draft.points().stream().anyMatch(one -> one.act() == act);
  }

  /** Whether the time at which the client of a draft wants to be called is night for the rep. */
  boolean isAtNight(Draft draft, @Nullable LocalDate day) {
    boolean isTheirs = day != null && draft.isContact() && !draft.isPlannedFor(day);
    When theirs = isTheirs ? theirs(draft, day) : null;
    return theirs != null && theirs.from() == null;
  }

  /**
   * The rep's time at which a talk is planned, or the client of a draft wants to be called; null
   * where none is told.
   */
  @Nullable LocalTime wishedAt(Draft draft, LocalDate day) {
    if (draft.planned() != null && draft.isPlannedFor(day)) {
      return draft.planned().from();
    }
    When theirs = draft.isContact() ? theirs(draft, day) : null;
    return theirs == null || theirs.from() == null
        ? null
        : theirs.zone() == null ? theirs.from() : yours(theirs.from(), theirs.zone(), day);
  }

  private @Nullable When theirs(Draft draft, LocalDate day) {
    for (Scored point : draft.points()) {
      Subject subject = point.advice().subject();
      LocalTime time =
          subject instanceof OpportunityFact deal
              ? deal.bestTime()
              : subject instanceof OldProspectFact prospect
                  ? prospect.bestTime()
                  : subject instanceof CustomerFact customer ? customer.bestTime() : null;
      if (subject != null && time != null) {
        ZoneId theirs = people.zone(subject);
        LocalTime yours = theirs == null ? time : yours(time, theirs, day);
        if (yours.isBefore(MORNING) || !yours.isBefore(NIGHT)) {
          // Nobody is to call at night: a message is there when they begin.
          String night =
              yours.equals(time)
                  ? "not at " + time + ", as they wish"
                  : "their " + time + " is your " + yours;
          return new When(day, null, null, night);
        }
        Timed at = new Timed(key(draft.person(), day), yours, draft.minutes());
        return new When(day, time, theirs, hint(clock(time, yours, theirs), at, day));
      }
    }
    return null;
  }

  /** Whose clock a time is of, where that may be in doubt. */
  private String clock(LocalTime time, LocalTime yours, @Nullable ZoneId theirs) {
    if (!yours.equals(time)) {
      return yours + " your time";
    }
    return theirs != null && zone == null ? "their time" : "";
  }

  /** What the rep's clock shows at a client's time. */
  private LocalTime yours(LocalTime time, ZoneId theirs, LocalDate day) {
    return zone == null
        ? time
        : day.atTime(time).atZone(theirs).withZoneSameInstant(zone).toLocalTime();
  }
}
