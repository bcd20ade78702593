package org.playcaller.training;

import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Outcome;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.scenario.ScenarioRun;
import org.playcaller.state.InvalidState;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.playcaller.yaml.YamlText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rep's state and what its plan says, as a scenario: only the facts that matter, with neutral
 * names, on the state's own day.
 *
 * @param name what the case shows, as a sentence
 * @param file a file for it, below the scenarios folder
 * @param text the whole file, as YAML
 */
public record Capture(String name, String file, String text) {

  private static final StateJson STATES = new StateJson();

  /** Stands above a scenario that holds more than need be. */
  private static final String TOO_LARGE =
      "# The state was too large to try all of it: some of these facts may not matter.\n";

  private static final JsonMapper TREES = JsonMapper.builder().build();

  /**
   * Makes a scenario from a state. The same state gives the same scenario, byte for byte.
   *
   * @param playbook the playbook
   * @param state what is known of the rep
   * @param wish what the case is to be about
   * @return the scenario, which holds with that playbook
   * @throws NotCaptured if the plan of the state does not contain what was asked for
   */
  public static Capture of(Playbook playbook, State state, Wish wish) {
    Goal goal = goal(playbook, state, wish);
    JsonNode whole = TREES.readTree(STATES.write(state));
    Shrink.Left left = Shrink.of(whole, tree -> holds(playbook, goal, tree));
    NeutralNames names = NeutralNames.of(left.tree(), whole);
    Capture capture = written(state, goal, left, names);
    Outcome outcome = run(playbook, capture);
    if (!outcome.passed()) {
      throw new NotCaptured("with neutral names the plan is another: " + outcome.report());
    }
    return capture;
  }

  private static Goal goal(Playbook playbook, State state, Wish wish) {
    Play play = wish.play();
    if (play == null) {
      return CalledGoal.of(Planner.plan(playbook, state));
    }
    return wish.not()
        ? MissedGoal.of(playbook, state, play, wish.with())
        : CalledGoal.of(play, wish, Planner.plan(playbook, state));
  }

  private static boolean holds(Playbook playbook, Goal goal, JsonNode tree) {
    try {
      return goal.holds(playbook, STATES.read(tree));
    } catch (InvalidState e) {
      return false;
    }
  }

  private static Capture written(State state, Goal goal, Shrink.Left left, NeutralNames names) {
    UnaryOperator<String> ids = names::id;
    ObjectNode given = (ObjectNode) names.replacedIn(left.tree());
    given.remove("day");
    if (given.path("rep").size() == 1) {
      // Every scenario has a rep of its own.
      given.remove("rep");
    }
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    ObjectNode one = file.putArray("cases").addObject();
    String name = "From life: " + goal.sentence(ids);
    one.put("case", name).put("day", state.day().toString());
    if (!given.isEmpty()) {
      one.set("given", given);
    }
    one.set("expect", goal.expect(ids));
    String text = YamlText.write(file);
    return new Capture(name, "days/from-life.yaml", left.isWhole() ? text : TOO_LARGE + text);
  }

  private static Outcome run(Playbook playbook, Capture capture) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(capture.file(), capture.text());
    return ScenarioRun.of(playbook, ScenarioReader.read(new ScenarioFiles(files), playbook).get(0));
  }
}
