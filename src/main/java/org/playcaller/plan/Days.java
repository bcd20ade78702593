package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Rests;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Route;

/**
 * Lays drafts into the selling hours that are left, in their order. What is owed is done today,
 * also beyond the hours. All else finds the first day that has room for it: at most five cards a
 * day and of each route so many as its table says, one block at the desk, nothing after a deal's
 * close date, and nobody twice within the spacing of an appointment.
 */
final class Days {

  private static final double MINUTES_AN_HOUR = 60;

  /** Nobody does more than five things on a day well. */
  static final int MOST_CARDS = 5;

  /** For so many conversations another makes room: more would take long, and nobody has so many. */
  private static final int MOST_MOVES = 50;

  /** What one day holds so far. */
  private static final class Load {
    private final Map<String, Integer> ofRoute = new HashMap<>();
    private final Set<String> lists = new HashSet<>();
    private int cards;
    private boolean desk;
  }

  /** Where a draft is laid, and the period that it counts in from there. */
  private record Laid(LocalDate day, Horizon horizon) {}

  private final Calendar calendar;
  private final LocalDate today;
  private final LocalDate nextDay;
  private final Contacts contacts;
  private final Scoring scoring;
  private final double hoursLeft;
  private final Map<LocalDate, Load> loads = new HashMap<>();
  private final Map<String, LocalDate> firstOpen = new HashMap<>();
  private final Map<Draft, Laid> laid = new IdentityHashMap<>();
  private final Set<Draft> later = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Draft> order = new ArrayList<>();
  private int moves;
  private int thisPeriod;
  private int nextPeriod;
  private int beyond;
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
    this.contacts = contacts;
    this.hoursLeft = calendar.minutesLeft() / MINUTES_AN_HOUR;
    // What has a day of its own keeps its place there before what can be done on any; what is due
    // today comes before what can wait.
    drafts.stream().filter(this::isBound).forEach(this::lay);
    List<Draft> free = drafts.stream().filter(draft -> !isBound(draft)).toList();
    free.stream().filter(this::isDue).forEach(this::lay);
    List<Draft> others = free.stream().filter(draft -> !isDue(draft)).toList();
    boolean deskWaits = deskWaits(others);
    others.stream()
        .sorted(Comparator.comparing(draft -> deskWaits && draft.kind() == CardKind.DESK))
        .forEach(this::lay);
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
        .filter(draft -> draft.minutes() <= room && isFree(draft, today))
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
        count(draft, calendar.hasEnd() ? draft.minutes() : 0);
      } else {
        notFitting++;
      }
      return;
    }
    layOn(draft, day);
  }

  private void layOn(Draft draft, LocalDate day) {
    int room = Math.min(draft.minutes(), Math.max(0, calendar.room(day)));
    calendar.take(day, room);
    beyond += day.equals(today) ? draft.minutes() - room : 0;
    Load load = loads.computeIfAbsent(day, one -> new Load());
    load.ofRoute.merge(draft.route().name(), 1, Integer::sum);
    load.cards += isNew(draft, load) ? 1 : 0;
    load.desk |= draft.kind() == CardKind.DESK;
    if (draft.list() != null) {
      load.lists.add(list(draft));
    }
    laid.put(draft, new Laid(day, scoring.horizon(draft, day)));
    order.add(draft);
    contacts.laid(draft, day);
    count(draft, room);
  }

  /**
   * A day up to the date of a deal on which another conversation makes room that can as well be
   * later, the last laid first; null where none can.
   */
  private @Nullable LocalDate madeFree(Draft draft) {
    LocalDate until = draft.until();
    if (until == null || draft.list() != null || moves >= MOST_MOVES) {
      return null;
    }
    moves++;
    for (LocalDate day : calendar.days()) {
      if (day.isAfter(until)) {
        return null;
      }
      boolean isEarly = draft.from() != null && day.isBefore(draft.from());
      if (!isEarly && draft.fixed() == null && contacts.leaveFree(draft, day)) {
        for (Draft other : movable(day, until)) {
          takeOff(other, day);
          LocalDate later = calendar.hasRoom(day, draft.minutes()) ? later(other, day) : null;
          layOn(other, later == null || !isFree(draft, day) ? day : later);
          if (calendar.hasRoom(day, draft.minutes()) && isFree(draft, day)) {
            return day;
          }
        }
      }
    }
    return null;
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

  private @Nullable LocalDate later(Draft draft, LocalDate than) {
    for (LocalDate day : calendar.days()) {
      if (day.isAfter(than)
          && (draft.until() == null || !day.isAfter(draft.until()))
          && calendar.hasRoom(day, draft.minutes())
          && isFree(draft, day)) {
        return day;
      }
    }
    return null;
  }

  /** Takes a conversation that makes no list off its day. */
  private void takeOff(Draft draft, LocalDate day) {
    calendar.take(day, -draft.minutes());
    Load load = Objects.requireNonNull(loads.get(day));
    load.ofRoute.merge(draft.route().name(), -1, Integer::sum);
    load.cards--;
    count(draft, -draft.minutes());
    laid.remove(draft);
    contacts.takenOff(draft, day);
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
    LocalDate open = firstOpen(draft.route());
    LocalDate day = from.isBefore(open) ? open : from;
    // A thank-you is due, but nobody waits for it: what stands in the calendar comes first.
    boolean keepsAway = draft.points().stream().allMatch(point -> point.act() == Act.THANK);
    while (isFull(draft.route(), day)
        || keepsAway && (!calendar.works(day) || !contacts.leavesApart(draft, day))) {
      day = calendar.dayAfter(day);
    }
    return draft.until() != null && day.isAfter(draft.until()) ? null : day;
  }

  /** Whether a route has had its most of a day. */
  private boolean isFull(Route route, LocalDate day) {
    Integer most = route.dailyMost();
    Load load = loads.get(day);
    return most != null && load != null && load.ofRoute.getOrDefault(route.name(), 0) >= most;
  }

  /** The first day on which a route has not had its most; days do not empty again. */
  private LocalDate firstOpen(Route route) {
    LocalDate day = firstOpen.getOrDefault(route.name(), today);
    while (isFull(route, day)) {
      day = calendar.dayAfter(day);
    }
    firstOpen.put(route.name(), day);
    return day;
  }

  private void count(Draft draft, int minutes) {
    if (horizon(draft) == Horizon.THIS_PERIOD) {
      thisPeriod += minutes;
    } else {
      nextPeriod += minutes;
    }
  }

  /** Whether it can be done after the days that are laid out. */
  private boolean mayWait(Draft draft) {
    LocalDate last = calendar.lastDay();
    boolean isInTime = draft.until() == null || last != null && draft.until().isAfter(last);
    LocalDate fixed = draft.fixed();
    return isInTime && (fixed == null || calendar.isLater(fixed));
  }

  /** One more conversation of a list makes no card of its own. */
  private static boolean isNew(Draft draft, Load load) {
    return draft.list() == null || !load.lists.contains(list(draft));
  }

  /** What is owed and what was owed once make two lists. */
  private static String list(Draft draft) {
    return draft.lane() + " " + draft.list();
  }

  /** The first day for it; what has no room on the day it is planned for is planned anew. */
  private @Nullable LocalDate day(Draft draft) {
    LocalDate day = day(draft, draft.fixed());
    return day == null && draft.planned() != null ? day(draft, null) : day;
  }

  private @Nullable LocalDate day(Draft draft, @Nullable LocalDate fixed) {
    for (LocalDate day : calendar.days()) {
      if (draft.until() != null && day.isAfter(draft.until())) {
        return null;
      }
      boolean rightDay =
          (fixed == null || day.equals(fixed))
              && (draft.from() == null || !day.isBefore(draft.from()));
      if (rightDay && calendar.hasRoom(day, draft.minutes()) && isFree(draft, day)) {
        return day;
      }
    }
    return null;
  }

  private boolean isFree(Draft draft, LocalDate day) {
    Load load = loads.getOrDefault(day, new Load());
    Integer most = draft.route().dailyMost();
    boolean hasPlace =
        (most == null || load.ofRoute.getOrDefault(draft.route().name(), 0) < most)
            && !(draft.kind() == CardKind.DESK && load.desk)
            && (load.cards < MOST_CARDS || !isNew(draft, load));
    return hasPlace && contacts.leaveFree(draft, day);
  }

  /** Why a draft is laid on no day, as a sentence. */
  String whyOnNoDay(Draft draft, Function<LocalDate, String> date) {
    LocalDate until = draft.until();
    LocalDate from = draft.from();
    if (until != null && from != null && from.isAfter(until)) {
      return "They are not to be contacted again before "
          + date.apply(from)
          + ", and it is due on "
          + date.apply(until)
          + ": wait for their word, or for the new date.";
    }
    List<LocalDate> inTime =
        calendar.days().stream()
            .filter(day -> until == null || !day.isAfter(until))
            .filter(day -> from == null || !day.isBefore(from))
            .toList();
    if (inTime.isEmpty()) {
      return "No working day is left for it.";
    }
    List<LocalDate> near =
        inTime.stream().map(day -> contacts.tooNear(draft, day)).filter(Objects::nonNull).toList();
    return near.size() == inTime.size()
        ? "Another contact with them stands too near: on " + date.apply(near.get(0)) + "."
        : "No day that is left has room for it.";
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
    List<String> fills = new ArrayList<>();
    drafts.stream()
        .filter(draft -> draft.lane() == Lane.HOURS_LEFT)
        // A talk with the manager is over in half an hour.
        .filter(draft -> draft.kind() != CardKind.MEETING)
        .map(Draft::route)
        .map(Route::name)
        .distinct()
        .forEach(fills::add);
    return new Hours(
        Objects.requireNonNull(Figures.amount(hoursLeft)),
        calendar.works(today),
        calendar.hoursAreTold() ? "the rep's hours a day" : "the term \"selling hours\"",
        calendar.hoursAreTold() ? Rests.STATED : Rests.GUESSED,
        thisPeriod,
        nextPeriod,
        calendar.minutesLeft(),
        calendar.minutesLeft() == 0 ? List.of() : List.copyOf(fills),
        beyond,
        calendar.lastDay(),
        later.size(),
        notFitting);
  }
}
