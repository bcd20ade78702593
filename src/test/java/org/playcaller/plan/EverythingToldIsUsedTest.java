package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.RandomStates;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.InvalidState;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rep tells is not ignored: each field of the contract changes a measure or a word of the
 * plan when it is told otherwise, or it is carried for a reason that is given here.
 */
@Execution(ExecutionMode.CONCURRENT)
class EverythingToldIsUsedTest {

  /** Keys, labels and the currency only, each with what it is carried for. */
  private static final Map<String, String> CARRIED =
      Map.of(
          "/history/closedDeals/leadQualified",
          "the team view measures by it whether qualified leads shorten cycles",
          "/activities/id",
          "a key: an import finds the activity again by it",
          "/bookings/id",
          "a key: an import finds the booking again by it",
          "/history/closedDeals/id",
          "a key: an import finds the deal again by it",
          "/contacts/id",
          "a key: deals, customers and others name their contact by it",
          "/history/periods/start",
          "with the end it is the key of an earlier period",
          "/history/periods/end",
          "with the start it is the key of an earlier period",
          "/rep/managerId",
          "a key: the team view finds the manager's reps by it");

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final StateJson JSON = new StateJson();
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** The words that a field may have. */
  private static final Map<String, List<String>> WORDS = new TreeMap<>();

  private static final int STATES = 250;
  private static final int TRIES = 120;
  private static final int MONTH = 33;

  @Test
  void eachFieldIsUsedOrCarriedForAReason() throws IOException {
    Set<String> fields = new TreeSet<>();
    JsonNode schema = schema();
    fields(schema, schema, "", fields, 0);
    Map<String, Integer> tries = new TreeMap<>();
    Set<String> used = new TreeSet<>();
    RandomStates random = RandomStates.seeded(20);
    Set<String> wanted = new TreeSet<>(fields);
    wanted.removeAll(CARRIED.keySet());
    for (int i = 0;
        i < STATES && !(used.containsAll(wanted) && tries.keySet().containsAll(fields));
        i++) {
      State state = i % 5 == 0 ? random.ofAbout(40) : random.next();
      ObjectNode tree = (ObjectNode) MAPPER.readTree(JSON.write(state));
      tellMore(tree);
      if (i % 3 == 1) {
        leaveOut(tree);
      }
      String before = told(JSON.read(MAPPER.writeValueAsBytes(tree)));
      for (Leaf leaf : leaves(tree, "")) {
        if (!used.contains(leaf.field()) && tries.merge(leaf.field(), 1, Integer::sum) <= TRIES) {
          if (!CARRIED.containsKey(leaf.field()) && isUsed(tree, leaf, before)) {
            used.add(leaf.field());
          }
        }
      }
    }
    Set<String> unseen = new TreeSet<>(fields);
    unseen.removeAll(tries.keySet());
    Set<String> unused = new TreeSet<>(fields);
    unused.removeAll(used);
    unused.removeAll(CARRIED.keySet());

    assertThat(unseen).as("no random state tells of these").isEmpty();
    assertThat(unused).as("told and ignored").isEmpty();
  }

  /** What random states do not tell. */
  private static void tellMore(ObjectNode tree) {
    int number = 0;
    for (JsonNode activity : tree.path("activities")) {
      ((ObjectNode) activity).put("id", "activity-" + number++);
    }
    JsonNode deal = tree.path("opportunities").path(0).path("id");
    if (deal.isString() && number > 0) {
      ((ObjectNode) tree.path("activities").get(0))
          .put("kind", "meeting")
          .put("with", deal.stringValue())
          .put("on", tree.get("day").stringValue())
          .put("from", "10:00")
          .put("planned", true)
          .remove("outcome");
    }
    JsonNode referrer = tree.path("customers").path(0).path("id");
    for (JsonNode lead : tree.path("leads")) {
      if (referrer.isString()) {
        ((ObjectNode) lead).set("referredBy", referrer);
      }
    }
  }

  /** What else tells how likely a deal is, so that the company's rates have a say. */
  private static void leaveOut(ObjectNode tree) {
    tree.path("opportunities").forEach(deal -> ((ObjectNode) deal).remove("probability"));
    if (tree.path("history") instanceof ObjectNode history) {
      history.remove("learned");
    }
  }

