package org.playcaller.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.scenario.ScenarioFault;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.UnsoundScenarios;
import org.playcaller.yaml.Place;
import org.playcaller.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * Careless edits that no case can notice, each with the reason that a trainer wrote into {@value
 * ScenarioFiles#EQUIVALENT}.
 */
final class Equivalents {

  private static final List<String> KEYS = List.of("play", "edit", "because");

  private final YamlDocument yaml;
  private final List<ScenarioFault> faults = new ArrayList<>();
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  private record Key(@Nullable String play, String edit) {}

  private record Entry(int line, String because) {}

  private Equivalents(YamlDocument yaml) {
    this.yaml = yaml;
  }

  /**
   * Reads what is taken for the same.
   *
   * @throws UnsoundScenarios when the file has faults; it lists all of them
   */
  static Equivalents of(ScenarioFiles files) {
    String text = files.files().get(ScenarioFiles.EQUIVALENT);
    Equivalents equivalents = new Equivalents(YamlDocument.read(text == null ? "[]" : text));
    equivalents.read();
    if (!equivalents.faults.isEmpty()) {
      throw new UnsoundScenarios(equivalents.faults);
    }
    return equivalents;
  }

  private void read() {
    yaml.faults().forEach(fault -> fault(fault.place(), fault.what(), fault.remedy()));
    if (yaml.faults().isEmpty() && !yaml.tree().isArray()) {
      fault(Place.START, "this is no list", "write - play:, edit: and because: for each edit");
    }
    for (int i = 0; yaml.faults().isEmpty() && i < yaml.tree().size(); i++) {
      entry("/" + i, yaml.tree().get(i));
    }
  }

  private void entry(String pointer, JsonNode node) {
    JsonNode edit = node.path("edit");
    JsonNode because = node.path("because");
    for (String key : node.propertyNames()) {
      if (!KEYS.contains(key)) {
        fault(
            yaml.place(pointer + "/" + key),
            "\"" + key + "\" is not a known key here",
            "use " + String.join(", ", KEYS));
      }
    }
    if (!edit.isString() || !because.isString() || because.stringValue().isBlank()) {
      fault(
          yaml.place(pointer),
          "an edit is taken for the same without its words or without a reason",
          "write edit: as prove says it, and because: why no case can notice it");
      return;
    }
    String play = node.path("play").isString() ? node.path("play").stringValue() : null;
    entries.put(
        new Key(play, edit.stringValue()),
        new Entry(yaml.place(pointer).line(), because.stringValue()));
  }

  private void fault(Place place, String what, String remedy) {
    faults.add(
        new ScenarioFault(ScenarioFiles.EQUIVALENT, place.line(), place.column(), what, remedy));
  }

  /** Why no case can notice a mutant; null where nobody says so. */
  @Nullable String because(Mutant mutant) {
    Entry entry = entries.get(new Key(mutant.play(), mutant.inWords()));
    return entry == null ? null : entry.because();
  }

  /** What is said of edits that a case does notice, or that nobody can make any more. */
  List<String> unfounded(List<Mutant> survivors) {
    Map<Key, Entry> left = new LinkedHashMap<>(entries);
    survivors.forEach(mutant -> left.remove(new Key(mutant.play(), mutant.inWords())));
    return left.entrySet().stream()
        .map(
            entry ->
                ScenarioFiles.EQUIVALENT
                    + ":"
                    + entry.getValue().line()
                    + " \""
                    + entry.getKey().edit()
                    + "\" survives no longer: remove it")
        .toList();
  }
}
