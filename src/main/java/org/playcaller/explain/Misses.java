package org.playcaller.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.explain.PlayShadows.Seen;
import org.playcaller.explain.WhyNot.ConditionCount;
import org.playcaller.explain.WhyNot.Miss;
import org.playcaller.explain.WhyNot.Stop;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;
import org.playcaller.plan.HeldBack;
import org.playcaller.plan.Planner;
import org.playcaller.plan.Who;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.FactPattern;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Wording;
import org.playcaller.state.State;

/** Finds for whom a play was not called, and how near it came. */
final class Misses {

  /** As far as "if nothing else changes" can be believed. */
  private static final int DAYS_AHEAD = 90;

  private final Playbook playbook;
  private final State state;
  private final Play play;
  private final Facts facts;
  private final Wording wording;
  private final PlayShadows shadows;
  private final Seen today;
  private final List<Seen> later = new ArrayList<>();

  Misses(Playbook playbook, State state, Play play) {
    this.playbook = playbook;
    this.state = state;
    this.play = play;
    this.facts = playbook.facts(state);
    this.wording =
        new Wording(state.currency(), Boolean.TRUE.equals(facts.standing().countsDeals()));
    this.shadows = new PlayShadows(play);
    this.today = shadows.see(facts);
  }

  /** Somebody the play could be about, with what is in the way. */
  private record Candidate(@Nullable Subject who, List<Condition> stops, double distance) {

    static final Comparator<Candidate> NEAREST =
        Comparator.<Candidate>comparingInt(candidate -> candidate.stops().size())
            .thenComparingDouble(Candidate::distance)
            .thenComparing(candidate -> candidate.who() == null ? "" : candidate.who().id());
  }

  WhyNot answer(int most) {
    List<@Nullable Subject> all = everybody();
    List<Who> called =
        all.stream().filter(today::called).filter(who -> who != null).map(Misses::who).toList();
    List<Candidate> missed =
        all.stream()
            .filter(who -> !today.called(who))
            .map(this::candidate)
            .sorted(Candidate.NEAREST)
            .toList();
    List<Miss> misses = missed.stream().limit(most).map(this::miss).toList();
    List<HeldBack> heldBack =
        Planner.of(playbook, state, facts).plan(playbook.call(facts)).heldBack().stream()
            .filter(held -> held.play().equals(play.id()) && !held.by().play().equals(play.id()))
            .toList();
    return new WhyNot(
        play.id(),
        play.name(),
        playbook.revision(),
        state.day(),
        text(all, misses, heldBack),
        called,
        heldBack,
        misses,
        missed.size() - misses.size(),
        play.conditions().stream().map(condition -> held(condition, all)).toList());
  }

  /** All that the play could be about; nobody in particular where it is about the rep. */
  private List<@Nullable Subject> everybody() {
    FactPattern subject = play.subjectPattern();
    if (subject == null) {
      return Collections.singletonList(null);
    }
    List<@Nullable Subject> all = new ArrayList<>();
    for (Fact fact : facts.all()) {
      if (fact.getClass() == subject.type().factClass()) {
        all.add((Subject) fact);
      }
    }
    return all;
  }

  private Candidate candidate(@Nullable Subject who) {
    List<Condition> stops =
        play.conditions().stream().filter(condition -> !today.holds(condition, who)).toList();
    double distance =
        stops.stream().mapToDouble(stop -> Nearness.distance(stop, value(stop, who))).sum();
    return new Candidate(who, stops, distance);
  }

  private @Nullable Object value(Condition condition, @Nullable Subject who) {
    Fact fact = condition.type().isSubject() ? who : facts.one(condition.type().factClass());
    return fact == null ? null : condition.property().of(fact);
  }

  private Miss miss(Candidate candidate) {
    Subject who = candidate.who();
    List<Stop> stops = candidate.stops().stream().map(stop -> stop(stop, who)).toList();
    LocalDate calledOn = null;
    for (int day = 1; day <= DAYS_AHEAD && calledOn == null; day++) {
      calledOn = inDays(day).called(who) ? state.day().plusDays(day) : null;
    }
    String change =
        candidate.stops().stream()
            .map(stop -> Nearness.change(stop, value(stop, who), wording))
            .collect(Collectors.joining("; and "));
    Condition alone = candidate.stops().size() == 1 ? candidate.stops().get(0) : null;
    return new Miss(
        who == null ? null : who(who),
        stops,
        calledOn,
        change,
        alone == null ? null : Nearness.edit(play, alone, value(alone, who), facts, who));
  }

  private Stop stop(Condition condition, @Nullable Subject who) {
    Object value = value(condition, who);
    Integer inDays = null;
    for (int day = 1; day <= DAYS_AHEAD && inDays == null; day++) {
      inDays = inDays(day).holds(condition, who) ? day : null;
    }
    return new Stop(
        condition.text(),
        condition.property().words(),
        value == null ? null : wording.of(value, condition.property().unit()),
        condition.operator().words()
            + " "
            + wording.of(condition.threshold(), condition.property().unit()),
        condition.term(),
        condition.line(),
        today.stopsAlone(condition, who),
        inDays);
  }

  private Seen inDays(int days) {
    while (later.size() < days) {
      State then = state.on(state.day().plusDays(later.size() + 1L));
      later.add(shadows.see(playbook.facts(then)));
    }
    return later.get(days - 1);
  }

  private ConditionCount held(Condition condition, List<@Nullable Subject> all) {
    List<@Nullable Subject> of =
        condition.type().isSubject() ? all : Collections.singletonList(null);
    return new ConditionCount(
        condition.text(),
        condition.line(),
        (int) of.stream().filter(who -> today.holds(condition, who)).count(),
        of.size(),
        (int) all.stream().filter(who -> today.stopsAlone(condition, who)).count());
  }

  private String text(List<@Nullable Subject> all, List<Miss> misses, List<HeldBack> heldBack) {
    if (all.isEmpty()) {
      String what = Objects.requireNonNull(play.subjectPattern()).type().words();
      return "The state knows of nobody it could be about: it looks for " + what + ".";
    }
    if (!heldBack.isEmpty()) {
      HeldBack first = heldBack.get(0);
      return "It was called, and held back by " + first.by().play() + ": " + first.by().title();
    }
    if (misses.isEmpty()) {
      return "It was called; why says for what reason.";
    }
    Miss nearest = misses.get(0);
    String who = nearest.who() == null ? "" : nearest.who().name() + ": ";
    return (nearest.who() == null ? "" : "The nearest miss is ")
        + who
        + nearest.stops().stream().map(Stop::inWords).collect(Collectors.joining(", and "))
        + ".";
  }

  private static Who who(Subject who) {
    return new Who(who.id(), who.label());
  }
}
