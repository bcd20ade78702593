package org.playcaller.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.WorkingDays;
import org.playcaller.forecast.Rests;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Effect;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Route;
import org.playcaller.playbook.Script;
import org.playcaller.state.State;

/** What each action brings, and what it is for. */
final class Scoring {

  private static final double MINUTES_AN_HOUR = 60;

  /** Shorter than this no conversation is, whatever the play says of its own part in it. */
  static final int SHORTEST_CONVERSATION = 15;

  /** A gain stands in this period when so much of it does. */
  private static final double A_THIRD = 1.0 / 3;

  private final Gains gains;
  private final StandingFact standing;
  private final LocalDate day;
  private final SortedMap<String, Route> routes;
  private final double lapses;
  private final double cadence;
  private final WorkingDays worked;

  Scoring(Playbook playbook, State state, Facts facts) {
    gains = new Gains(state, facts);
    standing = facts.standing();
    day = state.day();
    routes = playbook.routes();
    lapses = playbook.number("owed lapses");
    cadence = playbook.number("follow-up cadence");
    worked = WorkingDays.of(state);
  }

  /**
   * Advice with what it brings by itself; exact figures, where the plan shows rounded ones. Not
   * before a day, where a guard holds it back until then, or would without what is waited for; bare
   * of what it asks and brings, where nothing more than it may be said, or the rest is left for
   * what the words tell.
   */
  record Scored(
      Advice advice,
      Route route,
      Horizon horizon,
      Gains.@Nullable Exact exact,
      @Nullable LocalDate from,
      @Nullable LocalDate alone,
      boolean isBare,
      @Nullable String rest) {

    /** The same, not before a day. */
    Scored notBefore(LocalDate first) {
      LocalDate later = from == null || from.isBefore(first) ? first : from;
      return new Scored(advice, route, horizon, exact, later, alone, isBare, rest);
    }

    /** The same, which a guard leaves free only beside what is waited for, up to a day. */
    Scored besideUntil(LocalDate first) {
      return new Scored(advice, route, horizon, exact, from, first, isBare, rest);
    }

    /** Whether a guard leaves it free only beside what is waited for. */
    boolean isBeside() {
      return alone != null;
    }

    /** The same in a conversation of its own. */
    Scored byItself() {
      return alone == null ? this : notBefore(alone);
    }

    /** The same in a conversation from that day on, on which there is what is waited for. */
    Scored besideFrom(LocalDate first) {
      return alone == null ? this : notBefore(alone.isBefore(first) ? alone : first);
    }

    /** The same, and nothing more: nothing is asked with it, and nothing reckoned on it. */
    Scored bare() {
      return new Scored(advice, route, horizon, null, from, alone, true, null);
    }

    /** The same, and nothing more, since the rest is left for another talk. */
    Scored leavingTheRestFor(String talk) {
      return new Scored(advice, route, horizon, null, from, alone, true, talk);
    }

    /** Whether it promises that nothing is asked for. */
    boolean asksForNothing() {
      return advice.play().script().asksForNothing();
    }

    /** Whether another is about the same deal or person. */
    boolean isAboutTheSame(Scored other) {
      return Objects.requireNonNull(advice.subject())
          .equals(Objects.requireNonNull(other.advice.subject()));
    }

    Act act() {
      return Objects.requireNonNull(advice.play().act());
    }

    Effect effect() {
      return isBare
          ? new Effect.Unpriced()
          : Objects.requireNonNull(advice.play().script().effect());
    }

    int minutes() {
      return Objects.requireNonNull(advice.play().script().minutes());
    }

    @Nullable Double total() {
      return exact == null ? null : Double.valueOf(exact.total());
    }
  }

  Gains gains() {
    return gains;
  }

  static Gain gain(Gains.@Nullable Exact exact, @Nullable Double perHour) {
    return new Gain(
        exact == null ? null : Figures.amount(exact.thisPeriod()),
        exact == null ? null : Figures.amount(exact.later()),
        exact == null ? null : Figures.ratio(exact.before()),
        exact == null ? null : Figures.ratio(exact.after()),
        null,
        null,
        exact == null ? null : Figures.amount(perHour),
        exact == null ? null : Rests.GUESSED);
  }

  Scored score(Advice advice) {
    Script script = advice.play().script();
    Effect effect = Objects.requireNonNull(script.effect());
    Route route = Objects.requireNonNull(routes.get(script.route()));
    boolean now = isInTime(advice, effect, route, day);
    Horizon horizon = now ? Horizon.THIS_PERIOD : Horizon.NEXT_PERIOD;
    return new Scored(advice, route, horizon, gain(advice), from(advice), null, false, null);
  }

