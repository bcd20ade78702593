package org.playcaller.scenario;

import java.util.List;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;

/** Runs one case: makes the plan of its state and holds it against what is expected. */
public final class ScenarioRun {

  private ScenarioRun() {}

  /**
   * Runs a case.
   *
   * @param playbook the playbook to run it against
   * @param scenario the case
   * @return what came of it
   */
  public static Outcome of(Playbook playbook, ScenarioCase scenario) {
    Plan plan = Planner.plan(playbook, scenario.state());
    return new Outcome(
        scenario, new Judgement(scenario, plan, new Reasons(playbook, scenario, plan)).unmet());
  }

  /**
   * Whether a plan is what a case expects. What keeps a play back is read from the playbook and not
   * from a plan, so what a case expects of {@code whyNot} is not looked at here.
   *
   * @param playbook the playbook it was made with
   * @param scenario the case
   * @param plan a plan of the case's state
   * @return true where every expectation is met
   */
  public static boolean holds(Playbook playbook, ScenarioCase scenario, Plan plan) {
    List<Failure> unmet = new Judgement(scenario, plan, null).unmet();
    return unmet.isEmpty();
  }
}
