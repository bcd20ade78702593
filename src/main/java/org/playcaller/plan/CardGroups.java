package org.playcaller.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;

/** Puts drafts together that are one card, and into the order in which a day's cards are done. */
final class CardGroups {

  /** A rep reads the plan at nine. */
  private static final int MORNING = 9 * 60;

  private static final int SECONDS_A_MINUTE = 60;

  /** Nothing else is begun in the hour before an appointment: it is prepared then. */
  private static final int PREPARING = 60;

  /** What is due in so many days is not put off. */
  private static final int SOON = 3;

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

    /** What is done with all of them, where one word says it for all; else null. */
    @Nullable Act act() {
      Act act = first().main().act();
      boolean isSaidOnce = isOneScript() || act.answers() || act == Act.THANK;
      return isSaidOnce && drafts.stream().allMatch(one -> one.main().act() == act) ? act : null;
    }

    List<Act> acts() {
      return drafts.stream().map(one -> one.main().act()).toList();
    }

    boolean isOneScript() {
      String list = first().list();
      return list != null && drafts.stream().allMatch(one -> list.equals(one.list()));
    }
  }

  /** What is laid on today, in the order to do it. */
  List<Group> now() {
    List<Group> ordered =
        byTheClock(groups.stream().filter(group -> today.equals(group.day())).toList());
    Map<Group, LocalTime> clock = new IdentityHashMap<>();
    ordered.forEach(group -> clock.put(group, timeOf(group)));
    List<Group> inOrder = atTheirTimes(ordered, clock);
    boolean areTooMany =
        ordered.size() > Plan.MOST_TODAY && ordered.stream().filter(Group::isOwed).count() > 1;
    return asAgreed(areTooMany ? owedTogether(inOrder, clock) : inOrder, clock);
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
      // What is agreed for days after those laid out is done on each of them.
      String when =
          day == null ? "no day " + days.after(draft) + " " + draft.fixed() : day.toString();
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
   * others and the work at the desk before and after it, in their order. Whose time comes before
   * the morning's first call is called before what is owed.
   */
  private static List<Group> atTheirTimes(List<Group> ordered, Map<Group, LocalTime> clock) {
    List<Group> owed = ordered.stream().filter(Group::isOwed).toList();
    List<Group> early =
        ordered.stream()
            .filter(group -> isSelling(group) && clock.get(group) != null)
            .filter(group -> minute(clock.get(group)) < MORNING)
            .sorted(Comparator.comparing(clock::get))
            .toList();
    List<Group> free =
        ordered.stream()
            .filter(group -> isSelling(group) || isDesk(group))
            .filter(group -> !early.contains(group))
            .toList();
    int start = MORNING + owed.stream().mapToInt(Group::minutes).sum();
    List<Group> done = new ArrayList<>(early);
    done.addAll(owed);
    done.addAll(inTurn(free, group -> clock.get(group) != null, clock, start, 0));
    ordered.stream()
        .filter(group -> !group.isOwed() && !isSelling(group) && !isDesk(group))
        .forEach(done::add);
    return done;
  }

  /** What is owed at a time of day stands where it is done, however much else comes before it. */
  private static List<Group> asAgreed(List<Group> ordered, Map<Group, LocalTime> clock) {
    Map<Boolean, List<Group>> leftOver =
        ordered.stream()
            .collect(Collectors.partitioningBy(group -> group.first().lane() == Lane.HOURS_LEFT));
    List<Group> done =
        inTurn(
            leftOver.get(false),
            group -> group.isOwed() && clock.get(group) != null,
            clock,
            MORNING,
            PREPARING);
    // What fills the hours that are left comes after what they are left of.
    done.addAll(leftOver.get(true));
    return done;
  }

  /**
   * Some at their times, in turn with the others, which keep their order, as far as they fit
   * before.
   */
  private static List<Group> inTurn(
      List<Group> groups,
      Predicate<Group> isTimed,
      Map<Group, LocalTime> clock,
      int start,
      int before) {
    List<Group> timed =
        groups.stream().filter(isTimed).sorted(Comparator.comparing(clock::get)).toList();
    List<Group> done = new ArrayList<>();
    int now = start;
    int at = 0;
    for (Group group : groups.stream().filter(isTimed.negate()).toList()) {
      int begins = Math.max(now, minute(clock.get(group)));
      while (at < timed.size()
          && begins + group.minutes() > minute(clock.get(timed.get(at))) - before) {
        now = Math.max(now, minute(clock.get(timed.get(at)))) + timed.get(at).minutes();
        begins = Math.max(now, begins);
        done.add(timed.get(at++));
      }
      now = begins + group.minutes();
      done.add(group);
    }
    done.addAll(timed.subList(at, timed.size()));
    return done;
  }

  private static int minute(@Nullable LocalTime time) {
    return time == null ? 0 : time.toSecondOfDay() / SECONDS_A_MINUTE;
  }

  private static boolean isDesk(Group group) {
    return group.first().lane() == Lane.GET_STRAIGHT;
  }

  private static boolean isSelling(Group group) {
    return group.first().lane() == Lane.SELLING && group.first().kind() != CardKind.EVENT;
  }

  /** The time of the appointment, else that at which they want to be called. */
  private @Nullable LocalTime timeOf(Group group) {
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

  /** Whether it is about a deal that is due in so many days, or was due before. */
  private boolean isDueWithin(int some, Draft draft) {
    LocalDate last = today.plusDays(some);
    return draft.deals().stream()
        .anyMatch(deal -> deal.closeDate() != null && !deal.closeDate().isAfter(last));
  }

  /**
   * Where there is more to do than a day has cards for, what is owed makes room: the last of it
   * becomes one list; what is about a deal that is due by tomorrow is the last to, then what is
   * about one that is due soon, then what answers, then what has a time of its own.
   */
  private List<Group> owedTogether(List<Group> groups, Map<Group, LocalTime> clock) {
    List<Group> owed = groups.stream().filter(Group::isOwed).toList();
    List<Group> others = groups.stream().filter(group -> !group.isOwed()).toList();
    List<Group> kept =
        owed.stream()
            .sorted(
                Comparator.<Group, Boolean>comparing(group -> !isDueWithin(1, group.first()))
                    .thenComparing(group -> !isDueWithin(SOON, group.first()))
                    .thenComparing(group -> !group.first().answers())
                    .thenComparing(group -> clock.get(group) == null))
            .limit(Math.max(1, Plan.MOST_TODAY - 1 - others.size()))
            .toList();
    List<Group> together = new ArrayList<>(owed.stream().filter(kept::contains).toList());
    List<Group> rest = owed.stream().filter(group -> !kept.contains(group)).toList();
    Group list =
        new Group(
            rest.stream().flatMap(group -> group.drafts().stream()).toList(), groups.get(0).day());
    // The list is begun when the first of it is due.
    rest.stream()
        .map(clock::get)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .ifPresent(first -> clock.put(list, first));
    together.add(list);
    together.addAll(others);
    return together;
  }
}
