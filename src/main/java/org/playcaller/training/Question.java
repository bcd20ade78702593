package org.playcaller.training;

import java.util.List;
import java.util.Objects;
import org.playcaller.explain.Why;
import org.playcaller.explain.WhyNot;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.ScenarioCase;

/**
 * A situation of a scenario, and four plays of which the playbook calls one.
 *
 * @param scenario the case it comes from
 * @param situation the state in short sentences
 * @param choices the plays to choose from
 * @param right which of them is called, from 0
 */
public record Question(
    ScenarioCase scenario, List<String> situation, List<Play> choices, int right) {

  /**
   * The play that is called.
   *
   * @return the right one of the choices
   */
  public Play answer() {
    return choices.get(right);
  }

  /**
   * Why the right play is called.
   *
   * @param playbook the playbook that the question was made with
   * @return the call, with its advice, reason, evidence and source
   */
  public Why.Call why(Playbook playbook) {
    return Why.of(playbook, scenario.state(), answer()).calls().get(0);
  }

  /**
   * Why another play is not called.
   *
   * @param playbook the playbook that the question was made with
   * @param choice which of the choices, from 0
   * @return what stopped it, in a sentence
   */
  public String whyNot(Playbook playbook, int choice) {
    Play play = Objects.requireNonNull(choices.get(choice));
    return WhyNot.of(playbook, scenario.state(), play, 1).text();
  }
}
