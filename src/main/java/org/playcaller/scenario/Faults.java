package org.playcaller.scenario;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Nearest;
import org.playcaller.yaml.Place;
import org.playcaller.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong in one file.
 *
 * @param path the file, below the scenarios folder
 * @param yaml what it says, with the places
 * @param list takes the faults
 */
record Faults(String path, YamlDocument yaml, List<ScenarioFault> list) {

  private static final int MOST_NAMED = 12;

  void at(Place place, String what, String remedy) {
    list.add(new ScenarioFault(path, place.line(), place.column(), what, remedy));
  }

  void at(String pointer, String what, String remedy) {
    at(yaml.place(pointer), what, remedy);
  }

  /** The text at a place; a fault, and null, where there is none or it is no text. */
  @Nullable String text(String pointer, @Nullable JsonNode node, String of) {
    if (node == null || !node.isString() || node.stringValue().isBlank()) {
      at(pointer, of + " is no text", "write it in words");
      return null;
    }
    return node.stringValue();
  }

  /** Adds a fault for every unknown key. */
  void onlyKeys(String pointer, JsonNode node, Collection<String> known) {
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        at(
            pointer + "/" + key,
            "\"" + key + "\" is not a known key here",
            meant(key, known, "use " + String.join(", ", known)));
      }
    }
  }

  /** A fault where what is given is not among what is known. */
  boolean known(String pointer, String given, Collection<String> known) {
    String some = known.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return known(pointer, given, known, some.isEmpty() ? "there is none" : "use one of " + some);
  }

  /** The same, with what to do where nothing known is like it. */
  boolean known(String pointer, String given, Collection<String> known, String otherwise) {
    if (!known.contains(given)) {
      at(pointer, "\"" + given + "\" is not known here", meant(given, known, otherwise));
    }
    return known.contains(given);
  }

  static String meant(String given, Collection<String> known, String otherwise) {
    String nearest = Nearest.of(given, known);
    // What differs by more than that is another thing, and not the same one misspelt.
    boolean isMeant =
        nearest != null && Nearest.distance(given, nearest) <= Math.max(2, given.length() / 3);
    return isMeant ? "did you mean \"" + nearest + "\"?" : otherwise;
  }
}
