package org.playcaller.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.playcaller.facts.Facts;
import org.playcaller.lint.Remark.Kind;
import org.playcaller.plan.HeldBack;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Planner;
import org.playcaller.plan.Point;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.FactPattern;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;

/** What is seen of plays at work: for whom they fire, and which clash over the same person. */
final class Sightings {

  /** With fewer, nobody and everybody mean little. */
  private static final int FEWEST_REPS = 5;

  private static final int FEWEST_SUBJECTS = 5;

  private final Playbook playbook;
  private final int reps;
  private final Map<String, Integer> fired = new HashMap<>();
  private final Map<String, Integer> couldFire = new HashMap<>();
  private final Map<String, Integer> recommended = new TreeMap<>();
  private final Map<String, Map<String, Integer>> heldBack = new TreeMap<>();
  private final Map<String, String> opposed = new TreeMap<>();

  Sightings(Playbook playbook, List<State> company, List<State> others) {
    this.playbook = playbook;
    this.reps = company.size();
    for (State state : company) {
      count(playbook.facts(state));
    }
    for (State state : company) {
      clashes(state);
    }
    for (State state : others) {
      clashes(state);
    }
  }

  private void count(Facts facts) {
    for (Advice advice : playbook.call(facts)) {
      fired.merge(advice.play().id(), 1, Integer::sum);
    }
    for (Play play : playbook.plays()) {
      FactPattern subject = play.subjectPattern();
      long could =
          subject == null
              ? 1
              : facts.all().stream()
                  .filter(fact -> fact.getClass() == subject.type().factClass())
                  .count();
      couldFire.merge(play.id(), (int) could, Integer::sum);
    }
  }

  private void clashes(State state) {
    Plan plan = Planner.plan(playbook, state);
    for (Plan.Said said : plan.said()) {
      recommended.merge(said.point().play(), 1, Integer::sum);
      opposed(plan, said.point());
    }
    for (HeldBack held : plan.heldBack()) {
      if (!held.veto() && !held.play().equals(held.by().play())) {
        recommended.merge(held.play(), 1, Integer::sum);
        heldBack
            .computeIfAbsent(held.play(), play -> new TreeMap<>())
            .merge(held.by().play(), 1, Integer::sum);
      }
    }
  }

  /** Giving somebody up and pursuing them do not go together. */
  private void opposed(Plan plan, Point point) {
    Act act = Objects.requireNonNull(play(point.play()).act());
    for (Plan.Said said : plan.said()) {
      Point other = said.point();
      Act otherAct = Objects.requireNonNull(play(other.play()).act());
      if (point.about() != null && point.about().equals(other.about()) && act.givesUp(otherAct)) {
        opposed.putIfAbsent(
            point.play() + " " + other.play(),
            "seen for " + point.about().id() + " of " + plan.rep().id());
      }
    }
  }

  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    if (reps >= FEWEST_REPS) {
      playbook.plays().forEach(play -> audience(play, remarks));
    }
    heldBack.forEach(
        (id, guards) ->
            guards.forEach(
                (guard, times) -> {
                  if (times >= 3 && times.equals(recommended.get(id))) {
                    remarks.add(
                        remark(
                            id,
                            guard,
                            "\""
                                + play(guard).name()
                                + "\" held it back each time, "
                                + times
                                + " times",
                            "add a line that the guard does not meet"));
                  }
                }));
    opposed.forEach(
        (pair, seen) -> {
          String[] plays = pair.split(" ");
          remarks.add(
              remark(
                  plays[0],
                  plays[1],
                  "it gives up whom \"" + play(plays[1]).name() + "\" pursues, " + seen,
                  "add a line to one that the other does not meet"));
        });
    return remarks;
  }

  private Remark remark(String id, String other, String what, String remedy) {
    Play play = play(id);
    Play party = play(other);
    return new Remark(
        Kind.CONTRADICTS,
        play.path(),
        play.line(),
        what,
        party.path() + ":" + party.line(),
        remedy);
  }

  private void audience(Play play, List<Remark> remarks) {
    int times = fired.getOrDefault(play.id(), 0);
    int could = couldFire.getOrDefault(play.id(), 0);
    boolean about = play.subjectPattern() != null;
    if (times == 0) {
      remarks.add(
          new Remark(
              Kind.FIRED_FOR_NOBODY,
              play.path(),
              play.line(),
              "it fired for none of the "
                  + reps
                  + " reps"
                  + (about ? ", " + could + " to look at" : ""),
              null,
              "see why-not " + play.id() + ", or accept it with a reason"));
    } else if (times == could && could >= FEWEST_SUBJECTS && play.kind() != AdviceKind.VETO) {
      remarks.add(
          new Remark(
              Kind.FIRED_FOR_EVERYBODY,
              play.path(),
              play.line(),
              "it fired for all " + could + " it could be about",
              null,
              "add a line that tells them apart, or accept it with a reason"));
    }
  }

  private Play play(String id) {
    return Objects.requireNonNull(playbook.play(id));
  }
}
