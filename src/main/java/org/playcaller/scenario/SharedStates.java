package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.playcaller.state.InvalidState;
import org.playcaller.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The people and states that are named once, in the files under {@code shared/}. */
final class SharedStates {

  /** Where the files are. */
  static final String FOLDER = "shared/";

  private static final List<String> KEYS = List.of("shared");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  /**
   * Stands for a name that may be in a file which cannot be read: no fault of whoever is given it.
   */
  static final Layer UNREAD =
      new Layer(
          new Faults(FOLDER, YamlDocument.read(""), new ArrayList<>()),
          "",
          JsonNodeFactory.instance.objectNode());

  private final Memory memory;
  private final Map<String, Layer> byName = new LinkedHashMap<>();
  private boolean unread;

  private SharedStates(Memory memory) {
    this.memory = memory;
  }

  /** Reads the shared ones among the files. */
  static SharedStates of(ScenarioFiles files, Memory memory, List<ScenarioFault> faults) {
    SharedStates shared = new SharedStates(memory);
    files
        .files()
        .forEach(
            (path, text) -> {
              if (isShared(path)) {
                shared.read(new Faults(path, memory.document(text), faults));
              }
            });
    return shared;
  }

  static boolean isShared(String path) {
    return path.startsWith(FOLDER);
  }

  private void read(Faults faults) {
    YamlDocument yaml = faults.yaml();
    yaml.faults().forEach(fault -> faults.at(fault.place(), fault.what(), fault.remedy()));
    JsonNode shared = yaml.tree().path("shared");
    if (!yaml.faults().isEmpty()) {
      unread = true;
      return;
    }
    if (!shared.isObject() || shared.isEmpty()) {
      faults.at("", "the file names nobody", "write shared: and below it a name and what it gives");
      return;
    }
    faults.onlyKeys("", yaml.tree(), KEYS);
    for (Map.Entry<String, JsonNode> entry : shared.properties()) {
      entry(entry.getKey(), entry.getValue(), faults);
    }
  }

  private void entry(String name, JsonNode given, Faults faults) {
    String at = "/shared/" + name;
    Layer before = byName.get(name);
    ObjectNode empty = JsonNodeFactory.instance.objectNode();
    Layer layer = new Layer(faults, at, given.isObject() ? given : empty);
    if (!NAME.matcher(name).matches()) {
      faults.at(at, "\"" + name + "\" is no name", "write small letters, digits and dashes");
    } else if (before != null) {
      faults.at(
          at,
          "\"" + name + "\" is named in " + before.faults().path() + " already",
          "give each its own name");
    } else if (!(given instanceof ObjectNode object)) {
      faults.at(at, "\"" + name + "\" gives nothing", "write what it gives, as under given:");
    } else if (object.has("day")) {
      faults.at(at + "/day", "a day belongs to a case", "write day: in the case");
    } else {
      sound(layer, object);
    }
    // Kept though faulty: a case that names it has no fault of its own.
    byName.putIfAbsent(name, layer);
  }

  /** What it gives has to be sound by itself, but for whom it refers to. */
  private void sound(Layer layer, ObjectNode given) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set("rep", JsonNodeFactory.instance.objectNode().put("id", "rep"));
    JsonNode merged = Merge.over(whole, given);
    ((ObjectNode) merged).put("day", "2000-01-01");
    try {
      memory.state(merged);
    } catch (InvalidState e) {
      new Given(List.of(layer), merged)
          .report(e.faults().stream().filter(fault -> !refers(fault.pointer())).toList());
    }
  }

  /** Whom it refers to is there where it is given, or it is a fault there. */
  private static boolean refers(String pointer) {
    return pointer.endsWith("/with") || pointer.endsWith("/customer");
  }

  /** The layers of names, in their order; a fault for each that is not known. */
  List<Layer> layers(String pointer, JsonNode names, Faults faults) {
    List<Layer> layers = new ArrayList<>();
    if (names.isString()) {
      add(pointer, names, faults, layers);
    }
    for (int i = 0; names.isArray() && i < names.size(); i++) {
      add(pointer + "/" + i, names.get(i), faults, layers);
    }
    if (layers.isEmpty() && names.isArray() && names.isEmpty()) {
      faults.at(
          pointer, "the list names nobody", "write a name of " + FOLDER + ", or leave it out");
    }
    return layers;
  }

  private void add(String pointer, JsonNode name, Faults faults, List<Layer> layers) {
    if (!name.isString()) {
      faults.at(
          pointer,
          "this names nothing of " + FOLDER,
          "name people and states here, and write what else there is under but:");
      return;
    }
    Layer named = byName.get(name.stringValue());
    if (named == null && unread) {
      layers.add(UNREAD);
    } else if (named == null) {
      faults.at(
          pointer,
          "nothing under " + FOLDER + " is called \"" + name.stringValue() + "\"",
          Faults.meant(
              name.stringValue(), byName.keySet(), "name it there, or write what is known"));
    } else {
      layers.add(named);
    }
  }
}
