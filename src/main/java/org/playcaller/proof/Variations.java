package org.playcaller.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** States that differ from a given one in a single value, those that hit a mark first. */
final class Variations {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode tree;
  private final Map<String, Set<String>> words;
  private final List<Variation> variations = new ArrayList<>();

  /**
   * A state with one value changed.
   *
   * @param path the keys and indexes down to the value; empty where nothing is changed
   * @param value the new value
   * @param tree the whole state
   */
  record Variation(List<Object> path, JsonNode value, JsonNode tree) {}

  private record Leaf(List<Object> path, JsonNode value, @Nullable LocalDate day) {

    /** A word of the contract is short and in lower case, which names and sentences are not. */
    boolean isWord() {
      return day == null && value.isString() && value.stringValue().matches("[a-z-]{2,20}");
    }

    String key() {
      Object last = path.get(path.size() - 1);
      return last instanceof String key ? key : String.valueOf(path.get(path.size() - 2));
    }

    double number() {
      return day == null ? value.doubleValue() : day.toEpochDay();
    }

    JsonNode at(BigDecimal number) {
      if (day != null) {
        return NODES.stringNode(LocalDate.ofEpochDay(number.longValue()).toString());
      }
      return number.stripTrailingZeros().scale() <= 0
          ? NODES.numberNode(number.longValue())
          : NODES.numberNode(number);
    }
  }

  private Variations(JsonNode tree, Map<String, Set<String>> words) {
    this.tree = tree;
    this.words = words;
  }

  /**
   * The words that stand under each key of some states: what else may stand there.
   *
   * @param trees the states
   * @return words by key, in alphabetical order
   */
  static Map<String, Set<String>> words(List<JsonNode> trees) {
    Map<String, Set<String>> words = new TreeMap<>();
    for (JsonNode tree : trees) {
      List<Leaf> leaves = new ArrayList<>();
      collect(tree, List.of(), leaves);
      for (Leaf leaf : leaves) {
        if (leaf.isWord()) {
          words.computeIfAbsent(leaf.key(), key -> new TreeSet<>()).add(leaf.value().stringValue());
        }
      }
    }
    return words;
  }

  /**
   * Varies a state.
   *
   * @param tree the state as it is written
   * @param words what else may stand under a key
   * @param measure what is to hit the marks; NaN for a tree that is no state or tells no measure
   * @param marks the values to hit
   * @return the state itself first, then the variations that hit, then all others
   */
  static List<Variation> of(
      JsonNode tree,
      Map<String, Set<String>> words,
      ToDoubleFunction<JsonNode> measure,
      List<Double> marks) {
    Variations all = new Variations(tree, words);
    List<Leaf> leaves = new ArrayList<>();
    collect(tree, List.of(), leaves);
    all.variations.add(new Variation(List.of(), tree, tree));
    for (double mark : marks) {
      leaves.forEach(leaf -> all.aim(leaf, measure, mark));
    }
    leaves.forEach(all::others);
    return all.variations;
  }

  private static void collect(JsonNode node, List<Object> path, List<Leaf> leaves) {
    if (node.isObject()) {
      node.properties().forEach(e -> collect(e.getValue(), plus(path, e.getKey()), leaves));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), plus(path, i), leaves);
      }
    } else if (!path.get(path.size() - 1).equals("id")) {
      leaves.add(new Leaf(path, node, day(node)));
    }
  }

  private static List<Object> plus(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }

  private static @Nullable LocalDate day(JsonNode node) {
    try {
      return node.isString() && node.stringValue().length() == 10
          ? LocalDate.parse(node.stringValue())
          : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** As if the measure were a straight line in this value, which most are. */
  private void aim(Leaf leaf, ToDoubleFunction<JsonNode> measure, double mark) {
    if (leaf.day() == null && !leaf.value().isNumber()) {
      return;
    }
    double here = leaf.number();
    double step = leaf.day() != null ? 1 : Math.max(1, Math.abs(here) / 100);
    double now = measure.applyAsDouble(tree);
    double then = measure.applyAsDouble(changed(leaf, BigDecimal.valueOf(here + step)));
    double slope = (then - now) / step;
    if (Double.isNaN(slope) || Math.abs(slope) < 1e-12) {
      return;
    }
    double aimed = here + (mark - now) / slope;
    if (Double.isFinite(aimed) && aimed >= 0 && aimed < 1e12) {
      Set<BigDecimal> shots = new LinkedHashSet<>();
      BigDecimal exact = BigDecimal.valueOf(aimed);
      shots.add(exact.setScale(0, RoundingMode.HALF_UP));
      if (leaf.day() == null) {
        shots.add(exact.setScale(2, RoundingMode.HALF_UP));
      }
      shots.add(exact.setScale(0, RoundingMode.FLOOR));
      shots.add(exact.setScale(0, RoundingMode.CEILING));
      shots.forEach(shot -> add(leaf, leaf.at(shot)));
    }
  }

  private JsonNode changed(Leaf leaf, BigDecimal number) {
    return Overlay.set(tree, leaf.path(), leaf.at(number));
  }

  private void others(Leaf leaf) {
    if (leaf.value().isBoolean()) {
      add(leaf, NODES.booleanNode(!leaf.value().booleanValue()));
    }
    if (leaf.day() != null || leaf.value().isNumber()) {
      for (int step : new int[] {1, -1}) {
        BigDecimal number = BigDecimal.valueOf(leaf.number() + step);
        if (number.signum() >= 0) {
          add(leaf, leaf.at(number));
        }
      }
    }
    if (leaf.isWord()) {
      for (String word : words.getOrDefault(leaf.key(), Set.of())) {
        if (!word.equals(leaf.value().stringValue())) {
          add(leaf, NODES.stringNode(word));
        }
      }
    }
    if (leaf.path().size() > 1) {
      add(leaf, NODES.nullNode());
    }
  }

  private void add(Leaf leaf, JsonNode value) {
    variations.add(new Variation(leaf.path(), value, Overlay.set(tree, leaf.path(), value)));
  }
}
