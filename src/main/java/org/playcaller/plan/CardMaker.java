package org.playcaller.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Plan.Gain;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.plan.Plan.When;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Part;
import org.playcaller.state.State;

/** Makes the cards of drafts that are laid on days: lists of like conversations, texts and keys. */
final class CardMaker {

  private final LocalDate today;
  private final Points points;
  private final People people;
  private final Keys keys;
  private final Conversations conversations;
  private final Days days;
  private final Lifts lifts;
  private final DeskFinds finds;
  private final CardTimes times;
  private final Map<String, Integer> alike = new HashMap<>();
  private int unlaidDesks;
  private int rank;

  CardMaker(
      State state,
      Subjects subjects,
      Points points,
      People people,
      Keys keys,
      Conversations conversations,
      Days days,
      Lifts lifts,
      DeskFinds finds) {
    this.today = state.day();
    this.points = points;
    this.people = people;
    this.times = new CardTimes(state, subjects, people);
    this.keys = keys;
    this.conversations = conversations;
    this.days = days;
    this.lifts = lifts;
    this.finds = finds;
  }

  /** The cards of one plan. */
  record Cards(List<Card> today, List<Card> thisPeriod, List<Card> nextPeriod) {}

  /** What is done together: one draft, or like conversations on one day. */
  private record Group(List<Draft> drafts, @Nullable LocalDate day) {

    Draft first() {
      return drafts.get(0);
    }
  }

  /** A card that is to be made: its place among all, and among those alike. */
  private record Slot(Group group, int rank, int number, @Nullable When when) {}

