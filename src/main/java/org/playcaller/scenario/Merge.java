package org.playcaller.scenario;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays what a case gives over what its file gives to all cases. */
final class Merge {

  private Merge() {}

  /**
   * Objects are merged key by key, lists item by item where items have ids; all else is replaced.
   */
  static JsonNode over(JsonNode base, JsonNode top) {
    if (base instanceof ObjectNode under && top instanceof ObjectNode object) {
      ObjectNode merged = under.deepCopy();
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        JsonNode before = merged.get(entry.getKey());
        merged.set(
            entry.getKey(), before == null ? entry.getValue() : over(before, entry.getValue()));
      }
      return merged;
    }
    if (base instanceof ArrayNode under
        && top instanceof ArrayNode array
        && haveIds(under, array)) {
      return items(under, array);
    }
    return top;
  }

  private static ArrayNode items(ArrayNode base, ArrayNode top) {
    ArrayNode merged = base.deepCopy();
    for (JsonNode item : top) {
      int at = indexOf(merged, item.get("id"));
      if (at < 0) {
        merged.add(item);
      } else {
        merged.set(at, over(merged.get(at), item));
      }
    }
    return merged;
  }

  private static int indexOf(ArrayNode items, JsonNode id) {
    for (int i = 0; i < items.size(); i++) {
      if (id.equals(items.get(i).get("id"))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean haveIds(ArrayNode... lists) {
    for (ArrayNode list : lists) {
      for (JsonNode item : list) {
        if (!item.isObject() || !item.has("id")) {
          return false;
        }
      }
    }
    return true;
  }
}
