package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Wording;

/**
 * Lays drafts into the selling hours that are left, in their order. What is owed is done today,
 * also beyond the hours. All else finds the first day that has room for it: at most five cards a
 * day and of each route so many as its table says, one block at the desk, nothing after a deal's
 * close date, and nobody twice within the spacing of an appointment.
 */
final class Days {

  /** For so many conversations another makes room: more would take long, and nobody has so many. */
  private static final int MOST_MOVES = 50;

  /** Where a draft is laid, and the period that it counts in from there. */
  private record Laid(LocalDate day, Horizon horizon) {}

  private final Calendar calendar;
  private final LocalDate today;
  private final LocalDate nextDay;
  private final Agenda agenda;
  private final Scoring scoring;
  private final MinutesLaid minutes;
  private final Map<Draft, Laid> laid = new IdentityHashMap<>();
  private final Set<Draft> later = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Draft> order = new ArrayList<>();
  private int moves;
  private int notFitting;

  /**
   * Lays the drafts.
   *
   * @param contacts the days that contact with a person keeps away from
   * @param scoring tells which period a draft counts in from a day on
   * @param drafts what to lay, the first first
   */
  Days(Calendar calendar, LocalDate today, Contacts contacts, Scoring scoring, List<Draft> drafts) {
    this.scoring = scoring;
    this.calendar = calendar;
    this.today = today;
    this.nextDay = calendar.dayAfter(today);
    this.agenda = new Agenda(calendar, today, contacts);
    this.minutes = new MinutesLaid(calendar.minutesLeft());
    // What has a day of its own keeps its place there before what can be done on any; what is due
    // today comes before what can wait.
    drafts.stream()
        .filter(this::isBound)
        .sorted(Comparator.comparing(draft -> draft.lane() != Lane.OWED || draft.fixed() == null))
        .forEach(this::lay);
    List<Draft> free = drafts.stream().filter(draft -> !isBound(draft)).toList();
    free.stream().filter(this::isDue).forEach(this::lay);
    List<Draft> others = free.stream().filter(draft -> !isDue(draft)).toList();
    boolean deskWaits = deskWaits(others);
    others.stream()
        .sorted(Comparator.comparing(draft -> deskWaits && draft.kind() == CardKind.DESK))
        .forEach(this::lay);
  }

  /** What is laid today beyond its hours, in minutes. */
  int beyond() {
    return minutes.beyond();
  }

  /** What is owed and laid today, in the order in which it was laid. */
  List<Draft> owedToday() {
    return order.stream()
        .filter(draft -> draft.lane() == Lane.OWED && today.equals(laidOn(draft)))
        .toList();
  }

  /** Whether it is about a deal whose date is before the next working day. */
  boolean isDue(Draft draft) {
    return draft.isDue(today, nextDay);
  }

  private boolean isBound(Draft draft) {
    return draft.lane() == Lane.OWED || draft.fixed() != null;
  }

  /** Few hours go to people: the desk waits where it would keep a rep from the first of them. */
  private boolean deskWaits(List<Draft> drafts) {
    int room = calendar.room(today);
    int desk =
        drafts.stream()
            .filter(draft -> draft.kind() == CardKind.DESK)
            .mapToInt(Draft::minutes)
            .findFirst()
            .orElse(0);
    return drafts.stream()
        .filter(draft -> draft.isContact() && draft.person() != null)
        .filter(draft -> agenda.fits(draft, today))
        .findFirst()
        .filter(draft -> draft.minutes() + desk > room)
        .isPresent();
  }

  private void lay(Draft draft) {
    LocalDate day = draft.lane() == Lane.OWED ? owedOn(draft) : day(draft);
    if (day == null && draft.lane() == Lane.SELLING && draft.isContact()) {
      day = madeFree(draft);
    }
    if (day == null) {
      if (mayWait(draft) && calendar.takeLater(draft.minutes())) {
        later.add(draft);
        if (draft.fixed() != null) {
          agenda.keepAwayFrom(draft, draft.fixed());
        }
        minutes.count(draft.horizon(), calendar.hasEnd() ? draft.minutes() : 0);
      } else {
        notFitting++;
      }
      return;
    }
    layOn(draft, day);
  }

  private void layOn(Draft draft, LocalDate day) {
    int taken = agenda.put(draft, day);
    if (day.equals(today)) {
      minutes.beyond(draft.minutes() - taken);
    }
    Laid where = new Laid(day, scoring.horizon(draft, day));
    laid.put(draft, where);
    order.add(draft);
    minutes.count(where.horizon(), taken);
  }

