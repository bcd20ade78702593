package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.StateJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column of a table as a place in the state, such as {@code oldProspects.lee.lastContactOn}: an
 * item of a list is named by its id.
 *
 * @param steps the names on the way; behind a list's, the id of the item
 * @param lists for each step, whether what it names is a list
 * @param part the part of the state's schema that the value has to meet
 */
record StatePath(List<String> steps, List<Boolean> lists, JsonNode part) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode SCHEMA = JSON.readTree(StateJson.schema());
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Takes what is wrong with a path. */
  @FunctionalInterface
  interface Refusal {
    void because(String what, String remedy);
  }

  /**
   * The path that a column's head names; null, and the reason, where the state has no such place.
   * The others are what may have been meant besides.
   */
  static @Nullable StatePath of(String head, List<String> others, Refusal refusal) {
    List<String> steps = List.of(head.split("\\.", -1));
    List<Boolean> lists = new ArrayList<>();
    JsonNode part = SCHEMA;
    for (int i = 0; i < steps.size(); i++) {
      boolean inList = i > 0 && lists.get(i - 1);
      JsonNode next =
          inList ? resolved(part.path("items")) : part.path("properties").get(steps.get(i));
      if (inList && !next.path("properties").has("id")) {
        refusal.because(
            "the items of \"" + steps.get(i - 1) + "\" have no ids to name them by",
            "write them under " + SharedStates.FOLDER + " and name that in the column given");
        return null;
      }
      if (next == null) {
        List<String> known = new ArrayList<>(part.path("properties").propertyNames());
        known.addAll(steps.size() == 1 ? others : List.of());
        refusal.because(
            "\"" + head + "\" is no column",
            known.isEmpty()
                ? "end it at \"" + steps.get(i - 1) + "\""
                : Faults.meant(steps.get(i), known, "use one of " + String.join(", ", known)));
        return null;
      }
      part = resolved(next);
      lists.add(!inList && isListOfObjects(part));
    }
    if (part.has("properties") || lists.get(lists.size() - 1)) {
      refusal.because(
          "\"" + head + "\" is no single value", "name what of it, such as " + head + ".id");
      return null;
    }
    return new StatePath(steps, lists, part);
  }

  private static JsonNode resolved(JsonNode part) {
    return part.has("$ref") ? SCHEMA.at(part.get("$ref").stringValue().substring(1)) : part;
  }

  private static boolean isListOfObjects(JsonNode part) {
    return part.has("items") && resolved(part.get("items")).has("properties");
  }

  /** Puts a cell's value in its place. */
  void put(ObjectNode state, String cell) {
    ObjectNode at = state;
    for (int i = 0; i < steps.size() - 1; i++) {
      String step = steps.get(i);
      if (lists.get(i)) {
        at = item(list(at, step), steps.get(++i));
      } else {
        at = at.get(step) instanceof ObjectNode known ? known : at.putObject(step);
      }
    }
    at.set(steps.get(steps.size() - 1), value(cell));
  }

  private static ArrayNode list(ObjectNode at, String name) {
    return at.get(name) instanceof ArrayNode known ? known : at.putArray(name);
  }

  private static ObjectNode item(ArrayNode list, String id) {
    for (JsonNode one : list) {
      if (one.path("id").asString().equals(id)) {
        return (ObjectNode) one;
      }
    }
    return list.addObject().put("id", id);
  }

  /** A cell says null, true, false and numbers where the state holds such, else text. */
  private JsonNode value(String cell) {
    String types = part.path("type").toString();
    if (cell.equals("null")) {
      return NODES.nullNode();
    }
    if (types.contains("array")) {
      ArrayNode list = NODES.arrayNode();
      Cells.parts(cell).forEach(list::add);
      return list;
    }
    boolean word = types.contains("string") || part.has("enum");
    return word ? NODES.stringNode(cell) : plain(cell);
  }

  /** A number or a truth as it is; all else as text, for the state's contract to refuse. */
  private static JsonNode plain(String cell) {
    try {
      JsonNode value = JSON.readTree(cell);
      return value.isNumber() || value.isBoolean() ? value : NODES.stringNode(cell);
    } catch (JacksonException e) {
      return NODES.stringNode(cell);
    }
  }
}
