package org.playcaller.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Plan.When;
import org.playcaller.playbook.Lane;

/** Puts drafts together that are one card, and into the order in which a day's cards are done. */
final class CardGroups {

  /** A rep reads the plan at nine. */
  private static final int MORNING = 9 * 60;

  private static final int SECONDS_A_MINUTE = 60;

  /** Nothing else is begun in the hour before an appointment: it is prepared then. */
  private static final int PREPARING = 60;

  private final LocalDate today;
  private final Days days;
  private final CardTimes times;
  private final List<Group> groups;

  CardGroups(List<Draft> drafts, LocalDate today, Days days, CardTimes times) {
    this.today = today;
    this.days = days;
    this.times = times;
    this.groups = groups(drafts);
  }

  /** What is done together: one draft, or like conversations on one day. */
  record Group(List<Draft> drafts, @Nullable LocalDate day) {

    Draft first() {
      return drafts.get(0);
    }

    int minutes() {
      return drafts.stream().mapToInt(Draft::minutes).sum();
    }

    private boolean isOwed() {
      return first().lane() == Lane.OWED;
    }

    /** What a list is called: its play, or what is owed to several. */
    String name() {
      return isOneScript() ? first().first().advice().play().name() : "Also owed today";
    }

    boolean isOneScript() {
      String list = first().list();
      return list != null && drafts.stream().allMatch(one -> list.equals(one.list()));
    }
  }

  /** What is laid on today, in the order to do it. */
  List<Group> now() {
    List<Group> ofToday = groups.stream().filter(group -> today.equals(group.day())).toList();
    List<Group> inOrder = atTheirTimes(byTheClock(ofToday));
    boolean isTooMuch = ofToday.stream().filter(Group::isOwed).count() > Days.MOST_CARDS;
    return isTooMuch ? owedTogether(inOrder) : asAgreed(inOrder);
  }

