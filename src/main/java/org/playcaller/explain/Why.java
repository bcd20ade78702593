package org.playcaller.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.plan.Finding;
import org.playcaller.plan.HeldAct;
import org.playcaller.plan.HeldBack;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;

/**
 * Why a play was called: each condition with the value that met it, and what became of the advice.
 *
 * @param play the play's id
 * @param name its name
 * @param playbook the revision of the playbook
 * @param day the day of the state
 * @param text the answer in a sentence
 * @param calls each time it was called; empty where it was not
 */
public record Why(
    String play, String name, String playbook, LocalDate day, String text, List<Call> calls) {

  /**
   * One time that the play was called.
   *
   * @param advice what it left behind, with the value that met each condition
   * @param became what became of it in the plan, in words
   * @param rank its rank among the actions; null where it is none
   * @param heldBackBy the guard that held it back; null where none did
   */
  public record Call(
      Finding advice, String became, @Nullable Integer rank, @Nullable Finding heldBackBy) {}

  /**
   * Asks why a play was called.
   *
   * @param playbook the playbook
   * @param state what is known of the rep
   * @param play one of the playbook's plays
   * @return the answer
   */
  public static Why of(Playbook playbook, State state, Play play) {
    Facts facts = playbook.facts(state);
    Planner planner = Planner.of(playbook, state, facts);
    List<Advice> advice = playbook.call(facts);
    Plan plan = planner.plan(advice);
    List<Call> calls = new ArrayList<>();
    for (Finding finding : planner.left(advice, play.id())) {
      calls.add(call(play, finding, plan));
    }
    String text =
        calls.isEmpty()
            ? "It was not called; why-not says what stopped it."
            : "It was called " + (calls.size() == 1 ? "once." : calls.size() + " times.");
    return new Why(
        play.id(), play.name(), playbook.revision(), state.day(), text, List.copyOf(calls));
  }

  private static Call call(Play play, Finding advice, Plan plan) {
    for (Plan.Said said : plan.said()) {
      boolean same =
          said.point().play().equals(play.id())
              && Objects.equals(said.point().about(), advice.who());
      if (same) {
        boolean isLater = said.card().later().contains(said.point());
        String became =
            (isLater ? "left for later on card " : "on card ")
                + said.card().rank()
                + " of "
                + plan.cards().size()
                + " in the plan";
        return new Call(advice, became, said.card().rank(), null);
      }
    }
    for (HeldBack held : plan.heldBack()) {
      boolean same = held.play().equals(play.id()) && Objects.equals(held.who(), advice.who());
      if (same && !held.by().play().equals(play.id())) {
        return new Call(advice, "held back by " + held.by().play(), null, held.by());
      }
    }
    return new Call(advice, became(play, advice, plan), null, null);
  }

  private static String became(Play play, Finding advice, Plan plan) {
    if (play.kind() == AdviceKind.HOLD_BACK) {
      List<String> held =
          plan.held().stream()
              .filter(one -> one.by().play().equals(play.id()))
              .filter(one -> Objects.equals(one.by().who(), advice.who()))
              .flatMap(one -> one.holds().stream())
              .map(HeldAct::title)
              .toList();
      return held.isEmpty()
          ? "a guard with nothing to hold back"
          : "a guard that holds this back: " + String.join("; ", held);
    }
    return switch (play.kind()) {
      case VETO -> "a veto in the plan";
      case WARN -> "a warning in the plan";
      case DIAGNOSE -> "a diagnosis in the plan";
      default -> "a note in the plan";
    };
  }
}
