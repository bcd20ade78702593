package org.playcaller.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves out of a tree what does not matter: first whole lists, then their items, half of what is
 * left at a time, then single values, from bottom to top; and again until nothing more can go.
 */
final class Shrink {

  /** A state as large as is read has far more values than anybody waits for. */
  private static final int MOST_TRIES = 5_000;

  /**
   * Nor does anybody wait for as many plans of a large state: so many values are planned with in
   * all, which takes seconds. What is left then is larger than it need be, and as true.
   */
  private static final long MOST_VALUES = 2_000_000;

  private static final Set<String> NEEDED = Set.of("/day", "/rep", "/rep/id");

  private final Predicate<JsonNode> same;
  private JsonNode tree;
  private int tries;
  private long values;

  private Shrink(JsonNode tree, Predicate<JsonNode> same) {
    this.tree = tree;
    this.same = same;
  }

  /**
   * What is left of a tree.
   *
   * @param tree the tree with as little in it as keeps it the same, as far as the tries go
   * @param isWhole whether they went far enough to try all of it
   */
  record Left(JsonNode tree, boolean isWhole) {}

  /** The tree without what does not matter. */
  static Left of(JsonNode tree, Predicate<JsonNode> same) {
    Shrink shrink = new Shrink(tree, same);
    JsonNode before;
    do {
      before = shrink.tree;
      shrink.level("");
    } while (!before.equals(shrink.tree));
    return new Left(shrink.tree, !shrink.isOver());
  }

  private boolean isOver() {
    return tries == MOST_TRIES || values >= MOST_VALUES;
  }

  private void level(String at) {
    for (int step = children(at).size(); step > 0; step = step == 1 ? 0 : (step + 1) / 2) {
      // From the end, so that the items before keep their places in the list.
      int to = children(at).size();
      while (to > 0) {
        int from = Math.max(0, to - step);
        attemptWithout(at, children(at).subList(from, to));
        to = from;
      }
    }
    if (at.isEmpty()) {
      level("/rep");
    }
    // What refers to others comes after them in a state, and keeps them while it is there.
    List<String> children = children(at);
    for (int i = children.size() - 1; i >= 0; i--) {
      level(at + "/" + children.get(i));
    }
  }

  private List<String> children(String at) {
    List<String> children = new ArrayList<>();
    JsonNode node = tree.at(at);
    if (node instanceof ObjectNode object) {
      for (String key : object.propertyNames()) {
        if (!NEEDED.contains(at + "/" + key)) {
          children.add(key);
        }
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        children.add(String.valueOf(i));
      }
    }
    return children;
  }

  private void attemptWithout(String at, List<String> some) {
    if (isOver()) {
      return;
    }
    tries++;
    JsonNode less = tree.deepCopy();
    JsonNode node = less.at(at);
    if (node instanceof ObjectNode object) {
      object.remove(some);
    } else if (node instanceof ArrayNode array) {
      for (int i = some.size() - 1; i >= 0; i--) {
        array.remove(Integer.parseInt(some.get(i)));
      }
    }
    values += values(less);
    if (same.test(less)) {
      tree = less;
    }
  }

  private static long values(JsonNode node) {
    long values = 1;
    for (JsonNode child : node) {
      values += values(child);
    }
    return values;
  }
}
