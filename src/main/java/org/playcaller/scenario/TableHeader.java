package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.InvalidState;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the columns that a table about a play needs. What a condition looks at is found by trying:
 * a value of a case without which one of the play's measures is another is one that it looks at.
 */
public final class TableHeader {

  private final StateJson states = new StateJson();
  private final Playbook playbook;
  private final Play play;
  private final Set<String> columns = new LinkedHashSet<>();

  private TableHeader(Playbook playbook, Play play) {
    this.playbook = playbook;
    this.play = play;
  }

  /**
   * Writes the header.
   *
   * @param playbook the playbook
   * @param cases the cases to find the columns with; those of the play are looked at first
   * @param play one of the playbook's plays
   * @return the columns, separated by commas
   */
  public static String of(Playbook playbook, List<ScenarioCase> cases, Play play) {
    TableHeader header = new TableHeader(playbook, play);
    for (Condition condition : play.conditions()) {
      header.add(condition, cases);
    }
    String called =
        switch (play.kind()) {
          case HOLD_BACK, VETO -> "held";
          case WARN -> "warns";
          case DIAGNOSE -> "diagnoses";
          case MESSAGE, TEAM -> "says";
          case RECOMMEND -> "includes";
        };
    List<String> all = new ArrayList<>(List.of("case", "day", "given"));
    all.addAll(header.columns);
    all.addAll(List.of(called, "excludes"));
    return String.join(",", all);
  }

  private void add(Condition condition, List<ScenarioCase> cases) {
    Stream<ScenarioCase> own = cases.stream().filter(one -> one.play().equals(play.id()));
    Stream<ScenarioCase> others = cases.stream().filter(one -> !one.play().equals(play.id()));
    Stream.concat(own, others)
        .map(one -> lookedAt(condition, one))
        .filter(paths -> !paths.isEmpty())
        .findFirst()
        .ifPresent(columns::addAll);
  }

  /** The columns of a case's values that the condition's measure depends on. */
  private List<String> lookedAt(Condition condition, ScenarioCase one) {
    List<@Nullable Object> before = measures(condition, one.state());
    List<String> looked = new ArrayList<>();
    if (before.stream().allMatch(Objects::isNull)) {
      return looked;
    }
    for (List<String> path : leaves(one.given())) {
      State without = without(one.given(), path);
      if (without != null && !before.equals(measures(condition, without))) {
        looked.add(String.join(".", path));
      }
    }
    return looked;
  }

  private List<@Nullable Object> measures(Condition condition, State state) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Fact fact : playbook.facts(state).all()) {
      if (fact.getClass() == condition.type().factClass()) {
        values.add(condition.property().of(fact));
      }
    }
    return values;
  }

  /** The state without a value; where the value cannot be missing alone, without what it is in. */
  private @Nullable State without(JsonNode given, List<String> path) {
    for (int depth = path.size(); depth > 0; depth--) {
      ObjectNode less = (ObjectNode) given.deepCopy();
      JsonNode parent = Objects.requireNonNull(at(less, path.subList(0, depth - 1)));
      String step = path.get(depth - 1);
      if (parent instanceof ArrayNode list) {
        list.remove(list.valueStream().toList().indexOf(item(list, step)));
      } else {
        ((ObjectNode) parent).remove(step);
      }
      try {
        return states.read(less);
      } catch (InvalidState needed) {
        // What it is in may be left out as a whole.
      }
    }
    return null;
  }

  private static @Nullable JsonNode at(JsonNode node, List<String> path) {
    JsonNode at = node;
    for (String step : path) {
      at = at instanceof ArrayNode list ? item(list, step) : at.get(step);
    }
    return at;
  }

  private static JsonNode item(ArrayNode list, String id) {
    return list.valueStream()
        .filter(one -> one.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Every single value that a column can name; of a list, that of its first item. */
  private static List<List<String>> leaves(JsonNode given) {
    List<List<String>> leaves = new ArrayList<>();
    walk(given, List.of(), leaves);
    leaves.removeIf(path -> path.get(0).equals("day") || path.get(path.size() - 1).equals("id"));
    leaves.removeIf(
        path -> StatePath.of(String.join(".", path), List.of(), (what, remedy) -> {}) == null);
    return leaves;
  }

  private static void walk(JsonNode node, List<String> path, List<List<String>> leaves) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        walk(entry.getValue(), with(path, entry.getKey()), leaves);
      }
    } else if (node instanceof ArrayNode list && list.path(0).has("id")) {
      walk(list.get(0), with(path, list.get(0).get("id").asString()), leaves);
    } else {
      leaves.add(path);
    }
  }

  private static List<String> with(List<String> path, String step) {
    return Stream.concat(path.stream(), Stream.of(step)).toList();
  }
}
