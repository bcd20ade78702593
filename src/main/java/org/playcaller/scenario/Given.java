package org.playcaller.scenario;

import java.util.List;
import org.playcaller.state.Fault;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A state laid together, with what it was laid together from.
 *
 * @param layers the parts, each laid over those before it; at least one
 * @param merged the whole
 */
record Given(List<Layer> layers, JsonNode merged) {

  /** Reports each fault of the whole at the place it comes from. */
  void report(List<Fault> list) {
    for (Fault fault : list) {
      String what = fault.value() == null ? fault.what() : fault.value() + ": " + fault.what();
      Layer.Reached origin = origin(fault.pointer());
      origin.layer().faults().at(origin.pointer(), withoutStop(what), withoutStop(fault.remedy()));
    }
  }

  /** The layer that goes furthest along the place; the last of equals, since it has the say. */
  private Layer.Reached origin(String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    Layer.Reached furthest = layers.get(0).reach(merged, place);
    for (Layer layer : layers) {
      Layer.Reached reached = layer.reach(merged, place);
      furthest = reached.steps() >= furthest.steps() ? reached : furthest;
    }
    return furthest;
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
