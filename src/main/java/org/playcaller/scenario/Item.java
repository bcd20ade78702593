package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An item of a list in a scenario file.
 *
 * @param at where it stands
 * @param node what it is
 */
record Item(String at, JsonNode node) {

  /**
   * The items of a list; what is no list is a fault.
   *
   * @param of what the list is of
   * @param written how it is written
   */
  static List<Item> in(
      Faults faults, String at, @Nullable JsonNode node, String of, String written) {
    List<Item> items = new ArrayList<>();
    if (node != null && (!node.isArray() || node.isEmpty())) {
      String key = at.substring(at.lastIndexOf('/') + 1);
      faults.at(at, "\"" + key + "\" is no list of " + of, "write " + written);
    }
    for (int i = 0; node != null && node.isArray() && i < node.size(); i++) {
      items.add(new Item(at + "/" + i, node.get(i)));
    }
    return items;
  }
}