  /** What is laid on later days, by day, and what has none. */
  List<Group> waiting() {
    return groups.stream()
        .filter(group -> !today.equals(group.day()))
        .sorted(
            Comparator.comparing(
                Group::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
        .toList();
  }

  private List<Group> groups(List<Draft> drafts) {
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      LocalDate day = days.laidOn(draft);
      // What makes no list stands by itself.
      Object own = draft.list() == null ? new Object() : draft.list();
      String when = day == null ? "no day " + days.after(draft) : day.toString();
      List<Object> key = List.of(own, when, days.horizon(draft), draft.lane());
      groups.computeIfAbsent(key, one -> new Group(new ArrayList<>(), day)).drafts().add(draft);
    }
    return List.copyOf(groups.values());
  }

  /**
   * What is owed comes first, by its routes and within them by the clock, then the deals that are
   * due before the next working day; an event takes the evening, and nobody waits for it.
   */
  private List<Group> byTheClock(List<Group> groups) {
    Map<Group, LocalTime> due = new IdentityHashMap<>();
    groups.stream().filter(Group::isOwed).forEach(group -> due.put(group, dueAt(group)));
    return groups.stream()
        .sorted(
            Comparator.<Group, Boolean>comparing(group -> !group.isOwed())
                .thenComparing(group -> !days.isDue(group.first()))
                .thenComparing(group -> !group.isOwed() && group.first().kind() == CardKind.EVENT)
                .thenComparing(group -> group.isOwed() ? group.first().route().order() : 0)
                .thenComparing(due::get, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /**
   * Selling at the times that people asked for: who has such a time is called when it comes, the
   * others and the work at the desk before and after it, in their order.
   */
  private List<Group> atTheirTimes(List<Group> ordered) {
    List<Group> before = ordered.stream().takeWhile(Group::isOwed).toList();
    List<Group> waiting =
        new ArrayList<>(
            ordered.stream().filter(group -> isSelling(group) || isDesk(group)).toList());
    List<Group> rest =
        ordered.stream().filter(group -> !isSelling(group) && !isDesk(group)).toList();
    Map<Group, LocalTime> wished = new IdentityHashMap<>();
    waiting.forEach(group -> wished.put(group, wishedAt(group)));
    List<Group> timed = new ArrayList<>(waiting);
    timed.removeIf(group -> wished.get(group) == null);
    timed.sort(Comparator.comparing(wished::get));
    waiting.removeAll(timed);
    int start = MORNING + before.stream().mapToInt(Group::minutes).sum();
    List<Group> done = new ArrayList<>(before);
    done.addAll(inTurn(waiting, timed, wished, start, 0));
    rest.stream().skip(before.size()).forEach(done::add);
    return done;
  }

  /**
   * What is owed at a time of day stands where it is done, however much else comes before it; an
   * answer is due at once, whenever they like to be called.
   */
  private List<Group> asAgreed(List<Group> ordered) {
    Map<Group, LocalTime> agreed = new IdentityHashMap<>();
    ordered.stream()
        .filter(group -> group.isOwed() && !group.first().answers())
        .forEach(group -> agreed.put(group, owedAt(group)));
    List<Group> timed =
        new ArrayList<>(ordered.stream().filter(group -> agreed.get(group) != null).toList());
    timed.sort(Comparator.comparing(agreed::get));
    List<Group> waiting = new ArrayList<>(ordered);
    waiting.removeAll(timed);
    waiting.stream()
        .filter(CardGroups::isSelling)
        .forEach(group -> agreed.put(group, wishedAt(group)));
    return inTurn(waiting, timed, agreed, MORNING, PREPARING);
  }

  /** Those at a time in turn with the others, which keep their order, as far as they fit before. */
  private static List<Group> inTurn(
      List<Group> waiting, List<Group> timed, Map<Group, LocalTime> times, int start, int before) {
    List<Group> done = new ArrayList<>();
    int clock = start;
    int at = 0;
    for (Group group : waiting) {
      int begins = Math.max(clock, minute(times, group));
      while (at < timed.size()
          && begins + group.minutes() > minute(times, timed.get(at)) - before) {
        clock = Math.max(clock, minute(times, timed.get(at))) + timed.get(at).minutes();
        begins = Math.max(clock, begins);
        done.add(timed.get(at++));
      }
      clock = begins + group.minutes();
      done.add(group);
    }
    done.addAll(timed.subList(at, timed.size()));
    return done;
  }

  private static int minute(Map<Group, LocalTime> times, Group group) {
    LocalTime time = times.get(group);
    return time == null ? 0 : time.toSecondOfDay() / SECONDS_A_MINUTE;
  }

  private static boolean isDesk(Group group) {
    return group.first().lane() == Lane.GET_STRAIGHT;
  }

  private static boolean isSelling(Group group) {
    return group.first().lane() == Lane.SELLING && group.first().kind() != CardKind.EVENT;
  }

  private @Nullable LocalTime wishedAt(Group group) {
    return group.drafts().size() > 1 ? null : times.wishedAt(group.first(), today);
  }

  /** The time of the appointment, else that at which they want to be called. */
  private @Nullable LocalTime owedAt(Group group) {
    if (group.drafts().size() > 1) {
      return null;
    }
    LocalTime agreed = times.agreedAt(group.first(), today);
    return agreed == null ? times.wishedAt(group.first(), today) : agreed;
  }

  /** The time of what is owed; an answer without one is due at once, what else has none is not. */
  private @Nullable LocalTime dueAt(Group group) {
    When when = group.drafts().size() > 1 ? null : times.of(group.first(), today);
    LocalTime from = when == null ? null : when.from();
    return from == null && group.first().answers() ? LocalTime.MIN : from;
  }

  /**
   * What is owed to more people than a day has cards for becomes one list, the last of the owed.
   */
  private List<Group> owedTogether(List<Group> groups) {
    List<Group> owed = groups.stream().filter(Group::isOwed).toList();
    if (owed.size() <= Days.MOST_CARDS) {
      return groups;
    }
    List<Group> together = new ArrayList<>(owed.subList(0, Days.MOST_CARDS - 1));
    List<Draft> rest = new ArrayList<>();
    owed.subList(Days.MOST_CARDS - 1, owed.size()).forEach(group -> rest.addAll(group.drafts()));
    together.add(new Group(rest, today));
    groups.stream().filter(group -> !group.isOwed()).forEach(together::add);
    return together;
  }
}
