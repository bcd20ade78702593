package org.playcaller.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML text as a tree. Only JSON's words are more than text: {@code NO} stays NO, a date stays
 * its text. Anchors, aliases and tags are refused, so that a small text cannot become a huge tree.
 *
 * @param tree the tree; a null node for an empty text
 * @param places the place of each node by JSON pointer; of a mapping's entry, its key's
 * @param faults what is wrong; empty for a sound text
 */
public record YamlDocument(JsonNode tree, Map<String, Place> places, List<YamlFault> faults) {

  private static final int MOST_CHARACTERS = 1024 * 1024;
  private static final int MOST_SHOWN = 80;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * Reads a text.
   *
   * @param text the YAML
   * @return what it says; faults instead of exceptions
   */
  public static YamlDocument read(String text) {
    Walk walk = new Walk();
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new JsonSchema())
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    try {
      List<YamlFault> refused = Refusals.in(new Parse(settings).parseString(text));
      if (!refused.isEmpty()) {
        return new YamlDocument(NODES.nullNode(), Map.of(), refused);
      }
      Optional<Node> root = new Compose(settings).composeString(text);
      JsonNode tree = root.isEmpty() ? NODES.nullNode() : walk.convert(root.get(), "");
      return new YamlDocument(tree, walk.places, walk.faults);
    } catch (MarkedYamlEngineException e) {
      return failed(SyntaxFault.of(e));
    } catch (YamlEngineException e) {
      String remedy = "keep it under " + MOST_CHARACTERS + " characters";
      return failed(new YamlFault(Place.START, "the text is too large", remedy));
    }
  }

  private static YamlDocument failed(YamlFault fault) {
    return new YamlDocument(NODES.nullNode(), Map.of(), List.of(fault));
  }

  private static String quoted(String text) {
    return "\"" + StringUtils.abbreviate(text, MOST_SHOWN) + "\"";
  }

  static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /**
   * The place of a node, or of the nearest node above it.
   *
   * @param pointer a JSON pointer
   * @return its place
   */
  public Place place(String pointer) {
    String at = pointer;
    while (!places.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return places.getOrDefault(at, Place.START);
  }

  private static final class Walk {
    private final Map<String, Place> places = new HashMap<>();
    private final List<YamlFault> faults = new ArrayList<>();

    private JsonNode convert(Node node, String pointer) {
      places.putIfAbsent(pointer, at(node));
      if (node instanceof MappingNode mapping) {
        return object(mapping, pointer);
      }
      if (node instanceof SequenceNode sequence) {
        ArrayNode array = NODES.arrayNode();
        for (Node item : sequence.getValue()) {
          array.add(convert(item, pointer + "/" + array.size()));
        }
        return array;
      }
      return scalar((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
      ObjectNode object = NODES.objectNode();
      for (NodeTuple entry : mapping.getValue()) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
          fault(entry.getKeyNode(), "a key must be a plain text", "write it as key: value");
          continue;
        }
        String child = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
        if (object.has(key.getValue())) {
          fault(
              key,
              "the key " + quoted(key.getValue()) + " stands here twice",
              "remove one of them");
          continue;
        }
        places.put(child, at(key));
        object.set(key.getValue(), convert(entry.getValueNode(), child));
      }
      return object;
    }

    private JsonNode scalar(ScalarNode node) {
      Tag tag = node.getTag();
      String text = node.getValue();
      if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
        return number(node, text);
      }
      if (tag.equals(Tag.BOOL)) {
        return NODES.booleanNode(text.equals("true"));
      }
      if (tag.equals(Tag.NULL)) {
        return NODES.nullNode();
      }
      return NODES.stringNode(text);
    }

    private JsonNode number(ScalarNode node, String text) {
      if (text.length() > 30 || !text.matches("-?\\d+(\\.\\d+)?")) {
        fault(node, quoted(text) + " is no number we can use", "write digits, like 60 or 0.25");
        return NODES.nullNode();
      }
      return text.contains(".")
          ? NODES.numberNode(new java.math.BigDecimal(text))
          : NODES.numberNode(new java.math.BigInteger(text));
    }

    private void fault(Node node, String what, String remedy) {
      faults.add(new YamlFault(at(node), what, remedy));
    }

    private static Place at(Node node) {
      return node.getStartMark().map(YamlDocument::place).orElse(Place.START);
    }
  }
}
