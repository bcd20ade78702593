package org.playcaller.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.GroupFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Effect;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Part;
import org.playcaller.playbook.Route;

/**
 * Puts together what the plays have to say about one person: one conversation, with the
 * relationship first, then the one thing that matters most, then the next step. What has no room in
 * it is left for another conversation, and nothing is asked of whom the same conversation promises
 * that nothing is.
 */
final class Conversations {

  /** Each further point makes a conversation so much longer, in minutes. */
  private static final int FURTHER_POINT = 5;

  /** Nobody is called more often about deals of theirs before the first of these talks is over. */
  private static final int MOST_CONVERSATIONS = 3;

  /** What is agreed within so many days waits for its day, and all else with it. */
  private static final int SOON = 7;

  /** What matters most in a part of a conversation: what is owed, then what brings most. */
  private static final Comparator<Scored> MOST =
      Comparator.<Scored, Lane>comparing(one -> one.route().lane())
          .thenComparing(one -> !settlesADate(one))
          .thenComparing(one -> one.act() == Act.CUT_OR_BACK_BURNER)
          .thenComparing(Scored::total, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(one -> one.advice().play().id())
          .thenComparing(one -> Objects.requireNonNull(one.advice().subject()).id());

  /** A date that has passed is settled before anything else is reckoned with it. */
  private static boolean settlesADate(Scored one) {
    return one.act() == Act.QUALIFY
        && one.advice().subject() instanceof OpportunityFact deal
        && deal.daysToClose() != null
        && deal.daysToClose() < 0;
  }

  private final Gains gains;
  private final Scoring scoring;
  private final LocalDate day;
  private final double spacing;

  Conversations(Scoring scoring, LocalDate day, double spacing) {
    this.gains = scoring.gains();
    this.scoring = scoring;
    this.day = day;
    this.spacing = spacing;
  }

  /** The drafts of all advice that is no work at the desk, in no particular order. */
  List<Draft> of(List<Scored> advice) {
    Map<String, List<Scored>> byPerson = new TreeMap<>();
    List<Draft> drafts = new ArrayList<>();
    for (Scored one : advice) {
      Subject subject = one.advice().subject();
      if (one.act().isDesk()) {
        continue;
      }
      if (subject == null || one.act() == Act.CHASE) {
        // Whom to press is somebody else than whom it is about.
        drafts.add(draft(null, 1, List.of(one), List.of()));
      } else {
        byPerson.computeIfAbsent(subject.person(), person -> new ArrayList<>()).add(one);
      }
    }
    byPerson.forEach((person, about) -> drafts.addAll(conversations(person, about)));
    return drafts;
  }

  /**
   * One conversation; two where something is agreed for a later day that is far enough away, or
   * something is owed today.
   */
  private List<Draft> conversations(String person, List<Scored> about) {
    LocalDate ahead =
        about.stream()
            .map(this::appointment)
            .filter(agreed -> agreed != null && agreed.isAfter(day))
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (ahead == null) {
      return oneByOne(person, about);
    }
    boolean isOwedToday = about.stream().anyMatch(this::isOwedToday);
    // Whoever agreed on a day is not called before it, or asked on two days what one can settle.
    boolean isSoon = ChronoUnit.DAYS.between(day, ahead) <= Math.max(spacing, SOON);
    if (isSoon && !isOwedToday) {
      return List.of(conversation(person, about));
    }
    List<Scored> agreed = about.stream().filter(one -> ahead.equals(appointment(one))).toList();
    List<Scored> others =
        about.stream()
            .filter(one -> appointment(one) == null || !appointment(one).isAfter(day))
            .toList();
    List<Draft> drafts = new ArrayList<>(List.of(conversation(person, agreed)));
    if (!others.isEmpty()) {
      drafts.add(conversation(person, others));
    }
    return drafts;
  }

  /** The first conversation, and further ones about deals of theirs that it has no room for. */
  private List<Draft> oneByOne(String person, List<Scored> about) {
    List<Draft> drafts = new ArrayList<>();
    List<Scored> left = about;
    while (!left.isEmpty() && drafts.size() < MOST_CONVERSATIONS) {
      Draft draft = conversation(person, left, drafts.size() + 1);
      drafts.add(draft);
      Set<OpportunityFact> spokenOf = Collections.newSetFromMap(new IdentityHashMap<>());
      spokenOf.addAll(draft.deals());
      left =
          draft.later().stream()
              .filter(one -> one.advice().subject() instanceof OpportunityFact)
              .filter(one -> !spokenOf.contains(one.advice().subject()))
              // Who is owed several answers is called once.
              .filter(one -> one.route().lane() != Lane.OWED)
              .toList();
    }
    return withoutRepeats(drafts);
  }

  /** What has a conversation of its own need not be left for another. */
  private static List<Draft> withoutRepeats(List<Draft> drafts) {
    Set<Scored> said = Collections.newSetFromMap(new IdentityHashMap<>());
    drafts.forEach(draft -> said.addAll(draft.points()));
    return drafts.stream()
        .map(
            draft ->
                draft.leaving(
                    draft.later().stream()
                        .filter(one -> draft.ordinal() == 1 && !said.contains(one))
                        .toList()))
        .toList();
  }

  private boolean isOwedToday(Scored one) {
    LocalDate agreed = appointment(one);
    return one.route().lane() == Lane.OWED && (agreed == null || !agreed.isAfter(day));
  }

  /** The day of what was agreed that a point is about; null where it is about none. */
  private @Nullable LocalDate appointment(Scored one) {
    if (!(one.advice().subject() instanceof OpportunityFact deal)) {
      return null;
    }
    Integer days =
        switch (one.act()) {
          case KEEP_STEP -> deal.daysToNextStep();
          case PREPARE -> deal.daysToMeeting();
          default -> null;
        };
    return days == null ? null : day.plusDays(days);
  }

  private Draft conversation(String person, List<Scored> about) {
    return conversation(person, about, 1);
  }

  private Draft conversation(String person, List<Scored> about, int ordinal) {
    List<Scored> byImportance = about.stream().sorted(MOST).toList();
    Map<Part, Scored> chosen = new TreeMap<>();
    byImportance.forEach(one -> chosen.putIfAbsent(one.act().part(), one));
    List<Scored> points = new ArrayList<>(chosen.values());
    byImportance.stream()
        .filter(one -> one.act() == Act.RESTORE_COMFORT)
        .findFirst()
        .ifPresent(comfort -> first(points, comfort));
    if (points.stream().anyMatch(one -> one.advice().play().script().asksForNothing())) {
      points.removeIf(one -> one.act().asks() || isAnAsk(one));
    }
    Set<Scored> said = Collections.newSetFromMap(new IdentityHashMap<>());
    said.addAll(points);
    return draft(
        person, ordinal, points, byImportance.stream().filter(one -> !said.contains(one)).toList());
  }

  /** What asks for something in a talk that promised to ask for nothing; what is owed is kept. */
  private static boolean isAnAsk(Scored one) {
    return one.route().lane() != Lane.OWED
        && !one.advice().play().script().asksForNothing()
        && one.advice().play().script().ask() != null;
  }

  /**
   * Who feels sold to is put at ease, after an answer and before a step, and nothing else matters.
   */
  private static void first(List<Scored> points, Scored comfort) {
    points.removeIf(one -> one == comfort || one.act().part() == Part.MATTER);
    int answers = 0;
    while (answers < points.size() && points.get(answers).act().part() == Part.RELATIONSHIP) {
      answers++;
    }
    points.add(answers, comfort);
  }

  private Draft draft(
      @Nullable String person, int ordinal, List<Scored> points, List<Scored> later) {
    Scored main = points.stream().min(scoring.byRoute()).orElseThrow();
    Horizon horizon =
        points.stream().anyMatch(one -> one.horizon() == Horizon.THIS_PERIOD)
            ? Horizon.THIS_PERIOD
            : Horizon.NEXT_PERIOD;
    int minutes = minutes(points);
    Gains.Exact gain = gain(points, day);
    Route route = main.route();
    LocalDate agreed =
        points.stream()
            .map(this::appointment)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Draft(
        person,
        ordinal,
        points.stream().anyMatch(one -> one.act() == Act.PREPARE) ? CardKind.MEETING : kind(main),
        scoring.lane(main),
        route,
        Draft.deals(points),
        List.copyOf(points),
        List.copyOf(later),
        minutes,
        horizon,
        gain,
        scoring.perHour(gain, horizon, minutes, points),
        agreed,
        points.stream()
            .map(Scored::from)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        fixed(main, agreed),
        lastDay(points));
  }

  /**
   * How long the points take together. What is said in a meeting takes the meeting's own time,
   * which the calendar has, so that only the preparation is left.
   */
  private static int minutes(List<Scored> points) {
    int first =
        points.stream()
            .filter(one -> one.act() == Act.PREPARE)
            .mapToInt(Scored::minutes)
            .findFirst()
            .orElseGet(() -> points.stream().mapToInt(Scored::minutes).max().orElseThrow());
    return first + FURTHER_POINT * (points.size() - 1);
  }

  /** The day of an event, or of what is agreed for a later day. */
  private @Nullable LocalDate fixed(Scored main, @Nullable LocalDate agreed) {
    if (agreed != null) {
      return agreed.isAfter(day) ? agreed : null;
    }
    return main.act() == Act.ATTEND && main.advice().subject() instanceof GroupFact group
        ? group.nextEventOn()
        : null;
  }

  private static CardKind kind(Scored main) {
    return switch (main.act()) {
      // Who asked to be left alone is not called, even where an answer is due.
      case ANSWER -> main.isBare() ? CardKind.MESSAGE : CardKind.CALL;
      case ATTEND -> CardKind.EVENT;
      case REMIND, CUT_OR_BACK_BURNER -> CardKind.MESSAGE;
      case MEET_MANAGER -> CardKind.MEETING;
      case FILL_NEXT_PERIOD -> CardKind.CALLS;
      default -> main.act().isDesk() ? CardKind.DESK : CardKind.CALL;
    };
  }

  /** Nothing after the first close date that is still to come; a date that has passed is no bar. */
  private @Nullable LocalDate lastDay(List<Scored> points) {
    return points.stream()
        .map(one -> one.advice().subject())
        .filter(OpportunityFact.class::isInstance)
        .map(subject -> ((OpportunityFact) subject).closeDate())
        .filter(close -> close != null && !close.isBefore(day))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * What the points bring together: on a deal by {@link Gains#ofDeal}; of new business the largest
   * in full, the next half and so on. Null where nothing of it has a price, or nothing tells what a
   * deal is worth.
   */
  Gains.@Nullable Exact gain(List<Scored> points, LocalDate on) {
    Map<String, List<Double>> odds = new LinkedHashMap<>();
    Map<String, OpportunityFact> deals = new HashMap<>();
    List<Gains.Exact> brought = new ArrayList<>();
    for (Scored point : points) {
      Effect effect = point.effect();
      Subject who = point.advice().subject();
      if (effect instanceof Effect.RaisesOdds raises && who instanceof OpportunityFact deal) {
        odds.computeIfAbsent(deal.id(), one -> new ArrayList<>()).add(raises.more());
        deals.put(deal.id(), deal);
      } else if (effect instanceof Effect.BringsDeal brings) {
        Gains.Exact one = gains.ofNewBusiness(brings, who, on);
        if (one != null) {
          brought.add(one);
        }
      }
    }
    Gains.Exact sum = null;
    for (Map.Entry<String, List<Double>> deal : odds.entrySet()) {
      sum = plus(sum, gains.ofDeal(deals.get(deal.getKey()), deal.getValue()));
    }
    brought.sort(Comparator.comparingDouble(Gains.Exact::total).reversed());
    double weight = 1;
    for (Gains.Exact one : brought) {
      sum = plus(sum, one.times(weight));
      weight /= 2;
    }
    return sum;
  }

  /** What counts of a gain in its period, for an hour. */
  @Nullable Double perHour(
      Gains.@Nullable Exact gain, Horizon horizon, int minutes, List<Scored> points) {
    return scoring.perHour(gain, horizon, minutes, points);
  }

  private static Gains.@Nullable Exact plus(
      Gains.@Nullable Exact one, Gains.@Nullable Exact other) {
    return one == null ? other : other == null ? one : one.plus(other);
  }
}
