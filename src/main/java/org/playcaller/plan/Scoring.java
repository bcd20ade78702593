package org.playcaller.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Verdict;
import org.playcaller.forecast.Rests;
import org.playcaller.plan.Plan.Gain;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Card;
import org.playcaller.playbook.Effect;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Route;
import org.playcaller.state.State;

/** What each action brings, and what comes first. */
final class Scoring {

  private static final double MINUTES_AN_HOUR = 60;

  /** Shorter than this no conversation is, whatever the play says of its own part in it. */
  private static final int SHORTEST_CONVERSATION = 15;

  /** A gain stands in this period when so much of it does. */
  private static final double A_THIRD = 1.0 / 3;

  private final Gains gains;
  private final StandingFact standing;
  private final LocalDate day;
  private final SortedMap<String, Route> routes;
  private final boolean orderHolds;

  Scoring(Playbook playbook, State state, Facts facts) {
    gains = new Gains(state, facts);
    standing = facts.standing();
    day = state.day();
    routes = playbook.routes();
    Double pace = standing.pace();
    Double cycle = standing.cycleAgainstDaysLeft();
    boolean isMassivelyBehind =
        pace != null && pace < playbook.terms().get("massively behind").value();
    orderHolds = isMassivelyBehind && cycle != null && cycle > 1;
  }

  /** Advice with what decides its place; exact figures, where the plan shows rounded ones. */
  record Scored(
      Advice advice,
      Route route,
      Horizon horizon,
      Gains.@Nullable Exact exact,
      @Nullable Double perHour) {

    Gain gain() {
      return new Gain(
          exact == null ? null : Figures.amount(exact.thisPeriod()),
          exact == null ? null : Figures.amount(exact.later()),
          exact == null ? null : Figures.ratio(exact.before()),
          exact == null ? null : Figures.ratio(exact.after()),
          Figures.amount(perHour),
          exact == null ? null : Rests.GUESSED);
    }
  }

  Gains gains() {
    return gains;
  }

  Scored score(Advice advice) {
    Card card = advice.play().card();
    Effect effect = Objects.requireNonNull(card.effect());
    Route route = route(advice);
    double share = gains.shareInTime(effect, advice.subject(), day);
    boolean now =
        effect instanceof Effect.Unpriced ? route.lane() != Lane.HOURS_LEFT : share >= A_THIRD;
    Horizon horizon = now ? Horizon.THIS_PERIOD : Horizon.NEXT_PERIOD;
    Gains.Exact exact = gain(advice);
    return new Scored(advice, route, horizon, exact, perHour(advice, exact, horizon));
  }

  private Route route(Advice advice) {
    return Objects.requireNonNull(routes.get(advice.play().card().route()));
  }

  /** What counts in the period it stands in, for an hour. */
  private @Nullable Double perHour(Advice advice, Gains.@Nullable Exact exact, Horizon horizon) {
    if (exact == null) {
      return null;
    }
    Card card = advice.play().card();
    int minutes = Objects.requireNonNull(card.minutes());
    boolean contact = Objects.requireNonNull(advice.play().act()).isContact();
    int reckoned = Math.max(minutes, contact ? SHORTEST_CONVERSATION : 1);
    Double gap = standing.gap();
    boolean countsNow = horizon == Horizon.THIS_PERIOD && (gap == null || gap > 0);
    double gain = countsNow ? exact.thisPeriod() : exact.total();
    return gain * card.lever() * MINUTES_AN_HOUR / reckoned;
  }

  /** What an action brings; null where it has no price, or nothing tells what a deal is worth. */
  Gains.@Nullable Exact gain(Advice advice) {
    Effect effect = Objects.requireNonNull(advice.play().card().effect());
    Subject who = advice.subject();
    if (effect instanceof Effect.RaisesOdds raises && who instanceof OpportunityFact deal) {
      return gains.ofDeal(deal, List.of(raises.more()));
    }
    return effect instanceof Effect.BringsDeal brings
        ? gains.ofNewBusiness(brings, who, day)
        : null;
  }

  /**
   * What comes first: what is owed, getting straight, selling, and what fills the hours left. Live
   * deals due in the days left come before the routes. Where the rep is massively behind and a
   * cycle is longer than the days left the routes hold their order; else gain an hour decides, that
   * of this period first. Ties by play and subject.
   */
  Comparator<Scored> order() {
    Comparator<Scored> byGain =
        Comparator.comparing(Scored::horizon)
            .thenComparing(Scored::perHour, Comparator.nullsLast(Comparator.reverseOrder()));
    Comparator<Scored> byRoute =
        Comparator.<Scored, Integer>comparing(one -> one.route().order()).thenComparing(byGain);
    Comparator<Scored> selling =
        Comparator.<Scored, Boolean>comparing(one -> !isLiveDeal(one))
            .thenComparing(
                (a, b) -> holdsOrder(a, b) ? byRoute.compare(a, b) : byGain.compare(a, b));
    return Comparator.<Scored, Lane>comparing(one -> one.route().lane())
        .thenComparing(
            (a, b) ->
                a.route().lane() == Lane.SELLING ? selling.compare(a, b) : byRoute.compare(a, b))
        .thenComparing(one -> one.advice().play().id())
        .thenComparing(one -> one.advice().subject() == null ? "" : one.advice().subject().id());
  }

  /** Among live deals gain an hour decides in any case. */
  private boolean holdsOrder(Scored a, Scored b) {
    return orderHolds && !isLiveDeal(a) && !isLiveDeal(b);
  }

  private static boolean isLiveDeal(Scored one) {
    return one.advice().subject() instanceof OpportunityFact deal
        && deal.verdict() == Verdict.KEEP
        && Boolean.TRUE.equals(deal.closesInPeriod());
  }
}
