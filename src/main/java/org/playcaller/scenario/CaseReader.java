package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.InvalidState;
import org.playcaller.state.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the cases of one file. */
final class CaseReader {

  /** Where each file is about the play of its name. */
  static final String PLAYS = "plays/";

  private static final List<String> FILE_KEYS = List.of("given", "but", "tags", "cases");
  private static final List<String> CASE_KEYS =
      List.of("case", "day", "given", "but", "expect", "todo", "tags");
  private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9-]*");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Playbook playbook;
  private final SharedStates shared;
  private final Memory memory;
  private final Faults faults;
  private final String play;
  private final Map<String, Integer> names = new HashMap<>();

  CaseReader(Playbook playbook, SharedStates shared, Memory memory, Faults faults) {
    this.playbook = playbook;
    this.shared = shared;
    this.memory = memory;
    this.faults = faults;
    String file = faults.path().substring(faults.path().lastIndexOf('/') + 1);
    this.play = file.substring(0, file.lastIndexOf('.'));
  }

  /** The cases; to be used only where no fault was found. */
  List<ScenarioCase> read() {
    faults.yaml().faults().forEach(fault -> faults.at(fault.place(), fault.what(), fault.remedy()));
    if (!faults.yaml().faults().isEmpty()) {
      return List.of();
    }
    JsonNode file = faults.yaml().tree();
    JsonNode list = file.get("cases");
    if (list == null || !list.isArray() || list.isEmpty()) {
      faults.at("", "the file has no case", "write cases: and below it - case: what it shows");
      return List.of();
    }
    faults.onlyKeys("", file, FILE_KEYS);
    if (faults.path().startsWith(PLAYS) && playbook.play(play) == null) {
      List<String> known = playbook.plays().stream().map(p -> p.id()).toList();
      faults.at(
          "",
          "the playbook has no play \"" + play + "\"",
          Faults.meant(play, known, "name a play of the playbook"));
    }
    List<Layer> base = new ArrayList<>();
    ObjectNode rep = NODES.objectNode();
    rep.putObject("rep").put("id", "rep");
    base.add(new Layer(faults, "", rep));
    base.addAll(layers("", file));
    Set<String> tags = tags("", file);
    List<ScenarioCase> cases = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      ScenarioCase one = oneCase("/cases/" + i, list.get(i), base, tags);
      if (one != null) {
        cases.add(one);
      }
    }
    return cases;
  }

  private @Nullable ScenarioCase oneCase(
      String at, JsonNode node, List<Layer> base, Set<String> fileTags) {
    int before = faults.list().size();
    if (!node.isObject()) {
      faults.at(at, "a case is no text", "write case:, day:, given: and expect:");
      return null;
    }
    faults.onlyKeys(at, node, CASE_KEYS);
    for (String key : List.of("case", "day", "expect")) {
      if (!node.has(key)) {
        faults.at(at, "the case has no \"" + key + "\"", "add " + key + ":");
      }
    }
    if (faults.list().size() > before) {
      return null;
    }
    String name = name(at, node.get("case"));
    List<Layer> own = layers(at, node);
    JsonNode added = merged(own);
    ObjectNode whole = whole(base, added);
    whole.set("day", node.get("day"));
    State state = state(at, whole, base, own);
    Set<String> tags = new LinkedHashSet<>(fileTags);
    tags.addAll(tags(at, node));
    String todo = node.has("todo") ? faults.text(at + "/todo", node.get("todo"), "the todo") : null;
    Expectation expect =
        new ExpectationReader(playbook, faults, state).read(at + "/expect", node.get("expect"));
    if (state == null || name == null || faults.list().size() > before) {
      return null;
    }
    int line = faults.yaml().place(at).line();
    return new ScenarioCase(
        faults.path(), line, name, play, state, expect, whole, added, todo, Set.copyOf(tags));
  }

  private @Nullable String name(String at, JsonNode node) {
    String name = faults.text(at + "/case", node, "the case's name");
    int line = faults.yaml().place(at).line();
    Integer before = name == null ? null : names.putIfAbsent(name, line);
    if (before != null) {
      faults.at(
          at + "/case",
          "a case of this name stands in line " + before + " already",
          "say what is different in this one");
    }
    return name;
  }

  /** What a file or a case gives: the names it calls, then what it says itself. */
  private List<Layer> layers(String at, JsonNode node) {
    JsonNode given = node.get("given");
    JsonNode but = node.get("but");
    List<Layer> layers = new ArrayList<>();
    if (given != null && given.isObject()) {
      layers.add(new Layer(faults, at + "/given", given));
    } else if (given != null && (given.isString() || given.isArray())) {
      layers.addAll(shared.layers(at + "/given", given, faults));
    } else if (given != null) {
      faults.at(
          at + "/given",
          "this gives nothing",
          "write a name of shared/, or what is known below it");
    }
    if (but != null && (given == null || given.isObject())) {
      faults.at(
          at + "/but",
          "\"but\" changes what a name gives, and no name is given",
          given == null ? "write given: instead" : "write it below given:");
    } else if (but != null && but.isObject()) {
      layers.add(new Layer(faults, at + "/but", but));
    } else if (but != null) {
      faults.at(at + "/but", "\"but\" changes nothing", "write below it what is different");
    }
    return layers;
  }

  /** What the case gives is put together first, and then laid over what the file gives. */
  private static ObjectNode whole(List<Layer> base, @Nullable JsonNode added) {
    JsonNode file = Objects.requireNonNull(merged(base));
    return (ObjectNode) (added == null ? file : Merge.over(file, added)).deepCopy();
  }

  private static @Nullable JsonNode merged(List<Layer> layers) {
    JsonNode whole = null;
    for (Layer layer : layers) {
      whole = whole == null ? layer.tree() : Merge.over(whole, layer.tree());
    }
    return whole;
  }

  private @Nullable State state(String at, ObjectNode whole, List<Layer> base, List<Layer> own) {
    if (Stream.of(base, own).flatMap(List::stream).anyMatch(one -> one == SharedStates.UNREAD)) {
      return null;
    }
    try {
      return memory.state(whole);
    } catch (InvalidState e) {
      List<Layer> all = new ArrayList<>(base);
      all.addAll(own);
      all.add(new Layer(faults, at, NODES.objectNode().set("day", whole.get("day"))));
      new Given(all, whole).report(e.faults());
      return null;
    }
  }

  private Set<String> tags(String at, JsonNode node) {
    Set<String> tags = new LinkedHashSet<>();
    JsonNode list = node.get("tags");
    if (list != null && (!list.isArray() || list.isEmpty())) {
      faults.at(at + "/tags", "\"tags\" is no list", "write [tag, tag]");
    }
    for (int i = 0; list != null && list.isArray() && i < list.size(); i++) {
      String tag = list.get(i).asString();
      if (!TAG.matcher(tag).matches()) {
        faults.at(
            at + "/tags/" + i,
            "\"" + tag + "\" is no tag",
            "write small letters, digits and dashes");
      }
      tags.add(tag);
    }
    return tags;
  }
}
