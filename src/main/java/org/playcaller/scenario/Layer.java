package org.playcaller.scenario;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A part of a state, as one place in one file gives it.
 *
 * @param faults takes the faults of that file
 * @param at the JSON pointer of the part in the file
 * @param tree what it gives
 */
record Layer(Faults faults, String at, JsonNode tree) {

  /**
   * How much of a place in a merged tree this layer gives.
   *
   * @param layer the layer
   * @param steps how many steps of the way it goes along
   * @param pointer the place in the layer's file
   */
  record Reached(Layer layer, int steps, String pointer) {}

  /** Goes along a place of the merged tree: items of a list are found again by their id. */
  Reached reach(JsonNode merged, JsonPointer place) {
    JsonNode whole = merged;
    JsonNode own = tree;
    StringBuilder way = new StringBuilder();
    int steps = 0;
    for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
      whole = whole.isArray() ? whole.path(rest.getMatchingIndex()) : key(whole, rest);
      int index = own.isArray() ? index(own, whole, rest) : -1;
      own = own.isArray() ? own.path(index) : key(own, rest);
      if (own.isMissingNode()) {
        break;
      }
      way.append('/').append(index < 0 ? escaped(rest.getMatchingProperty()) : index);
      steps++;
    }
    return new Reached(this, steps, at + way);
  }

  private static JsonNode key(JsonNode node, JsonPointer rest) {
    return node.path(rest.getMatchingProperty());
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  /** Where the item of the merged tree stands in this layer's list; -1 where it does not. */
  private static int index(JsonNode own, JsonNode item, JsonPointer rest) {
    JsonNode id = item.get("id");
    for (int i = 0; id != null && i < own.size(); i++) {
      if (id.equals(own.get(i).get("id"))) {
        return i;
      }
    }
    return id == null ? rest.getMatchingIndex() : -1;
  }
}
