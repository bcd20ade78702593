package org.playcaller.state;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a tree of a document without recursion and within bounds. What no tree should hold, such as
 * a number of a million digits, becomes null in the tree and a fault in the list.
 */
final class TreeBuilder {

  // Faults carry keys in their pointers, so a key longer than any of the contract is cut.
  private static final int KEY_LENGTH = 100;
  private static final int KEYS = 256;
  private static final int DIGITS = 1_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser json;
  private final FaultList faults;
  private final Deque<Level> levels = new ArrayDeque<>();
  private JsonNode root = NODES.nullNode();
  private int tokens;

  /** An open list or object. */
  private static final class Level {

    private final JsonNode node;
    private final JsonPointer at;
    private final Set<String> keys = new HashSet<>();
    private String key = "";
    private int size;

    Level(JsonNode node, JsonPointer at) {
      this.node = node;
      this.at = at;
    }

    JsonPointer child() {
      return node.isArray() ? at.appendIndex(size) : at.appendProperty(key);
    }
  }

  TreeBuilder(JsonParser json, FaultList faults) {
    this.json = json;
    this.faults = faults;
  }

  JsonNode build() {
    JsonToken token = json.nextToken();
    if (token == null) {
      throw new NotJson(1, 1, "The document is empty: send a state as a JSON object.");
    }
    take(token);
    while (!levels.isEmpty()) {
      take(json.nextToken());
    }
    return root;
  }

  private void take(JsonToken token) {
    tokens++;
    if (tokens > StateJson.MAX_TOKENS) {
      throw refusal(
          JsonPointer.empty(),
          "The document holds more than " + StateJson.MAX_TOKENS + " keys, values and brackets.",
          "Leave out what the plan does not need.");
    }
    switch (token) {
      case START_OBJECT -> open(NODES.objectNode());
      case START_ARRAY -> open(NODES.arrayNode());
      case END_OBJECT, END_ARRAY -> close();
      case PROPERTY_NAME -> name(json.currentName());
      case VALUE_STRING -> attach(text(json.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          attach(number(json.getString(), token == JsonToken.VALUE_NUMBER_INT));
      case VALUE_TRUE -> attach(NODES.booleanNode(true));
      case VALUE_FALSE -> attach(NODES.booleanNode(false));
      case VALUE_NULL -> attach(NODES.nullNode());
      default -> attach(text(String.valueOf(json.getEmbeddedObject())));
    }
  }

  private void open(JsonNode node) {
    JsonPointer at = here();
    if (levels.size() >= StateJson.MAX_DEPTH) {
      throw refusal(
          at,
          "The document is nested deeper than " + StateJson.MAX_DEPTH + " levels.",
          "Compare it with the published schema; no state needs that many.");
    }
    attach(node);
    levels.push(new Level(node, at));
  }

  private void close() {
    Level level = levels.pop();
    if (level.node.isArray() && level.size > Bounds.ITEMS) {
      faults.add(
          level.at,
          "[ " + level.size + " items ]",
          "The list has " + level.size + " items; " + Bounds.ITEMS + " are the most.",
          "Leave out the items that the plan does not need.");
    } else if (level.node.isObject() && level.size > KEYS) {
      faults.add(
          level.at,
          "{ " + level.size + " keys }",
          "The object has " + level.size + " keys, most of them unknown here.",
          "Leave out the unknown ones.");
    }
  }

  private void name(String name) {
    Level level = levels.element();
    String key = name.length() > KEY_LENGTH ? name.substring(0, KEY_LENGTH) + "…" : name;
    level.key = Bounds.isWellFormed(key) ? key : Snippet.printable(key);
    if (level.keys.contains(level.key)) {
      faults.add(level.child(), null, "The key is given more than once.", "Keep one of them.");
    } else if (level.keys.size() <= KEYS) {
      level.keys.add(level.key);
    }
  }

  private void attach(JsonNode node) {
    Level level = levels.peek();
    if (level == null) {
      root = node;
      return;
    }
    if (level.node instanceof ArrayNode list && level.size < Bounds.ITEMS) {
      list.add(node);
    } else if (level.node instanceof ObjectNode object && level.size < KEYS) {
      object.set(level.key, node);
    }
    level.size++;
  }

  private JsonNode text(String text) {
    if (Bounds.isWellFormed(text)) {
      return NODES.stringNode(text);
    }
    return fault(
        '"' + Snippet.of(text) + '"',
        "The text has half of a character in it.",
        "Write the character whole, or leave it out.");
  }

  private JsonNode number(String digits, boolean whole) {
    if (digits.length() > DIGITS) {
      return fault(Snippet.of(digits), "The number is too long.", "Give a shorter number.");
    }
    BigDecimal number;
    try {
      number = new BigDecimal(digits);
    } catch (NumberFormatException exponentOverflows) {
      return fault(Snippet.of(digits), "It is out of bounds.", "Give a number up to 1E15.");
    }
    if (!Bounds.hasFewDecimals(number)) {
      return fault(
          Snippet.of(digits),
          "The number has more than " + Bounds.DECIMALS + " digits after the point.",
          "Round it to " + Bounds.DECIMALS + " digits after the point.");
    }
    if (!Bounds.isSmallEnough(number)) {
      return fault(Snippet.of(digits), "It is out of bounds.", "Give a number up to 1E15.");
    }
    if (!whole) {
      return NODES.numberNode(number);
    }
    long value = number.longValueExact();
    return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }

  private JsonNode fault(String value, String what, String remedy) {
    faults.add(here(), value, what, remedy);
    return NODES.nullNode();
  }

  private JsonPointer here() {
    Level level = levels.peek();
    return level == null ? JsonPointer.empty() : level.child();
  }

  private static InvalidState refusal(JsonPointer at, String what, String remedy) {
    return new InvalidState(List.of(new Fault(at.toString(), null, what, remedy)));
  }
}
