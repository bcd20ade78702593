package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Plan.Gain;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.plan.Plan.When;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Part;
import org.playcaller.playbook.Play;
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
  private final CardTimes times = new CardTimes();
  private final Map<String, Integer> lists = new HashMap<>();
  private int unlaidDesks;
  private int rank;

  CardMaker(
      State state, Points points, Keys keys, Conversations conversations, Days days, Lifts lifts) {
    this.today = state.day();
    this.points = points;
    this.people = new People(state);
    this.keys = keys;
    this.conversations = conversations;
    this.days = days;
    this.lifts = lifts;
  }

  /** The cards of one plan. */
  record Cards(List<Card> today, List<Card> thisPeriod, List<Card> nextPeriod) {}

  /** What is done together: one draft, or like conversations on one day. */
  private record Group(List<Draft> drafts, @Nullable LocalDate day) {

    Draft first() {
      return drafts.get(0);
    }
  }

  Cards of(List<Draft> drafts) {
    List<Group> groups = groups(drafts);
    List<Card> now = new ArrayList<>();
    owedTogether(groups.stream().filter(group -> today.equals(group.day())).toList())
        .forEach(group -> now.add(card(group)));
    List<Group> waiting =
        groups.stream()
            .filter(group -> !today.equals(group.day()))
            .sorted(
                Comparator.comparing(
                    Group::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
            .toList();
    List<Card> soon = cards(waiting, Horizon.THIS_PERIOD);
    return new Cards(List.copyOf(now), soon, cards(waiting, Horizon.NEXT_PERIOD));
  }

  private List<Card> cards(List<Group> groups, Horizon horizon) {
    return groups.stream()
        .filter(group -> group.first().horizon() == horizon)
        .map(this::card)
        .toList();
  }

  private List<Group> groups(List<Draft> drafts) {
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      LocalDate day = days.laidOn(draft);
      Object own = draft.list() == null ? draft.points() : draft.list();
      String when = day == null ? "no day " + days.after(draft) : day.toString();
      List<Object> key = List.of(own, when, draft.horizon(), draft.lane());
      groups.computeIfAbsent(key, one -> new Group(new ArrayList<>(), day)).drafts().add(draft);
    }
    return List.copyOf(groups.values());
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

  private Card card(Group group) {
    return group.drafts().size() == 1 ? single(group.first(), group.day()) : list(group);
  }

  private Card single(Draft draft, @Nullable LocalDate day) {
    Scored main = main(draft);
    Subject subject = main.advice().subject();
    Person who = draft.person() == null || subject == null ? null : people.of(subject);
    String goal = points.title(main.advice());
    return new Card(
        key(draft, day),
        draft.kind(),
        draft.lane(),
        draft.route().name(),
        ++rank,
        draft.kind() == CardKind.EVENT ? null : who,
        deals(draft),
        CardTitles.title(draft, who, goal),
        goal + (goal.endsWith("?") || goal.endsWith(".") ? "" : "."),
        points(draft.points()),
        List.of(),
        points(draft.later()),
        draft.minutes(),
        times.of(draft, day),
        draft.horizon(),
        lifted(Scoring.gain(exact(draft, day), draft.perHour()), List.of(draft), day),
        draft.route().reason() + ".");
  }

  private Card list(Group group) {
    Draft first = group.first();
    boolean isOneScript =
        first.list() != null
            && group.drafts().stream().allMatch(d -> first.list().equals(d.list()));
    Map<String, Point> scripts = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    Gains.Exact sum = null;
    Double perHour = null;
    int minutes = 0;
    List<Point> later = new ArrayList<>();
    for (Draft draft : group.drafts()) {
      later.addAll(points(draft.points().subList(1, draft.points().size())));
      later.addAll(points(draft.later()));
      Play play = draft.first().advice().play();
      Point point = points.point(draft.first().advice());
      Point script = scripts.computeIfAbsent(play.id(), id -> point.ofAll(play.name()));
      boolean same =
          Objects.equals(point.say(), script.say()) && Objects.equals(point.ask(), script.ask());
      Subject subject = Objects.requireNonNull(draft.first().advice().subject());
      Gains.Exact gain = exact(draft, group.day());
      entries.add(
          new Entry(
              keys.ofConversation(Objects.requireNonNull(draft.person())),
              people.of(subject),
              deals(draft),
              same ? point.withoutScript() : point,
              Scoring.gain(gain, draft.perHour())));
      sum = gain == null ? sum : sum == null ? gain : sum.plus(gain);
      perHour = perHour == null ? draft.perHour() : perHour;
      minutes += draft.minutes();
    }
    String what = isOneScript ? first.first().advice().play().name() : "Also owed today";
    int number = lists.merge(what, 1, Integer::sum);
    String title = what + ": " + CardTitles.names(entries);
    return new Card(
        keys.ofList(what, number),
        CardKind.CALLS,
        first.lane(),
        first.route().name(),
        ++rank,
        null,
        List.of(),
        title,
        what + ".",
        List.copyOf(scripts.values()),
        List.copyOf(entries),
        List.copyOf(later),
        minutes,
        group.day() == null ? null : new When(group.day(), null, null, null),
        first.horizon(),
        lifted(
            Scoring.gain(
                sum == null ? null : new Gains.Exact(sum.thisPeriod(), sum.later(), null, null),
                perHour),
            group.drafts(),
            group.day()),
        first.route().reason() + ".");
  }

  /** What a card of today does for the chance; of later ones nobody asks yet. */
  private Gain lifted(Gain gain, List<Draft> drafts, @Nullable LocalDate day) {
    return gain.restsOn() == null || !today.equals(day)
        ? gain
        : gain.lifting(lifts.before(), lifts.after(drafts));
  }

  /** The point that the conversation is for. */
  private static Scored main(Draft draft) {
    return draft.points().stream()
        .filter(point -> draft.person() != null && point.act().part() == Part.MATTER)
        .findFirst()
        .orElse(draft.first());
  }

  private String key(Draft draft, @Nullable LocalDate day) {
    if (draft.person() != null) {
      return keys.ofConversation(draft.person());
    }
    return draft.kind() == CardKind.DESK
        ? keys.ofDesk(day, day == null ? ++unlaidDesks : 0)
        : keys.ofOwnWork(draft.first().advice().play().id());
  }

  private List<Point> points(List<Scored> scored) {
    return scored.stream().map(one -> points.point(one.advice())).toList();
  }

  private static List<DealAtHand> deals(Draft draft) {
    return draft.deals().stream()
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
