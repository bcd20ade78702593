package org.playcaller.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one changed value of a state as what a case gives over what its file gives. */
final class Overlay {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Overlay() {}

  /**
   * What a case gives, with one value changed.
   *
   * @param own what the case gives already; null for nothing
   * @param whole the whole state that it comes to
   * @param path the keys and indexes down to the value
   * @param value the new value
   */
  static JsonNode with(@Nullable JsonNode own, JsonNode whole, List<Object> path, JsonNode value) {
    if (path.isEmpty()) {
      return value;
    }
    List<Object> rest = path.subList(1, path.size());
    if (path.get(0) instanceof String key) {
      ObjectNode object = own instanceof ObjectNode given ? given.deepCopy() : NODES.objectNode();
      object.set(key, with(object.get(key), whole.path(key), rest, value));
      return object;
    }
    int index = (Integer) path.get(0);
    if (!haveIds(whole)) {
      ArrayNode copy = ((ArrayNode) whole).deepCopy();
      copy.set(index, set(copy.get(index), rest, value));
      return copy;
    }
    ArrayNode list = own instanceof ArrayNode given ? given.deepCopy() : NODES.arrayNode();
    JsonNode item = whole.get(index);
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).path("id").equals(item.get("id"))) {
        list.set(i, with(list.get(i), item, rest, value));
        return list;
      }
    }
    ObjectNode fresh = NODES.objectNode();
    fresh.set("id", item.get("id"));
    list.add(with(fresh, item, rest, value));
    return list;
  }

  /** A tree with one value changed. */
  static JsonNode set(JsonNode tree, List<Object> path, JsonNode value) {
    if (path.isEmpty()) {
      return value;
    }
    List<Object> rest = path.subList(1, path.size());
    if (path.get(0) instanceof String key) {
      ObjectNode copy = ((ObjectNode) tree).deepCopy();
      copy.set(key, set(copy.get(key), rest, value));
      return copy;
    }
    ArrayNode copy = ((ArrayNode) tree).deepCopy();
    int index = (Integer) path.get(0);
    copy.set(index, set(copy.get(index), rest, value));
    return copy;
  }

  private static boolean haveIds(JsonNode list) {
    for (JsonNode item : list) {
      if (!item.isObject() || !item.has("id")) {
        return false;
      }
    }
    return true;
  }
}
