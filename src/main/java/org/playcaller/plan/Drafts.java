package org.playcaller.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.GroupFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.WorkingDays;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Route;
import org.playcaller.state.State;

/** Makes a draft of what is said or done together: its kind, its minutes, its gain and its days. */
final class Drafts {

  /** Each further point makes a conversation so much longer, in minutes. */
  private static final int FURTHER_POINT = 5;

  private final Scoring scoring;
  private final LocalDate day;
  private final WorkingDays worked;
  private final int minutesADay;

  /**
   * Takes what drafts are made with.
   *
   * @param minutesADay no conversation takes longer than a day of the rep's, where it has any time
   */
  Drafts(Scoring scoring, State state, int minutesADay) {
    this.minutesADay = minutesADay;
    this.scoring = scoring;
    this.day = state.day();
    this.worked = WorkingDays.of(state);
  }

  /**
   * A draft of points, the first first.
   *
   * @param person the key of whom it is with; null for the rep's own work
   * @param later what is left for another conversation
   */
  Draft of(@Nullable String person, int ordinal, List<Scored> points, List<Scored> later) {
    Scored main = points.stream().min(scoring.byRoute()).orElseThrow();
    Horizon horizon =
        points.stream().anyMatch(one -> one.horizon() == Horizon.THIS_PERIOD)
            ? Horizon.THIS_PERIOD
            : Horizon.NEXT_PERIOD;
    int all = minutes(points);
    int minutes = person == null || minutesADay <= 0 ? all : Math.min(all, minutesADay);
    Gains.Exact gain = scoring.gains().together(points, day);
    Route route = main.route();
    LocalDate agreed =
        points.stream()
            // When we look at it again was agreed with nobody.
            .filter(one -> one.act() != Act.LOOK_AGAIN)
            .map(this::appointment)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Draft(
        person,
        ordinal,
        kind(main, points),
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
        // A meeting takes place when it stands in the calendar, whatever there is to say in it.
        calls(points, Act.PREPARE) ? null : firstDay(points),
        fixed(main, points),
        lastDay(points),
        null);
  }

  /** The first day on which all of it may be said; null for any. */
  static @Nullable LocalDate firstDay(List<Scored> points) {
    return points.stream()
        .map(Scored::from)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * How long the points take together. What is said in a meeting takes the meeting's own time,
   * which the calendar has, so that only the preparation is left.
   */
  static int minutes(List<Scored> points) {
    int first =
        points.stream()
            .filter(one -> one.act() == Act.PREPARE)
            .mapToInt(Scored::minutes)
            .findFirst()
            .orElseGet(() -> points.stream().mapToInt(Scored::minutes).max().orElseThrow());
    return first + FURTHER_POINT * (points.size() - 1);
  }

  /** The day of an event, or of what is agreed for a later day. */
  private @Nullable LocalDate fixed(Scored main, List<Scored> points) {
    if (points.stream().anyMatch(one -> appointment(one) != null)) {
      return points.stream()
          // What is to be looked at by now waits for what is agreed with the same person.
          .filter(one -> one.act() != Act.LOOK_AGAIN || isAhead(one))
          .map(this::doneOn)
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .filter(on -> on.isAfter(day))
          .orElse(null);
    }
    return main.act() == Act.ATTEND && main.advice().subject() instanceof GroupFact group
        ? group.nextEventOn()
        : null;
  }

  private boolean isAhead(Scored one) {
    LocalDate agreed = appointment(one);
    return agreed != null && agreed.isAfter(day);
  }

  private static CardKind kind(Scored main, List<Scored> points) {
    if (calls(points, Act.PREPARE)) {
      return CardKind.MEETING;
    }
    CardKind kind = kind(main);
    // What was agreed says itself whether to call, and an appointment is made by phone.
    boolean isToWrite =
        calls(points, Act.WRITE_INSTEAD)
            && points.stream()
                .filter(one -> one.act() == Act.KEEP_STEP || one.act() == Act.MOVE_STEP)
                .allMatch(Drafts::isTriedFor);
    return kind == CardKind.CALL && isToWrite ? CardKind.MESSAGE : kind;
  }

  /** Who did not take the call that was to keep a step is written to. */
  static boolean isTriedFor(Scored step) {
    return step.act() == Act.KEEP_STEP
        && step.advice().subject() instanceof OpportunityFact deal
        && Boolean.TRUE.equals(deal.stepTried());
  }

  private static boolean calls(List<Scored> points, Act... acts) {
    return points.stream().anyMatch(one -> List.of(acts).contains(one.act()));
  }

  private static CardKind kind(Scored main) {
    return switch (main.act()) {
      // Who asked to be left alone is not called, even where an answer is due.
      case ANSWER -> main.isBare() ? CardKind.MESSAGE : CardKind.CALL;
      case ATTEND -> CardKind.EVENT;
      case ANSWER_IN_WRITING, REMIND, CONFIRM, CUT_OR_BACK_BURNER, POST -> CardKind.MESSAGE;
      case MEET_MANAGER -> CardKind.MEETING;
      case FILL_NEXT_PERIOD -> CardKind.CALLS;
      default -> main.act().isDesk() ? CardKind.DESK : CardKind.CALL;
    };
  }

  /**
   * Nothing after the first close date that is still to come; a date that has passed is no bar.
   * Where all there is to do is to agree on the days up to it, that is done before.
   */
  @Nullable LocalDate lastDay(List<Scored> points) {
    LocalDate close =
        points.stream()
            .map(one -> one.advice().subject())
            .filter(OpportunityFact.class::isInstance)
            .map(subject -> ((OpportunityFact) subject).closeDate())
            .filter(date -> date != null && !date.isBefore(day))
            .min(Comparator.naturalOrder())
            .orElse(null);
    boolean isBefore =
        close != null
            && close.isAfter(day)
            && points.stream().allMatch(one -> one.act() == Act.AGREE_NEXT_STEP);
    return isBefore ? close.minusDays(1) : close;
  }

  /**
   * The day on which what was agreed is done. Nobody waits for the very day of a word: on the next
   * working day it keeps the promise. But what we are to do by a day off is done before it.
   */
  @Nullable LocalDate doneOn(Scored one) {
    LocalDate agreed = appointment(one);
    if (agreed == null || !agreed.isAfter(day)) {
      return agreed;
    }
    if (one.act() == Act.COME_BACK || one.act() == Act.LOOK_AGAIN) {
      return worked.firstFrom(agreed);
    }
    return one.act() == Act.KEEP_STEP ? worked.lastFrom(day, agreed) : agreed;
  }

  /** Whether a point makes no sense any more on a day. */
  boolean isPast(Scored one, LocalDate day) {
    LocalDate last = lastDay(List.of(one));
    return last != null && last.isBefore(day);
  }

  /** The day of what was agreed that a point is about; null where it is about none. */
  @Nullable LocalDate appointment(Scored one) {
    Integer days = Agreed.daysTo(one.advice());
    return days == null ? null : day.plusDays(days);
  }
}
