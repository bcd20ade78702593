package org.playcaller.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a case expects of the plan.
 *
 * @param first the play of the first action
 * @param includes advice that must be there, of whatever kind
 * @param excludes advice that must not be there, of whatever kind
 * @param order actions of which each comes before the next
 * @param thisPeriod actions that must pay off in this period
 * @param nextPeriod actions that must pay off in a later one
 * @param heldBack what must be held back
 * @param warns warnings that must be there
 * @param diagnoses diagnoses that must be there
 * @param says messages that must be there
 * @param standing figures of the standing by name
 * @param because pieces of the reason that the file's play gives
 */
record Expectation(
    @Nullable Expected first,
    List<Expected> includes,
    List<Expected> excludes,
    List<Expected> order,
    List<Expected> thisPeriod,
    List<Expected> nextPeriod,
    List<Expected> heldBack,
    List<Expected> warns,
    List<Expected> diagnoses,
    List<Expected> says,
    Map<String, JsonNode> standing,
    List<String> because) {

  /**
   * A piece of advice, as a case names it.
   *
   * @param play the play's id; for what is held back, of the play held back or of its guard
   * @param with the id of whom it is about; null for anybody
   * @param by the guard's id, for what is held back
   */
  record Expected(String play, @Nullable String with, @Nullable String by) {

    @Override
    public String toString() {
      return play
          + (with == null ? "" : " with " + with)
          + (by == null ? "" : " held back by " + by);
    }
  }
}
