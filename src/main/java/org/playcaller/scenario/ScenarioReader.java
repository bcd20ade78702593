package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Nearest;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.Fault;
import org.playcaller.state.InvalidState;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.playcaller.yaml.Place;
import org.playcaller.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads scenario files strictly: an unknown key, play or person is a fault with its place. */
public final class ScenarioReader {

  private static final List<String> FILE_KEYS = List.of("given", "cases");
  private static final List<String> CASE_KEYS = List.of("case", "day", "given", "expect");
  private static final String PLAYS = "plays/";

  private final StateJson states = new StateJson();
  private final Playbook playbook;
  private final String path;
  private final YamlDocument yaml;
  private final List<ScenarioFault> faults;

  private ScenarioReader(
      Playbook playbook, String path, YamlDocument yaml, List<ScenarioFault> faults) {
    this.playbook = playbook;
    this.path = path;
    this.yaml = yaml;
    this.faults = faults;
  }

  /**
   * Reads all cases of all files.
   *
   * @param files the files
   * @param playbook the playbook whose plays they name
   * @return the cases, by file and place
   * @throws UnsoundScenarios when there is a fault in a file; it lists all of them
   */
  public static List<ScenarioCase> read(ScenarioFiles files, Playbook playbook) {
    Readable read = readable(files, playbook);
    if (!read.faults().isEmpty()) {
      throw new UnsoundScenarios(read.faults());
    }
    return read.cases();
  }

  /**
   * What can be read of the files, with what cannot.
   *
   * @param cases the cases of the sound files, by file and place
   * @param faults what is wrong in the others
   */
  public record Readable(List<ScenarioCase> cases, List<ScenarioFault> faults) {}

  /**
   * Reads the cases of the sound files; a file with a fault costs its own cases only.
   *
   * @param files the files
   * @param playbook the playbook whose plays they name
   * @return the cases, and the faults of the files that have any
   */
  public static Readable readable(ScenarioFiles files, Playbook playbook) {
    List<ScenarioFault> faults = new ArrayList<>();
    List<ScenarioCase> cases = new ArrayList<>();
    files
        .files()
        .forEach(
            (path, text) -> {
              List<ScenarioFault> own = new ArrayList<>();
              List<ScenarioCase> read =
                  new ScenarioReader(playbook, path, YamlDocument.read(text), own).cases();
              faults.addAll(own);
              cases.addAll(own.isEmpty() ? read : List.of());
            });
    faults.sort(null);
    return new Readable(List.copyOf(cases), List.copyOf(faults));
  }

  private List<ScenarioCase> cases() {
    yaml.faults().forEach(fault -> fault(fault.place(), fault.what(), fault.remedy()));
    if (!yaml.faults().isEmpty()) {
      return List.of();
    }
    JsonNode list = yaml.tree().get("cases");
    if (list == null || !list.isArray() || list.isEmpty()) {
      fault(Place.START, "the file has no case", "write cases: and below it - case: what it shows");
      return List.of();
    }
    onlyKeys("", yaml.tree(), FILE_KEYS);
    String play = path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
    if (path.startsWith(PLAYS)) {
      knownPlay(play, Place.START);
    }
    List<ScenarioCase> cases = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      ScenarioCase one = oneCase("/cases/" + i, list.get(i), play);
      if (one != null) {
        cases.add(one);
      }
    }
    return cases;
  }

  private @Nullable ScenarioCase oneCase(String pointer, JsonNode node, String play) {
    int before = faults.size();
    if (!node.isObject()) {
      fault(yaml.place(pointer), "a case is no text", "write case:, day:, given: and expect:");
      return null;
    }
    onlyKeys(pointer, node, CASE_KEYS);
    for (String key : List.of("case", "day", "expect")) {
      if (!node.has(key)) {
        fault(yaml.place(pointer), "the case has no \"" + key + "\"", "add " + key + ":");
      }
    }
    if (faults.size() > before) {
      return null;
    }
    JsonNode given = given(node);
    State state = state(pointer, given);
    ExpectationReader reader = new ExpectationReader(playbook, yaml, this::fault);
    Expectation expect = reader.read(pointer + "/expect", node.get("expect"), state);
    return state == null || faults.size() > before
        ? null
        : new ScenarioCase(
            path,
            yaml.place(pointer).line(),
            node.get("case").asString(),
            play,
            state,
            expect,
            given,
            node.get("given"));
  }

  /** The state as it is written: what all cases share, and over it what this one gives. */
  private JsonNode given(JsonNode node) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode base = nodes.objectNode();
    base.set("rep", nodes.objectNode().put("id", "rep"));
    JsonNode shared = yaml.tree().get("given");
    JsonNode given = node.get("given");
    JsonNode whole = shared == null ? base : Merge.over(base, shared);
    whole = given == null ? whole : Merge.over(whole, given);
    if (whole instanceof ObjectNode object) {
      object.set("day", node.get("day"));
    }
    return whole;
  }

  private @Nullable State state(String pointer, JsonNode whole) {
    try {
      return states.read(whole);
    } catch (InvalidState e) {
      for (Fault fault : e.faults()) {
        String what = fault.value() == null ? fault.what() : fault.value() + ": " + fault.what();
        fault(place(pointer, fault.pointer()), withoutStop(what), withoutStop(fault.remedy()));
      }
      return null;
    }
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** A fault's place in the case, else in what all cases share. */
  private Place place(String pointer, String fault) {
    if (fault.equals("/day")) {
      return yaml.place(pointer + fault);
    }
    String own = pointer + "/given" + fault;
    return yaml.places().containsKey(own) || !yaml.places().containsKey("/given" + fault)
        ? yaml.place(own)
        : yaml.place("/given" + fault);
  }

  private void onlyKeys(String pointer, JsonNode node, List<String> known) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        String nearest = Nearest.of(entry.getKey(), known);
        fault(
            yaml.place(pointer + "/" + entry.getKey()),
            "\"" + entry.getKey() + "\" means nothing here",
            nearest == null
                ? "use " + known.stream().collect(Collectors.joining(", "))
                : "did you mean \"" + nearest + "\"?");
      }
    }
  }

  private void knownPlay(String play, Place place) {
    if (playbook.play(play) == null) {
      List<String> known = playbook.plays().stream().map(p -> p.id()).toList();
      String nearest = Nearest.of(play, known);
      fault(
          place,
          "the playbook has no play \"" + play + "\"",
          nearest == null ? "name a play of the playbook" : "did you mean \"" + nearest + "\"?");
    }
  }

  private void fault(Place place, String what, String remedy) {
    faults.add(new ScenarioFault(path, place.line(), place.column(), what, remedy));
  }
}
