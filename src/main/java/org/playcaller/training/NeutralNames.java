package org.playcaller.training;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Puts neutral names in place of those of a state: the same for the same, in the same order, so
 * that what was sorted by its id stays sorted.
 */
final class NeutralNames {

  /** The fields that hold a key; all other text is a name, free, or a word of the contract. */
  private static final Set<String> KEYS =
      Set.of("id", "contact", "customer", "with", "referredBy", "managerId", "competitor", "stage");

  private static final Set<String> FREE =
      Set.of("text", "why", "unmetNeed", "nextStep", "couldStillUse", "skippedSteps");

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("rep", Kind.REP),
          Map.entry("opportunities", Kind.COMPANY),
          Map.entry("customers", Kind.COMPANY),
          Map.entry("oldProspects", Kind.PERSON),
          Map.entry("network", Kind.PERSON),
          Map.entry("leads", Kind.PERSON),
          Map.entry("groups", Kind.GROUP),
          Map.entry("bookings", Kind.BOOKING),
          Map.entry("closedDeals", Kind.DEAL),
          Map.entry("activities", Kind.ACTIVITY),
          Map.entry("intentions", Kind.INTENTION));

  /** What a key is the key of, with the names to take, in order. */
  private enum Kind {
    REP("Ana"),
    MANAGER("Max"),
    COMPANY(
        "Acme Birch Cedar Delta Ember Fjord Grove Harbour Island Juniper Kestrel Laurel Meadow"
            + " Nectar Orchard Prairie Quarry River Summit Tundra"),
    PERSON("Bea Cem Dora Eli Fay Gus Ida Jon Kim Lee Mia Noa Oto Pia Ray Sam Tea Uma Vic Zoe"),
    GROUP("Group"),
    BOOKING("Booking"),
    DEAL("Deal"),
    ACTIVITY("Activity"),
    INTENTION("Meant"),
    STAGE("Stage");

    private final List<String> names;

    Kind(String names) {
      this.names = List.of(names.split(" "));
    }

    /** The name for the one at a place, where the kind's names are used up with a number. */
    String name(int index, int of, Set<String> taken) {
      List<String> free =
          names.stream().filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT))).toList();
      if (of <= free.size()) {
        return free.get(index);
      }
      int digits = String.valueOf(of).length();
      String base = free.isEmpty() ? "Some " + name().toLowerCase(Locale.ROOT) : free.get(0);
      return base + " " + String.format(Locale.ROOT, "%0" + digits + "d", index + 1);
    }
  }

  private final TreeMap<String, Kind> originals = new TreeMap<>();
  private final Map<String, String> names = new HashMap<>();

  private NeutralNames() {}

  /** The names for all that is left of a state; none is a word of a name in the whole of it. */
  static NeutralNames of(JsonNode left, JsonNode whole) {
    NeutralNames names = new NeutralNames();
    names.collect(left, "", Kind.REP);
    Set<String> words = words(whole).collect(Collectors.toSet());
    for (Kind kind : Kind.values()) {
      List<String> own =
          names.originals.entrySet().stream()
              .filter(entry -> entry.getValue() == kind)
              .map(Map.Entry::getKey)
              .toList();
      for (int i = 0; i < own.size(); i++) {
        names.names.put(own.get(i), kind.name(i, own.size(), words));
      }
    }
    return names;
  }

  /** The new id of one; an id that the state does not hold stays. */
  String id(String original) {
    String name = names.get(original);
    return name == null ? original : name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The state with all names replaced, and free text with words that say nothing. */
  JsonNode replacedIn(JsonNode state) {
    return replaced(state, "", null);
  }

  private void collect(JsonNode node, String field, Kind kind) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        collect(entry.getValue(), entry.getKey(), KINDS.getOrDefault(entry.getKey(), kind));
      }
    } else if (node instanceof ArrayNode) {
      node.forEach(item -> collect(item, field, kind));
    } else if (node.isString() && KEYS.contains(field)) {
      String key = node.stringValue();
      // The list that it is the key in says best what it is; elsewhere it is only referred to.
      if (field.equals("id")) {
        originals.put(key, kind);
      } else {
        originals.putIfAbsent(key, reference(field));
      }
    }
  }

  private static Kind reference(String field) {
    return switch (field) {
      case "stage" -> Kind.STAGE;
      case "managerId" -> Kind.MANAGER;
      case "customer", "competitor" -> Kind.COMPANY;
      default -> Kind.PERSON;
    };
  }

  /** The words of all that is to be replaced; none of them may come back as a new name. */
  private static Stream<String> words(JsonNode node) {
    SortedSet<String> texts = new TreeSet<>();
    addTexts(node, "", texts);
    return texts.stream()
        .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  private static void addTexts(JsonNode node, String field, SortedSet<String> texts) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(entry -> addTexts(entry.getValue(), entry.getKey(), texts));
    } else if (node instanceof ArrayNode) {
      node.forEach(item -> addTexts(item, field, texts));
    } else if (node.isString() && isReplaced(field)) {
      texts.add(node.stringValue());
    }
  }

  private static boolean isReplaced(String field) {
    return KEYS.contains(field) || FREE.contains(field) || field.equals("name");
  }

  private JsonNode replaced(JsonNode node, String field, @Nullable String id) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      String own = object.path("id").isString() ? object.get("id").stringValue() : null;
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        copy.set(entry.getKey(), replaced(entry.getValue(), entry.getKey(), own));
      }
      return copy;
    }
    if (node instanceof ArrayNode) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> copy.add(replaced(item, field, id)));
      return copy;
    }
    // A blank next step says that there is none.
    boolean stays = !node.isString() || !isReplaced(field) || node.stringValue().isBlank();
    return stays ? node : StringNode.valueOf(replacement(node.stringValue(), field, id));
  }

  private String replacement(String text, String field, @Nullable String id) {
    if (KEYS.contains(field)) {
      return id(text);
    }
    if (field.equals("name")) {
      String name = id == null ? null : names.get(id);
      return name == null ? "Somebody" : name;
    }
    return "something";
  }
}
