package org.playcaller.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
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
import org.playcaller.plan.Clashes.Timed;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Wording;
import org.playcaller.state.Activity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * The time of day for a card: that of the appointment it is about, the time the client asked for,
 * or the end of the day for a client who is busy by day, as far as the last hour and a half has
 * room.
 */
final class CardTimes {

  /** What is said of a day on which the rep does not work. */
  private static final LocalTime FORENOON = LocalTime.of(10, 0);

  static final String DAY_OFF = "a day off for you";

  /** Begins the hint of what the rep has planned. */
  static final String AS_PLANNED = "as you planned";

  private static final String END_OF_DAY = "at the end of the day";

  /** When people wind down. */
  private static final LocalTime LATE = LocalTime.of(16, 30);

  /** The end of a day holds so many minutes. */
  private static final int LATE_MINUTES = 90;

  private final People people;
  private final @Nullable ZoneId zone;
  private final WorkingDays worked;

  private final Clashes clashes = new Clashes();
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
        clashes.add(activity.on(), timed);
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
    String hint =
        joined(
            when.hint() == null ? "" : when.hint(),
            draft.isMovedUp()
                ? "instead of " + Wording.weekday(draft.planned().on()) + ", which is too late"
                : "",
            worked.contains(day) ? "" : DAY_OFF,
            before(draft.appointment(), day));
    return new When(day, when.from(), when.zone(), when.yours(), hint);
  }

  /** That it is done before the day off it was agreed for; empty where it is not. */
  private String before(@Nullable LocalDate agreed, LocalDate day) {
    return agreed == null || !agreed.isAfter(day) || worked.contains(agreed)
        ? ""
        : "instead of " + Wording.weekday(agreed) + ", " + DAY_OFF + ", if it suits them";
  }

  private When on(Draft draft, LocalDate day) {
    Timed agreed = agreed(draft, day);
    if (agreed != null) {
      return new When(day, agreed.from(), null, null, hint(agreed, day));
    }
    if (draft.planned() != null && draft.isPlannedFor(day)) {
      LocalTime from = draft.planned().from();
      Timed at = from == null ? null : new Timed(key(draft.person(), day), from, draft.minutes());
      return new When(
          day,
          from,
          null,
          null,
          at == null ? AS_PLANNED : joined(AS_PLANNED, clashes.with(at, day)));
    }
    When theirs = draft.isContact() ? theirs(draft, day) : null;
    if (theirs != null) {
      LocalTime yours = theirs.yours() == null ? theirs.from() : theirs.yours();
      if (yours != null) {
        clashes.take(day, new Timed(key(draft.person(), day), yours, draft.minutes()));
      }
      return theirs;
    }
    int before = late.getOrDefault(day, 0);
    if (isForTheEndOfDay(draft) && before + draft.minutes() <= LATE_MINUTES) {
      late.put(day, before + draft.minutes());
      return new When(day, null, null, null, END_OF_DAY);
    }
    ClientTime.Office office = office(draft, day);
    return new When(day, null, null, null, office == null ? null : office.words());
  }

  /** When somebody in another time zone can be called; null for any time of the day. */
  private ClientTime.@Nullable Office office(Draft draft, LocalDate day) {
    Subject subject = draft.first().advice().subject();
    ZoneId there = subject == null ? null : people.zone(subject);
    boolean isCalled = draft.kind() == CardKind.CALL && draft.isContact();
    return isCalled && there != null && zone != null
        ? ClientTime.officeHours(day, there, zone)
        : null;
  }

  /** Whether it is with a client who is busy by day. */
  private boolean isForTheEndOfDay(Draft draft) {
    return draft.isContact()
        && draft.lane() != Lane.OWED
        && draft.deals().stream()
            .anyMatch(deal -> Boolean.TRUE.equals(deal.buyerBusy()) && isOnOurClock(deal));
  }

  /** Whether a buyer's day ends when the rep's does, as far as anybody knows. */
  private boolean isOnOurClock(OpportunityFact deal) {
    ZoneId there = people.zone(deal);
    return there == null || there.equals(zone);
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

  /** What of several, done on one day, takes place while another does; null where nothing does. */
  @Nullable String clash(List<Draft> drafts, LocalDate day) {
    return drafts.stream()
        .map(draft -> agreed(draft, day))
        .filter(agreed -> agreed != null && !clashes.with(agreed, day).isEmpty())
        .min(Comparator.comparing(Timed::from))
        .map(first -> first.from() + " " + clashes.with(first, day))
        .orElse(null);
  }

  /** How long it is planned to take, and what else stands in the calendar. */
  private @Nullable String hint(Timed agreed, LocalDate day) {
    Integer minutes = agreed.minutes();
    String length = minutes == null || minutes == 0 ? "" : "for " + minutes + " min";
    return joined(length, clashes.besides(agreed), clashes.with(agreed, day));
  }

  private static @Nullable String joined(String... words) {
    String hint =
        Stream.of(words).filter(some -> !some.isEmpty()).collect(Collectors.joining(", "));
    return hint.isEmpty() ? null : hint;
  }

  private static boolean has(Draft draft, Act act) {
    return draft.points().stream().anyMatch(one -> one.act() == act);
  }

  /**
   * Whether it is a day off on which an answer is owed, nobody is to call at the time at which the
   * client of a draft wants to be called, or the client waits for an answer, which does not wait
   * for that time.
   */
  boolean isForWriting(Draft draft, @Nullable LocalDate day) {
    if (day != null && draft.answers() && !worked.contains(day)) {
      // On a day off a message will do.
      return true;
    }
    boolean isTheirs = day != null && draft.isContact() && !draft.isPlannedFor(day);
    When theirs = isTheirs ? theirs(draft, day) : null;
    return theirs != null && theirs.from() == null;
  }

  /**
   * The rep's time at which a talk is planned, or the client of a draft wants to be called, the end
   * of the day for who is busy by day; null for any.
   */
  @Nullable LocalTime wishedAt(Draft draft, LocalDate day) {
    if (draft.planned() != null && draft.isPlannedFor(day)) {
      return draft.planned().from();
    }
    When theirs = draft.isContact() ? theirs(draft, day) : null;
    ClientTime.Office office = theirs == null ? office(draft, day) : null;
    if (office != null && office.at() != null) {
      return office.at();
    }
    if (draft.answers()) {
      return null;
    }
    if (theirs == null) {
      return isForTheEndOfDay(draft) ? LATE : null;
    }
    return theirs.yours() == null ? theirs.from() : theirs.yours();
  }

  private @Nullable When theirs(Draft draft, LocalDate day) {
    for (Scored point : draft.points()) {
      Subject subject = point.advice().subject();
      LocalTime time = subject == null ? null : bestTime(subject);
      if (subject != null && time != null) {
        ZoneId there = people.zone(subject);
        ClientTime asked = ClientTime.on(day, time, there, zone);
        if (asked.isOutOfHours(day)) {
          // A message is there when they begin.
          return new When(day, null, null, null, asked.whyNot(day, there, zone));
        }
        if (Boolean.TRUE.equals(subject.doNotContact())) {
          // No call is meant, whatever time would suit them.
          return new When(day, null, null, null, null);
        }
        if (draft.answers() && !keepsAStep(draft)) {
          String clock = clock(asked, there, day);
          Timed call = new Timed(key(draft.person(), day), asked.yours(), draft.minutes());
          LocalTime free = clashes.nearest(call, day);
          LocalTime at = free == null ? asked.yours() : free;
          boolean isYours = !asked.yours().equals(time);
          // Early in the morning there is no time for both.
          boolean isMore = draft.points().size() > 1 && !asked.yours().isBefore(FORENOON);
          String suits =
              (isMore
                      ? "two lines now, the rest in a call at "
                      : "two lines now; a call suits them at ")
                  + at
                  + (isYours ? " your time" : "");
          return new When(day, null, null, null, joined(suits, clock));
        }
        Timed at = new Timed(key(draft.person(), day), asked.yours(), draft.minutes());
        boolean isTheSame = asked.yours().equals(time);
        LocalTime near = isTheSame ? clashes.nearest(at, day) : null;
        if (near != null) {
          String wished = "as near to " + time + " as the day leaves";
          return new When(day, near, there, null, joined(clock(asked, there, day), wished));
        }
        return new When(
            day,
            time,
            there,
            isTheSame ? null : asked.yours(),
            joined(
                // Nobody agreed on the time of what was agreed for the day.
                keepsAStep(draft) ? "which suits them" : "",
                clock(asked, there, day),
                clashes.with(at, day)));
      }
    }
    return null;
  }

  /** Whether what was agreed is done, too: an appointment is no letter. */
  private static boolean keepsAStep(Draft draft) {
    return draft.appointment() != null && has(draft, Act.KEEP_STEP);
  }

  private @Nullable LocalTime bestTime(Subject subject) {
    return subject instanceof OpportunityFact deal
        ? deal.bestTime()
        : subject instanceof OldProspectFact prospect
            ? prospect.bestTime()
            : subject instanceof CustomerFact customer
                ? customer.bestTime()
                : people.bestTime(subject);
  }

  /** Whose clock a time is of, where that may be in doubt, and their day, where it is another. */
  private String clock(ClientTime asked, @Nullable ZoneId there, LocalDate day) {
    return there != null && zone == null ? "their time" : asked.dayThere(day);
  }
}
