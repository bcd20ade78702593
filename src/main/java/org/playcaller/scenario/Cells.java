package org.playcaller.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the cells of a table mean, as a YAML file would have it. */
final class Cells {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ADVICE =
      Pattern.compile("(?<play>[^@\\s]+)(?:@(?<with>\\S+))?(?:\\s+by\\s+(?<by>\\S+))?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

  private Cells() {}

  /** The parts of a cell that lists several, separated by semicolons. */
  static List<String> parts(String cell) {
    return Arrays.stream(cell.split(";")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  static ArrayNode texts(String cell) {
    ArrayNode texts = NODES.arrayNode();
    parts(cell).forEach(texts::add);
    return texts;
  }

  /** Plays as {@code play; play@person; play@person by guard}. */
  static ArrayNode plays(String cell) {
    ArrayNode plays = NODES.arrayNode();
    parts(cell).forEach(part -> plays.add(play(part)));
    return plays;
  }

  static JsonNode play(String part) {
    Matcher advice = ADVICE.matcher(part);
    if (!advice.matches() || advice.group("with") == null && advice.group("by") == null) {
      return NODES.stringNode(part);
    }
    ObjectNode one = NODES.objectNode().put("play", advice.group("play"));
    for (String key : List.of("with", "by")) {
      if (advice.group(key) != null) {
        one.put(key, advice.group(key));
      }
    }
    return one;
  }

  /** Bounds as {@code 0.1..0.4}. */
  static JsonNode bounds(String cell) {
    ArrayNode bounds = NODES.arrayNode();
    Arrays.stream(cell.split("\\.\\.")).forEach(one -> bounds.add(figure(one.strip())));
    return bounds;
  }

  /** A number where it is one, else text. */
  static JsonNode figure(String cell) {
    return NUMBER.matcher(cell).matches() ? JSON.readTree(cell) : NODES.stringNode(cell);
  }
}
