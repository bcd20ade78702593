package org.playcaller.desk;

import java.util.List;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFault;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.playbook.UnsoundPlaybook;
import org.playcaller.state.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a playbook beside the one that serves, and tries it on states before anybody is served. */
final class Trial {

  private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

  /** Enough to find a play that no plan can be made with; a saved play is not to wait for more. */
  private static final int MOST_STATES = 10;

  private final List<State> states;

  Trial(List<State> states) {
    this.states = states.stream().limit(MOST_STATES).toList();
  }

  /**
   * Reads and tries a playbook.
   *
   * @throws UnsoundPlaybook when there is a fault in a file, or no plan comes of it
   */
  Playbook of(RuleFiles files) {
    Playbook playbook = read(files);
    for (State state : states) {
      try {
        Planner.plan(playbook, state);
      } catch (RuntimeException | StackOverflowError e) {
        throw unforeseen("no plan can be made for the rep \"" + state.rep().id() + "\"", e);
      }
    }
    return playbook;
  }

  /**
   * Reads a playbook without trying it.
   *
   * @throws UnsoundPlaybook when there is a fault in a file
   */
  static Playbook read(RuleFiles files) {
    try {
      return Playbook.read(files);
    } catch (UnsoundPlaybook faults) {
      throw faults;
    } catch (RuntimeException | StackOverflowError e) {
      throw unforeseen("the playbook cannot be read", e);
    }
  }

  private static UnsoundPlaybook unforeseen(String what, Throwable e) {
    LOG.error("A playbook was refused, since {}", what, e);
    return new UnsoundPlaybook(
        List.of(new RuleFault(".", 1, 1, what, "undo the last edit; the service's log says more")));
  }
}
