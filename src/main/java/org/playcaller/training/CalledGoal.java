package org.playcaller.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;
import org.playcaller.training.Said.How;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The plan says this. */
record CalledGoal(List<Said> said) implements Goal {

  /** What a plan says of a play and a person; of nobody in particular the first that it says. */
  static CalledGoal of(Play play, Wish wish, Plan plan) {
    for (Said one : Said.in(plan)) {
      if (one.how() != How.FIRST && one.isOf(play.id(), wish.with())) {
        return new CalledGoal(List.of(one));
      }
    }
    throw new NotCaptured(
        "the plan says nothing of "
            + play.id()
            + (wish.with() == null ? "" : " with \"" + wish.with() + "\"")
            + ": name a play that it holds, or ask for the case where it just is not called");
  }

  /** The first of each kind that a day is told by. */
  static CalledGoal of(Plan plan) {
    List<Said> first = new ArrayList<>();
    for (How how : List.of(How.FIRST, How.HELD_BACK, How.DIAGNOSIS)) {
      Said.in(plan).stream().filter(one -> one.how() == how).findFirst().ifPresent(first::add);
    }
    if (first.isEmpty()) {
      throw new NotCaptured(
          "the plan has no card, holds nothing back and diagnoses nothing: name a play");
    }
    return new CalledGoal(first);
  }

  @Override
  public boolean holds(Playbook playbook, State state) {
    Set<Said> there = new HashSet<>(Said.in(Planner.plan(playbook, state)));
    return there.containsAll(said);
  }

  @Override
  public ObjectNode expect(UnaryOperator<String> names) {
    ObjectNode expect = JsonNodeFactory.instance.objectNode();
    said.forEach(one -> one.expectedIn(expect, names));
    return expect;
  }

  @Override
  public String sentence(UnaryOperator<String> names) {
    return said.stream().map(one -> one.sentence(names)).collect(Collectors.joining("; "));
  }
}
