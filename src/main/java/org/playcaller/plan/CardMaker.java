package org.playcaller.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Unit;
import org.playcaller.plan.CardGroups.Group;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Wording;
import org.playcaller.state.State;

/** Makes the cards of drafts that are laid on days: lists of like conversations, texts and keys. */
final class CardMaker {

  private final LocalDate today;
  private final Points points;
  private final People people;
  private final CardGoals goals;
  private final Keys keys;
  private final Scoring scoring;
  private final Days days;
  private final Lifts lifts;
  private final DeskFinds finds;
  private final CardTimes times;
  private final Wording wording;
  private final Map<String, Integer> alike = new HashMap<>();
  private int unlaidDesks;
  private int rank;

  CardMaker(
      State state,
      Subjects subjects,
      Points points,
      People people,
      LeftOut leftOut,
      Keys keys,
      Scoring scoring,
      Days days,
      Lifts lifts,
      DeskFinds finds) {
    this.today = state.day();
    this.points = points;
    this.people = people;
    this.goals = new CardGoals(points, people, leftOut);
    this.times = new CardTimes(state, subjects, people);
    this.wording = new Wording(state.currency(), false);
    this.keys = keys;
    this.scoring = scoring;
    this.days = days;
    this.lifts = lifts;
    this.finds = finds;
  }

  /** The cards of one plan. */
  record Cards(List<Card> today, List<Card> thisPeriod, List<Card> nextPeriod) {}

  /** A card that is to be made: its place among all, and among those alike. */
  private record Slot(Group group, int rank, int number, @Nullable When when) {}

  Cards of(List<Draft> drafts) {
    CardGroups groups = new CardGroups(drafts, today, days, times);
    List<Group> waiting = groups.waiting();
    return new Cards(
        cards(groups.now()),
        cards(of(waiting, Horizon.THIS_PERIOD)),
        cards(of(waiting, Horizon.NEXT_PERIOD)));
  }

  private List<Group> of(List<Group> groups, Horizon horizon) {
    return groups.stream().filter(group -> days.horizon(group.first()) == horizon).toList();
  }

  private List<Card> cards(List<Group> groups) {
    List<Slot> slots = groups.stream().map(this::slot).toList();
    return new LazyList<>(slots.size(), i -> card(slots.get(i)));
  }

  /** What depends on the cards before is settled at once, all else when somebody asks. */
  private Slot slot(Group group) {
    Draft first = group.first();
    if (group.drafts().size() > 1) {
      LocalDate day = dayOf(group);
      When when =
          day == null ? null : new When(day, null, null, null, times.clash(group.drafts(), day));
      return new Slot(group, ++rank, alike.merge(group.name(), 1, Integer::sum), when);
    }
    boolean isUnlaidDesk = first.kind() == CardKind.DESK && group.day() == null;
    int number = isUnlaidDesk ? ++unlaidDesks : 0;
    return new Slot(group, ++rank, number, times.of(first, dayOf(group)));
  }

  /** What is agreed for a day after those laid out stands on that day all the same. */
  private @Nullable LocalDate dayOf(Group group) {
    LocalDate day = group.day();
    return day == null && days.after(group.first()) != null ? group.first().fixed() : day;
  }

  private Card card(Slot slot) {
    return slot.group().drafts().size() == 1 ? single(slot) : list(slot);
  }

