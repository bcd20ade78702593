package org.playcaller.company;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One rep with the deals and people of a whole company, many times over: as large as states get.
 */
public final class Crowd {

  private static final ObjectMapper MAPPER = new JsonMapper();

  /** What a crowd has many of; the rest is the first rep's. */
  private static final List<String> LISTS =
      List.of(
          "contacts",
          "customers",
          "opportunities",
          "oldProspects",
          "leads",
          "network",
          "groups",
          "activities",
          "intentions");

  private final ObjectNode crowd;
  private final int most;

  private Crowd(ObjectNode crowd, int most) {
    this.crowd = crowd;
    this.most = most;
  }

  /**
   * Makes a crowd of the demo company.
   *
   * @param states reads and writes states
   * @param most no list has more entries; where a rep's own have, it is that rep alone
   * @return a state in JSON that {@link StateJson#read(byte[])} takes
   */
  public static byte[] of(StateJson states, int most) {
    List<ObjectNode> reps = new ArrayList<>();
    for (State rep : Company.load(null, states).reps()) {
      reps.add((ObjectNode) MAPPER.readTree(states.write(rep)));
    }
    Crowd crowd = new Crowd(reps.get(0).deepCopy(), most);
    int copy = 0;
    while (crowd.takes(reps)) {
      copy++;
      for (int rep = 0; rep < reps.size(); rep++) {
        crowd.add(reps.get(rep), "~" + copy + "-" + rep);
      }
    }
    return MAPPER.writeValueAsBytes(crowd.crowd);
  }

  /** Whether there is room for all of them once more. */
  private boolean takes(List<ObjectNode> reps) {
    return LISTS.stream()
        .allMatch(
            list ->
                crowd.path(list).size() + reps.stream().mapToInt(rep -> rep.path(list).size()).sum()
                    <= most);
  }

  private void add(ObjectNode rep, String suffix) {
    Set<String> ids = new HashSet<>();
    LISTS.forEach(list -> rep.path(list).forEach(entry -> ids.add(entry.path("id").asString(""))));
    for (String list : LISTS) {
      for (JsonNode entry : rep.path(list)) {
        crowd.withArray("/" + list).add(renamed(entry, ids, suffix));
      }
    }
  }

  /** The same with other keys, wherever they are named. */
  private static JsonNode renamed(JsonNode node, Set<String> ids, String suffix) {
    if (node instanceof ObjectNode entry) {
      ObjectNode renamed = MAPPER.createObjectNode();
      entry
          .properties()
          .forEach(field -> renamed.set(field.getKey(), renamed(field.getValue(), ids, suffix)));
      return renamed;
    }
    if (node instanceof ArrayNode list) {
      ArrayNode renamed = MAPPER.createArrayNode();
      list.forEach(one -> renamed.add(renamed(one, ids, suffix)));
      return renamed;
    }
    return node.isString() && ids.contains(node.stringValue())
        ? MAPPER.getNodeFactory().stringNode(node.stringValue() + suffix)
        : node;
  }
}
