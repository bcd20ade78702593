package org.playcaller.training;

import java.util.function.UnaryOperator;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;
import tools.jackson.databind.node.ObjectNode;

/** What stays the same while facts are left out. */
interface Goal {

  /** Whether it still is so in a state. */
  boolean holds(Playbook playbook, State state);

  /** It as a case expects it, with the ids of people as they are called there. */
  ObjectNode expect(UnaryOperator<String> names);

  /** It in a sentence, without a stop. */
  String sentence(UnaryOperator<String> names);
}