  /**
   * Who is kept in touch with is called when it is time, and not before, unless the rep is away
   * from then on; null for any day.
   */
  private @Nullable LocalDate from(Advice advice) {
    boolean waits = advice.play().act() == Act.KEEP_IN_TOUCH;
    if (!waits
        || !(advice.subject() instanceof OpportunityFact deal)
        || deal.daysToQuiet() == null
        || deal.daysToQuiet() <= 0) {
      return null;
    }
    LocalDate quiet = day.plusDays(deal.daysToQuiet());
    if (!worked.from(quiet, deal.closeDate(), 1).isEmpty()) {
      return quiet;
    }
    List<LocalDate> before = worked.from(day, quiet, deal.daysToQuiet());
    return before.isEmpty() ? quiet : before.get(before.size() - 1);
  }

  /**
   * The period that a draft counts in from the day it is laid on: what is laid late brings less of
   * its gain in this one.
   */
  Horizon horizon(Draft draft, LocalDate on) {
    return draft.horizon() == Horizon.THIS_PERIOD
            && draft.points().stream()
                .noneMatch(one -> isInTime(one.advice(), one.effect(), one.route(), on))
        ? Horizon.NEXT_PERIOD
        : draft.horizon();
  }

  /** Whether at least a third of what it brings comes in this period. */
  private boolean isInTime(Advice advice, Effect effect, Route route, LocalDate on) {
    return effect instanceof Effect.Unpriced
        ? route.lane() != Lane.HOURS_LEFT
        : gains.shareInTime(effect, advice.subject(), on) >= A_THIRD;
  }

  /** What an action brings; null where it has no price, or nothing tells what a deal is worth. */
  Gains.@Nullable Exact gain(Advice advice) {
    Effect effect = Objects.requireNonNull(advice.play().script().effect());
    Subject who = advice.subject();
    if (effect instanceof Effect.RaisesOdds raises && who instanceof OpportunityFact deal) {
      return gains.ofDeal(deal, List.of(raises.more()));
    }
    return effect instanceof Effect.BringsDeal brings
        ? gains.ofNewBusiness(brings, who, day)
        : null;
  }

  /** The lane of a point: what was owed for longer than the term is not owed any more. */
  Lane lane(Scored point) {
    Lane lane = point.route().lane();
    Integer owed = daysOwed(point);
    return lane == Lane.OWED && owed != null && owed > lapses ? Lane.SELLING : lane;
  }

  /** Whether what is owed is owed of late: a word that is older may have been the last. */
  boolean isOfLate(Scored point) {
    Integer owed = daysOwed(point);
    return point.route().lane() == Lane.OWED && owed != null && owed <= cadence;
  }

  private static @Nullable Integer daysOwed(Scored point) {
    Integer toAgreed = point.act() == Act.PREPARE ? null : Agreed.daysTo(point.advice());
    if (toAgreed != null) {
      return -toAgreed;
    }
    Subject subject = point.advice().subject();
    if (subject instanceof OpportunityFact deal) {
      // Where no word of ours is on record, theirs waits as long as it is old.
      return deal.daysUnanswered() == null && point.act().answers()
          ? deal.daysSinceReply()
          : deal.daysUnanswered();
    }
    return subject instanceof LeadFact lead ? lead.daysWaiting() : null;
  }

  /** What counts in the period a card stands in, for an hour, times the manager's lever. */
  @Nullable Double perHour(
      Gains.@Nullable Exact gain, Horizon horizon, int minutes, List<Scored> points) {
    if (gain == null) {
      return null;
    }
    boolean contact = points.stream().anyMatch(point -> point.act().isContact());
    double lever =
        points.stream().mapToDouble(one -> one.advice().play().script().lever()).max().orElse(1);
    int reckoned = Math.max(minutes, contact ? SHORTEST_CONVERSATION : 1);
    Double gap = standing.gap();
    boolean countsNow = horizon == Horizon.THIS_PERIOD && (gap == null || gap > 0);
    return (countsNow ? gain.thisPeriod() : gain.total()) * lever * MINUTES_AN_HOUR / reckoned;
  }

  /** Of the points of one conversation, the one whose route it belongs to. */
  Comparator<Scored> byRoute() {
    return Comparator.<Scored, Lane>comparing(this::lane)
        .thenComparing(one -> one.route().order())
        .thenComparing(Scored::total, Comparator.nullsLast(Comparator.reverseOrder()))
        .thenComparing(one -> one.advice().play().id());
  }
}