  Cards of(List<Draft> drafts) {
    List<Group> groups = groups(drafts);
    List<Group> now =
        owedTogether(
            byTheClock(groups.stream().filter(group -> today.equals(group.day())).toList()));
    List<Group> waiting =
        groups.stream()
            .filter(group -> !today.equals(group.day()))
            .sorted(
                Comparator.comparing(
                    Group::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
            .toList();
    return new Cards(
        cards(now),
        cards(of(waiting, Horizon.THIS_PERIOD)),
        cards(of(waiting, Horizon.NEXT_PERIOD)));
  }

  private static List<Group> of(List<Group> groups, Horizon horizon) {
    return groups.stream().filter(group -> group.first().horizon() == horizon).toList();
  }

  private List<Card> cards(List<Group> groups) {
    List<Slot> slots = groups.stream().map(this::slot).toList();
    return new LazyList<>(slots.size(), i -> card(slots.get(i)));
  }

  /** What depends on the cards before is settled at once, all else when somebody asks. */
  private Slot slot(Group group) {
    Draft first = group.first();
    if (group.drafts().size() > 1) {
      When when = group.day() == null ? null : new When(group.day(), null, null, null);
      return new Slot(group, ++rank, alike.merge(name(group), 1, Integer::sum), when);
    }
    boolean isUnlaidDesk = first.kind() == CardKind.DESK && group.day() == null;
    int number = isUnlaidDesk ? ++unlaidDesks : 0;
    LocalDate day = group.day();
    // What is agreed for a day after those laid out stands on that day all the same.
    LocalDate on = day == null && days.after(first) != null ? first.fixed() : day;
    return new Slot(group, ++rank, number, times.of(first, on));
  }

  /** What a list is called: its play, or what is owed to several. */
  private static String name(Group group) {
    return isOneScript(group) ? group.first().first().advice().play().name() : "Also owed today";
  }

  private static boolean isOneScript(Group group) {
    String list = group.first().list();
    return list != null && group.drafts().stream().allMatch(one -> list.equals(one.list()));
  }

  private List<Group> groups(List<Draft> drafts) {
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      LocalDate day = days.laidOn(draft);
      // What makes no list stands by itself.
      Object own = draft.list() == null ? new Object() : draft.list();
      String when = day == null ? "no day " + days.after(draft) : day.toString();
      List<Object> key = List.of(own, when, draft.horizon(), draft.lane());
      groups.computeIfAbsent(key, one -> new Group(new ArrayList<>(), day)).drafts().add(draft);
    }
    return List.copyOf(groups.values());
  }

  /**
   * What is owed at a time of day stands in the order of the clock, before other appointments and
   * after the answers that are due at once.
   */
  private List<Group> byTheClock(List<Group> groups) {
    return groups.stream()
        .sorted(
            Comparator.<Group, Boolean>comparing(group -> group.first().lane() != Lane.OWED)
                // An event takes the evening, and nobody waits for it.
                .thenComparing(
                    group ->
                        group.first().lane() != Lane.OWED && group.first().kind() == CardKind.EVENT)
                .thenComparing(
                    group -> group.first().lane() == Lane.OWED ? group.first().route().order() : 0)
                .thenComparing(this::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /** The time of what is owed; an answer without one is due at once, what else has none is not. */
  private @Nullable LocalTime dueAt(Group group) {
    if (group.first().lane() != Lane.OWED) {
      return null;
    }
    When when = group.drafts().size() > 1 ? null : times.of(group.first(), today);
    boolean isAtOnce =
        (when == null || when.from() == null) && main(group.first()).act() == Act.ANSWER;
    return isAtOnce ? LocalTime.MIN : when == null ? null : when.from();
  }

  /**
   * What is owed to more people than a day has cards for becomes one list, the last of the owed.
   */
  private List<Group> owedTogether(List<Group> groups) {
    List<Group> owed = groups.stream().filter(group -> group.first().lane() == Lane.OWED).toList();
    if (owed.size() <= Days.MOST_CARDS) {
      return groups;
    }
    List<Group> together = new ArrayList<>(owed.subList(0, Days.MOST_CARDS - 1));
    List<Draft> rest = new ArrayList<>();
    owed.subList(Days.MOST_CARDS - 1, owed.size()).forEach(group -> rest.addAll(group.drafts()));
    together.add(new Group(rest, today));
    groups.stream().filter(group -> group.first().lane() != Lane.OWED).forEach(together::add);
    return together;
  }

  private Card card(Slot slot) {
    return slot.group().drafts().size() == 1 ? single(slot) : list(slot);
  }

  private Card single(Slot slot) {
    Draft draft = slot.group().first();
    LocalDate day = slot.group().day();
    Scored main = main(draft);
    Subject subject = main.advice().subject();
    Person who = draft.person() == null || subject == null ? null : people.of(subject);
    boolean isSaid = subject != null && CardTitles.saysAll(draft, who, subject);
    String title = isSaid ? points.goal(main.advice()) : points.title(main.advice());
    List<Found> found = draft.kind() == CardKind.DESK ? finds.of(draft) : List.of();
    title += main.isBare() ? ", and nothing more" : "";
    boolean choosesRoutes = main.act() == Act.PLAN && !found.isEmpty();
    String goal = title + (choosesRoutes ? ": " + DeskFinds.named(found) : alsoFor(draft, main));
    return new Card(
        key(draft, day, slot.number()),
        draft.kind(),
        draft.lane(),
        draft.route().name(),
        slot.rank(),
        draft.kind() == CardKind.EVENT ? null : who,
        deals(draft.deals()),
        CardTitles.title(draft, main.act(), who, goal),
        goal + (goal.endsWith("?") || goal.endsWith(".") ? "" : "."),
        main.advice().play().id(),
        found,
        points(draft.points()),
        List.of(),
        points(draft.later()),
        draft.minutes(),
        slot.when(),
        draft.horizon(),
        lifted(gain(draft, day), slot.group()),
        because(draft, day));
  }

  /** Why it stands where it stands. */
  private String because(Draft draft, @Nullable LocalDate day) {
    String reason = draft.route().reason() + ".";
    if (day != null) {
      return reason;
    }
    LocalDate last = days.after(draft);
    return last == null
        ? reason + " No day that is left has room for it."
        : reason + " Nothing is laid out after " + last + " yet.";
  }

  /** How many others a block at the desk does the same for. */
  private static String alsoFor(Draft draft, Scored main) {
    long others =
        draft.points().stream()
            .filter(one -> one != main && one.advice().play() == main.advice().play())
            .count();
    return others == 0 ? "" : " and " + others + " more";
  }

  private Card list(Slot slot) {
    Group group = slot.group();
    Map<String, Point> scripts = new LinkedHashMap<>();
    List<Scored> later = new ArrayList<>();
    Gains.Exact sum = null;
    List<Scored> said = new ArrayList<>();
    int minutes = 0;
    for (Draft draft : group.drafts()) {
      Scored main = main(draft);
      Advice advice = main.advice();
      scripts.computeIfAbsent(
          advice.play().id(), id -> points.point(main).ofAll(advice.play().name()));
      draft.points().stream().filter(one -> one != main).forEach(later::add);
      later.addAll(draft.later());
      Gains.Exact gain = exact(draft, group.day());
      sum = gain == null ? sum : sum == null ? gain : sum.plus(gain);
      said.addAll(draft.points());
      minutes += draft.minutes();
    }
    List<Entry> entries =
        new LazyList<>(
            group.drafts().size(), i -> entry(group.drafts().get(i), group.day(), scripts));
    Draft first = group.first();
    String what = isOneScript(group) ? points.listed(first.first().advice()) : name(group);
    return new Card(
        keys.ofList(name(group), slot.number()),
        CardKind.CALLS,
        first.lane(),
        first.route().name(),
        slot.rank(),
        null,
        List.of(),
        what + ": " + CardTitles.names(entries),
        what + ".",
        first.first().advice().play().id(),
        List.of(),
        List.copyOf(scripts.values()),
        entries,
        points(later),
        minutes,
        slot.when(),
        first.horizon(),
        lifted(
            Scoring.gain(
                sum == null ? null : new Gains.Exact(sum.thisPeriod(), sum.later(), null, null),
                conversations.perHour(sum, first.horizon(), minutes, said)),
            group),
        because(first, group.day()));
  }

  private Entry entry(Draft draft, @Nullable LocalDate day, Map<String, Point> scripts) {
    Scored main = main(draft);
    Advice advice = main.advice();
    Point point = points.point(main);
    Point script = Objects.requireNonNull(scripts.get(point.play()));
    boolean isAbove =
        Objects.equals(point.say(), script.say()) && Objects.equals(point.ask(), script.ask());
    return new Entry(
        conversation(draft),
        people.of(Objects.requireNonNull(advice.subject())),
        day == null ? null : times.agreedAt(draft, day),
        deals(draft.deals()),
        isAbove ? point.withoutScript() : point,
        gain(draft, day));
  }

  private Gain gain(Draft draft, @Nullable LocalDate day) {
    Gains.Exact exact = exact(draft, day);
    return Scoring.gain(
        exact, conversations.perHour(exact, draft.horizon(), draft.minutes(), draft.points()));
  }

  /** What a card of today does for the chance; of later ones nobody asks yet. */
  private Gain lifted(Gain gain, Group group) {
    return gain.restsOn() == null || !today.equals(group.day())
        ? gain
        : gain.lifting(lifts.before(), lifts.after(group.drafts()));
  }

  /** The point that the conversation is for: what is or was owed, else what matters most. */
  private static Scored main(Draft draft) {
    return draft.points().stream()
        .filter(point -> point.route().lane() == Lane.OWED)
        .findFirst()
        .or(() -> draft.points().stream().filter(CardMaker::isOverdue).findFirst())
        .or(
            () ->
                draft.points().stream()
                    .filter(one -> draft.person() != null && one.act().part() == Part.MATTER)
                    .findFirst())
        .orElse(draft.first());
  }

  /** Whether it is about a step of theirs that is overdue. */
  private static boolean isOverdue(Scored point) {
    return point.act() == Act.FOLLOW_UP
        && point.advice().subject() instanceof OpportunityFact deal
        && Boolean.TRUE.equals(deal.stepIsTheirs())
        && deal.daysStepDue() != null
        && deal.daysStepDue() > 0;
  }

  private String key(Draft draft, @Nullable LocalDate day, int number) {
    if (draft.person() != null) {
      return conversation(draft);
    }
    return draft.kind() == CardKind.DESK
        ? keys.ofDesk(day, number)
        : keys.ofOwnWork(
            draft.first().advice().play().id(),
            draft.first().advice().subject() == null ? "" : draft.first().advice().subject().id());
  }

  private String conversation(Draft draft) {
    String person = Objects.requireNonNull(draft.person());
    return draft.appointment() == null
        ? keys.ofConversation(person, draft.ordinal())
        : keys.ofAppointment(person, draft.appointment());
  }

  private List<Point> points(List<Scored> scored) {
    return new LazyList<>(scored.size(), i -> points.point(scored.get(i)));
  }

  private static List<DealAtHand> deals(List<OpportunityFact> deals) {
    return deals.stream()
        .map(
            deal ->
                new DealAtHand(
                    deal.id(),
                    deal.label(),
                    Figures.amount(deal.amount()),
                    deal.closeDate(),
                    Objects.requireNonNull(deal.verdict())))
        .toList();
  }

  /** Returns the gain of a draft from the day it is laid on; null where it has no price. */
  private Gains.@Nullable Exact exact(Draft draft, @Nullable LocalDate day) {
    return draft.gain() == null
        ? null
        : conversations.gain(draft.points(), day == null ? today : day);
  }
}