  /**
   * A day up to the date of a deal on which another conversation makes room that can as well be
   * later, the last laid first; null where none can.
   */
  private @Nullable LocalDate madeFree(Draft draft) {
    LocalDate until = draft.until();
    boolean isForNothing = draft.gain() != null && draft.gain().total() <= 0;
    if (until == null || draft.list() != null || isForNothing || moves >= MOST_MOVES) {
      return null;
    }
    moves++;
    // From the last day on: the first days are those of the deals that are worth most.
    for (LocalDate day : fromTheLast(until)) {
      boolean isEarly = draft.from() != null && day.isBefore(draft.from());
      if (!isEarly && draft.fixed() == null && agenda.leavesFree(draft, day)) {
        for (Draft other : movable(day, until)) {
          agenda.takeOff(other, day);
          LocalDate later = agenda.fits(draft, day) ? day(other, one -> one.isAfter(day)) : null;
          if (later != null) {
            minutes.count(horizon(other), -other.minutes());
            order.removeIf(one -> one == other);
            layOn(other, later);
            return day;
          }
          agenda.put(other, day);
        }
      }
    }
    return null;
  }

  private List<LocalDate> fromTheLast(LocalDate until) {
    List<LocalDate> days =
        new ArrayList<>(calendar.days().stream().filter(day -> !day.isAfter(until)).toList());
    Collections.reverse(days);
    return days;
  }

  /**
   * The conversations of a day that are not bound to it, and not as urgent; the last laid first.
   */
  private List<Draft> movable(LocalDate day, LocalDate until) {
    List<Draft> movable = new ArrayList<>();
    for (Draft one : order) {
      Laid where = laid.get(one);
      if (where != null
          && where.day().equals(day)
          && one.lane() == Lane.SELLING
          && one.isContact()
          && one.fixed() == null
          && one.list() == null
          && (one.until() == null || one.until().isAfter(until))) {
        movable.add(0, one);
      }
    }
    return movable;
  }

  /**
   * Today or on the day agreed, whatever hours are left; the next day only where the route has had
   * its most.
   */
  private @Nullable LocalDate owedOn(Draft draft) {
    LocalDate fixed = draft.fixed();
    if (fixed != null) {
      // What was agreed for a later day is done on that day; after the deal's date it makes no
      // sense.
      boolean isInTime = draft.until() == null || !fixed.isAfter(draft.until());
      return isInTime && (calendar.days().contains(fixed) || !calendar.isLater(fixed))
          ? fixed
          : null;
    }
    LocalDate from = draft.from() == null ? today : calendar.workingDayFrom(draft.from());
    LocalDate open = agenda.firstOpen(draft.route(), today);
    LocalDate day = from.isBefore(open) ? open : from;
    // A thank-you is due, but nobody waits for it: what stands in the calendar comes first.
    // Who never works again does what is owed when it is due.
    boolean keepsAway =
        calendar.works(calendar.workingDayFrom(today))
            && draft.points().stream().allMatch(point -> point.act() == Act.THANK);
    while (agenda.isFull(draft.route(), day)
        || keepsAway && (!calendar.works(day) || !agenda.leavesApart(draft, day))) {
      day = calendar.dayAfter(day);
    }
    return draft.until() != null && day.isAfter(draft.until()) ? null : day;
  }

  /** Whether it can be done after the days that are laid out. */
  private boolean mayWait(Draft draft) {
    LocalDate last = calendar.lastDay();
    boolean isInTime = draft.until() == null || last != null && draft.until().isAfter(last);
    LocalDate fixed = draft.fixed();
    return isInTime && (fixed == null || calendar.isLater(fixed));
  }

  /** The first day for it; what has no room on the day it is planned for is planned anew. */
  private @Nullable LocalDate day(Draft draft) {
    LocalDate fixed = draft.fixed();
    LocalDate day = day(draft, one -> fixed == null || one.equals(fixed));
    return day == null && draft.planned() != null ? day(draft, one -> true) : day;
  }

  /** The first right day that has room for it, up to the last on which it makes sense. */
  private @Nullable LocalDate day(Draft draft, Predicate<LocalDate> isRight) {
    for (LocalDate day : calendar.days()) {
      if (draft.until() != null && day.isAfter(draft.until())) {
        return null;
      }
      boolean isEarly = draft.from() != null && day.isBefore(draft.from());
      if (!isEarly && isRight.test(day) && agenda.fits(draft, day)) {
        return day;
      }
    }
    return null;
  }

  /** Why a draft is laid on no day, as a sentence. */
  String whyOnNoDay(Draft draft, Wording wording) {
    return agenda.whyOnNoDay(draft, wording);
  }

  /** The period a draft counts in, from the day it is laid on. */
  Horizon horizon(Draft draft) {
    Laid where = laid.get(draft);
    return where == null ? draft.horizon() : where.horizon();
  }

  /** The day a draft is laid on; null where it is left for later, or does not fit. */
  @Nullable LocalDate laidOn(Draft draft) {
    Laid where = laid.get(draft);
    return where == null ? null : where.day();
  }

  /** The last day laid out, where a draft is left for the days after it; else null. */
  @Nullable LocalDate after(Draft draft) {
    return later.contains(draft) ? calendar.lastDay() : null;
  }

  /** Whether there is time for it, on a day that is laid out or after them. */
  boolean fits(Draft draft) {
    return laid.containsKey(draft) || later.contains(draft);
  }

  Hours hours(List<Draft> drafts) {
    return minutes.hours(drafts, calendar, today, later.size(), notFitting);
  }
}
