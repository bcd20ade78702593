package org.playcaller.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.impact.Impact;
import org.playcaller.impact.Impact.Change;
import org.playcaller.impact.Impact.What;
import org.playcaller.impact.Places;
import org.playcaller.plan.Horizon;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Who;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a case would have to expect to tell a plan from another. */
final class Telling {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Telling() {}

  /** An expectation of the plan as it is for each difference, those of the play itself first. */
  static List<JsonNode> apart(String play, Plan now, Plan then) {
    List<JsonNode> own = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    for (Change change : new Places(now).changesTo(new Places(then))) {
      if (change.play().equals(Impact.HEADLINE)) {
        continue;
      }
      JsonNode expect = expectation(change);
      if (expect != null) {
        (change.play().equals(play) ? own : others).add(expect);
      }
    }
    horizons(now, then, own);
    own.addAll(others);
    return own;
  }

  /** What leaves a piece of advice among what is expected. */
  private static final Set<What> SAME_PLACE =
      EnumSet.of(What.RE_RANKED, What.REWORDED, What.REVALUED);

  private static void horizons(Plan now, Plan then, List<JsonNode> expectations) {
    for (Plan.Said said : now.said()) {
      for (Plan.Said other : then.said()) {
        if (said.point().play().equals(other.point().play())
            && Objects.equals(said.point().about(), other.point().about())
            && said.card().horizon() != other.card().horizon()) {
          String key = said.card().horizon() == Horizon.THIS_PERIOD ? "thisPeriod" : "nextPeriod";
          expectations.add(expect(key, said.point().play(), said.point().about(), null));
        }
      }
    }
  }

  private static @Nullable JsonNode expectation(Change change) {
    String from = change.from();
    if (from == null) {
      return expect("excludes", change.play(), change.who(), null);
    }
    if (SAME_PLACE.contains(change.what())) {
      return null;
    }
    if (from.startsWith("held back by ")) {
      return expect("held", change.play(), change.who(), from.substring("held back by ".length()));
    }
    return switch (from) {
      case "a veto" -> expect("held", change.play(), change.who(), null);
      case "a warning" -> expect("warns", change.play(), change.who(), null);
      case "a diagnosis" -> expect("diagnoses", change.play(), change.who(), null);
      case "a note" -> expect("says", change.play(), change.who(), null);
      default -> expect("includes", change.play(), change.who(), null);
    };
  }

  private static JsonNode expect(String key, String play, @Nullable Who who, @Nullable String by) {
    ObjectNode expect = NODES.objectNode();
    if (who == null && by == null) {
      expect.putArray(key).add(play);
    } else {
      ObjectNode item = expect.putArray(key).addObject().put("play", play);
      if (who != null) {
        item.put("with", who.id());
      }
      if (by != null) {
        item.put("by", by);
      }
    }
    return expect;
  }
}