  private Card single(Slot slot) {
    LocalDate day = slot.group().day();
    Draft laid = slot.group().first();
    boolean isWritten =
        laid.kind() == CardKind.CALL
            && times.isForWriting(laid, day)
            && times.agreedAt(laid, Objects.requireNonNull(day)) == null;
    Draft draft = isWritten ? laid.inWriting() : laid;
    Scored main = draft.main();
    Subject subject = main.advice().subject();
    Person who = draft.person() == null || subject == null ? null : people.of(subject);
    List<Found> found = draft.kind() == CardKind.DESK ? finds.of(draft) : List.of();
    CardGoals.Said said = goals.of(draft, who, found);
    return new Card(
        key(draft, day, slot.number()),
        draft.kind(),
        draft.lane(),
        draft.route().name(),
        slot.rank(),
        draft.kind() == CardKind.EVENT ? null : who,
        deals(draft.deals()),
        said.title(),
        said.shortTitle(),
        said.goal(),
        said.isGoalFull(),
        main.advice().play().id(),
        found,
        points(draft.points()),
        List.of(),
        points(draft.later()),
        draft.minutes(),
        slot.when(),
        days.horizon(laid),
        lifted(gain(laid, day), slot.group()),
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
        ? reason + " " + days.whyOnNoDay(draft, wording)
        : reason + " Nothing is laid out after " + wording.of(last, Unit.DATE) + " yet.";
  }

  private Card list(Slot slot) {
    Group group = slot.group();
    Map<String, Point> scripts = new LinkedHashMap<>();
    List<Scored> later = new ArrayList<>();
    Gains.Exact sum = null;
    List<Scored> said = new ArrayList<>();
    int minutes = 0;
    for (Draft draft : group.drafts()) {
      Scored main = draft.main();
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
    String what = group.isOneScript() ? points.listed(first.first().advice()) : group.name();
    return new Card(
        keys.ofList(group.name(), slot.number()),
        CardKind.CALLS,
        first.lane(),
        first.route().name(),
        slot.rank(),
        null,
        List.of(),
        CardTitles.ofList(group.act(), group.acts(), what, entries, false),
        CardTitles.ofList(group.act(), group.acts(), what, entries, true),
        what + ".",
        false,
        first.first().advice().play().id(),
        List.of(),
        List.copyOf(scripts.values()),
        entries,
        points(later),
        minutes,
        slot.when(),
        days.horizon(first),
        lifted(
            Scoring.gain(
                sum == null ? null : new Gains.Exact(sum.thisPeriod(), sum.later(), null, null),
                scoring.perHour(sum, days.horizon(first), minutes, said)),
            group),
        because(first, group.day()));
  }

  private Entry entry(Draft draft, @Nullable LocalDate day, Map<String, Point> scripts) {
    Scored main = draft.main();
    Advice advice = main.advice();
    Point point = points.point(main);
    Point script = Objects.requireNonNull(scripts.get(point.play()));
    boolean isAbove =
        Objects.equals(point.say(), script.say())
            && Objects.equals(point.ask(), script.ask())
            && Objects.equals(point.askYourself(), script.askYourself());
    return new Entry(
        conversation(draft),
        people.of(Objects.requireNonNull(advice.subject())),
        day == null ? null : at(draft, day),
        deals(draft.deals()),
        isAbove ? point.withoutScript() : point,
        gain(draft, day));
  }

  /** The rep's time of what was agreed, else the one at which they want to be called. */
  private @Nullable LocalTime at(Draft draft, LocalDate day) {
    LocalTime agreed = times.agreedAt(draft, day);
    return agreed == null ? times.wishedAt(draft, day) : agreed;
  }

  private Gain gain(Draft draft, @Nullable LocalDate day) {
    Gains.Exact exact = exact(draft, day);
    return Scoring.gain(
        exact, scoring.perHour(exact, days.horizon(draft), draft.minutes(), draft.points()));
  }

  /** What a card of today does for the chance; of later ones nobody asks yet. */
  private Gain lifted(Gain gain, Group group) {
    return gain.restsOn() == null || !today.equals(group.day())
        ? gain
        : gain.lifting(lifts.before(), lifts.after(group.drafts()));
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
        ? keys.ofConversation(
            person, draft.ordinal(), draft.lane() == Lane.OWED || draft.answers(), draft.until())
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
                    Objects.requireNonNull(deal.verdict()),
                    deal.probability() == null))
        .toList();
  }

  /** Returns the gain of a draft from the day it is laid on; null where it has no price. */
  private Gains.@Nullable Exact exact(Draft draft, @Nullable LocalDate day) {
    return draft.gain() == null
        ? null
        : scoring.gains().together(draft.points(), day == null ? today : day);
  }
}
