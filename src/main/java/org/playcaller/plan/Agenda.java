package org.playcaller.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.playcaller.facts.Unit;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Route;
import org.playcaller.playbook.Wording;

/**
 * What each day holds so far, and what else it has a place for: at most five cards a day and of
 * each route so many as its table says, one block at the desk, the minutes of the day, and contacts
 * that keep apart.
 */
final class Agenda {

  /** What is owed takes so many of them at least: the first of it, and a list of the others. */
  private static final int OWED_CARDS = 2;

  /** A deal that is due within so many days does not wait for what is owed to others. */
  private static final int DUE_SOON = 7;

  /** What one day holds so far. */
  private static final class Load {
    private final Map<String, Integer> ofRoute = new HashMap<>();
    private final Set<String> lists = new HashSet<>();
    private int cards;
    private int owed;
    private boolean desk;
  }

  private final Calendar calendar;
  private final LocalDate today;
  private final Contacts contacts;
  private final Map<LocalDate, Load> loads = new HashMap<>();
  private final Map<String, LocalDate> firstOpen = new HashMap<>();

  Agenda(Calendar calendar, LocalDate today, Contacts contacts) {
    this.calendar = calendar;
    this.today = today;
    this.contacts = contacts;
  }

  /** Puts a draft on a day, and returns the minutes of the day that it takes. */
  int put(Draft draft, LocalDate day) {
    int taken = Math.min(draft.minutes(), Math.max(0, calendar.room(day)));
    calendar.take(day, taken);
    Load load = loads.computeIfAbsent(day, one -> new Load());
    load.ofRoute.merge(draft.route().name(), 1, Integer::sum);
    int card = isNew(draft, load) ? 1 : 0;
    load.cards += card;
    load.owed += draft.lane() == Lane.OWED ? card : 0;
    load.desk |= draft.kind() == CardKind.DESK;
    if (draft.list() != null) {
      load.lists.add(list(draft));
    }
    contacts.laid(draft, day);
    return taken;
  }

  /** Keeps other contact away from what takes place on a day that is not laid out. */
  void keepAwayFrom(Draft draft, LocalDate day) {
    contacts.laid(draft, day);
  }

  /** Takes a conversation that makes no list, and has all its minutes, off its day. */
  void takeOff(Draft draft, LocalDate day) {
    calendar.take(day, -draft.minutes());
    Load load = Objects.requireNonNull(loads.get(day));
    load.ofRoute.merge(draft.route().name(), -1, Integer::sum);
    load.cards--;
    contacts.takenOff(draft, day);
  }

  /** Whether a day has minutes and a place for a draft. */
  boolean fits(Draft draft, LocalDate day) {
    return calendar.hasRoom(day, draft.minutes()) && hasPlace(draft, day) && leavesFree(draft, day);
  }

  private boolean hasPlace(Draft draft, LocalDate day) {
    Load load = loads.getOrDefault(day, new Load());
    return !isFull(draft.route(), day)
        && !(draft.kind() == CardKind.DESK && load.desk)
        && (load.cards < Plan.MOST_TODAY || !isNew(draft, load) || isLastChance(draft, day, load));
  }

  /**
   * Whether a deal has only today left, or is the one due soon beside what is owed alone, or the
   * rep needs a pause today, and what is owed today can make room as a list: no more than the first
   * of it stands by itself then.
   */
  private boolean isLastChance(Draft draft, LocalDate day, Load load) {
    int others = load.cards - load.owed;
    return day.equals(today)
        && (others == 0 && (draft.isPause() || draft.isDue(today, today.plusDays(DUE_SOON + 1)))
            || draft.isDue(today, calendar.dayAfter(today))
                && others < Plan.MOST_TODAY - Math.min(load.owed, OWED_CARDS));
  }

  /** Whether a draft keeps away from all that is said to the person about that day. */
  boolean leavesFree(Draft draft, LocalDate day) {
    return contacts.leaveFree(draft, day);
  }

  /** Whether a draft keeps away from other contact with the person. */
  boolean leavesApart(Draft draft, LocalDate day) {
    return contacts.leavesApart(draft, day);
  }

  /** Whether a route has had its most of a day. */
  boolean isFull(Route route, LocalDate day) {
    Integer most = route.dailyMost();
    Load load = loads.get(day);
    return most != null && load != null && load.ofRoute.getOrDefault(route.name(), 0) >= most;
  }

  /**
   * The first day from another on which a route of what is owed has not had its most: what is owed
   * is never taken off again.
   */
  LocalDate firstOpen(Route route, LocalDate from) {
    LocalDate day = firstOpen.getOrDefault(route.name(), from);
    while (isFull(route, day)) {
      day = calendar.dayAfter(day);
    }
    firstOpen.put(route.name(), day);
    return day;
  }

  /** Why no day can take a draft, as a sentence. */
  String whyOnNoDay(Draft draft, Wording wording) {
    LocalDate until = draft.until();
    LocalDate from = draft.from();
    if (draft.fixed() != null && !calendar.days().contains(draft.fixed())) {
      return "It is on " + wording.of(draft.fixed(), Unit.DATE) + ", a day off for you.";
    }
    if (until != null && from != null && from.isAfter(until)) {
      return "They are not to be contacted again before "
          + wording.of(from, Unit.DATE)
          + ", and it is due on "
          + wording.of(until, Unit.DATE)
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
    List<LocalDate> apart = inTime.stream().filter(day -> leavesFree(draft, day)).toList();
    if (!apart.isEmpty()) {
      return apart.stream().anyMatch(day -> calendar.hasRoom(day, draft.minutes()))
          ? "There is no room for it on the days that are left for it."
          : "No day that is left has the hours for it.";
    }
    return inTime.stream()
        .map(day -> contacts.tooNear(draft, day))
        .filter(Objects::nonNull)
        .findFirst()
        .map(
            near ->
                "Another contact with them stands too near: on "
                    + wording.of(near, Unit.DATE)
                    + ".")
        .orElse("A word that asks for nothing and one that asks stand too near.");
  }

  /** One more conversation of a list makes no card of its own. */
  private static boolean isNew(Draft draft, Load load) {
    return draft.list() == null || !load.lists.contains(list(draft));
  }

  /** What is owed and what was owed once make two lists. */
  private static String list(Draft draft) {
    return draft.lane() + " " + draft.list();
  }
}