  /** A field of a state, where it stands, and the object it stands in. */
  private record Leaf(String field, ObjectNode parent, String key) {}

  private static List<Leaf> leaves(JsonNode node, String at) {
    List<Leaf> leaves = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        String field = at + "/" + property.getKey();
        JsonNode value = property.getValue();
        if (value.isValueNode() || value.isArray() && !isOfObjects(value)) {
          if (!value.isNull()) {
            leaves.add(new Leaf(field, object, property.getKey()));
          }
        } else {
          leaves.addAll(leaves(value, field));
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> leaves.addAll(leaves(item, at)));
    }
    return leaves;
  }

  private static boolean isOfObjects(JsonNode array) {
    return !array.isEmpty() && array.get(0).isObject();
  }

  /** Whether anything is said otherwise where the field is told otherwise, or not at all. */
  private static boolean isUsed(ObjectNode tree, Leaf leaf, String before) {
    JsonNode value = leaf.parent().get(leaf.key());
    try {
      for (JsonNode other : others(value, leaf.field())) {
        if (other == null) {
          leaf.parent().remove(leaf.key());
        } else {
          leaf.parent().set(leaf.key(), other);
        }
        State changed = read(tree);
        if (changed != null && !told(changed).equals(before)) {
          return true;
        }
      }
      return false;
    } finally {
      leaf.parent().set(leaf.key(), value);
    }
  }

  private static List<@Nullable JsonNode> others(JsonNode value, String field) {
    List<@Nullable JsonNode> others = new ArrayList<>();
    others.add(null);
    WORDS.getOrDefault(field, List.of()).forEach(word -> others.add(MAPPER.valueToTree(word)));
    if (value.isBoolean()) {
      others.add(MAPPER.valueToTree(!value.booleanValue()));
    } else if (value.isNumber()) {
      others.add(MAPPER.valueToTree(value.decimalValue().add(BigDecimal.ONE)));
      others.add(MAPPER.valueToTree(value.decimalValue().multiply(new BigDecimal("0.5"))));
    } else if (value.isString()) {
      try {
        LocalDate date = LocalDate.parse(value.stringValue());
        others.add(MAPPER.valueToTree(date.minusDays(MONTH).toString()));
        others.add(MAPPER.valueToTree(date.plusDays(MONTH).toString()));
      } catch (DateTimeParseException e) {
        others.add(MAPPER.valueToTree(value.stringValue() + "x"));
      }
    }
    return others;
  }

  private static @Nullable State read(ObjectNode tree) {
    try {
      return JSON.read(MAPPER.writeValueAsBytes(tree));
    } catch (InvalidState e) {
      return null;
    }
  }

  /** All measures, and all that the plan says. */
  private static String told(State state) {
    return PLAYBOOK.facts(state).all()
        + new String(
            PlanJson.write(Planner.plan(PLAYBOOK, state)), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static JsonNode schema() throws IOException {
    try (InputStream in =
        State.class.getResourceAsStream("/org/playcaller/state/state.schema.json")) {
      return MAPPER.readTree(Objects.requireNonNull(in));
    }
  }

  private static void fields(
      JsonNode schema, JsonNode part, String at, Set<String> fields, int depth) {
    JsonNode resolved =
        part.has("$ref") ? schema.at(part.get("$ref").stringValue().substring(1)) : part;
    if (resolved.path("properties").isObject()) {
      for (Map.Entry<String, JsonNode> property : resolved.get("properties").properties()) {
        fields(schema, property.getValue(), at + "/" + property.getKey(), fields, depth + 1);
      }
    } else if (resolved.has("items")
        && (resolved.get("items").has("$ref") || resolved.get("items").has("properties"))) {
      fields(schema, resolved.get("items"), at, fields, depth + 1);
    } else if (resolved.has("oneOf") || resolved.has("anyOf")) {
      for (JsonNode one : resolved.has("oneOf") ? resolved.get("oneOf") : resolved.get("anyOf")) {
        fields(schema, one, at, fields, depth + 1);
      }
    } else if (!"null".equals(resolved.path("type").asString("")) && !at.isEmpty()) {
      fields.add(at);
      List<String> words =
          resolved
              .path("enum")
              .valueStream()
              .filter(JsonNode::isString)
              .map(JsonNode::stringValue)
              .toList();
      WORDS.put(at, words);
    }
  }
}
