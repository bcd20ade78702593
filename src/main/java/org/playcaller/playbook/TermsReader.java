package org.playcaller.playbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.playcaller.yaml.Place;
import org.playcaller.yaml.YamlDocument;
import org.playcaller.yaml.YamlFault;
import tools.jackson.databind.JsonNode;

/** Reads terms.yaml: the playbook's numbers, each with value, unit, meaning and source. */
final class TermsReader {

  /** Numbers that the facts and the plan need whatever the plays say. */
  private static final Set<String> NEEDED =
      new TreeSet<>(
          List.of(
              "behind",
              "contact spacing",
              "feasible",
              "gross margin",
              "massively behind",
              "selling hours",
              "stretch"));

  private static final List<String> KEYS = List.of("value", "unit", "meaning", "source");
  private static final double MOST = 1e9;

  private final String path;
  private final YamlDocument yaml;
  private final List<RuleFault> faults;

  private TermsReader(String path, YamlDocument yaml, List<RuleFault> faults) {
    this.path = path;
    this.yaml = yaml;
    this.faults = faults;
  }

  static SortedMap<String, Term> read(String path, String text, List<RuleFault> faults) {
    return new TermsReader(path, YamlDocument.read(text), faults).terms();
  }

  private SortedMap<String, Term> terms() {
    SortedMap<String, Term> terms = new TreeMap<>();
    for (YamlFault fault : yaml.faults()) {
      fault(fault.place(), fault.what(), fault.remedy());
    }
    if (!yaml.faults().isEmpty()) {
      return terms;
    }
    if (!yaml.tree().isObject()) {
      fault(
          Place.START,
          "there are no terms",
          "write name: and below it value, unit, meaning, source");
      return terms;
    }
    for (Map.Entry<String, JsonNode> entry : yaml.tree().properties()) {
      terms.put(entry.getKey(), term(entry.getKey(), entry.getValue()));
    }
    for (String needed : NEEDED) {
      if (!terms.containsKey(needed)) {
        fault(
            Place.START, "the term \"" + needed + "\" is missing", "put it back; a plan needs it");
      }
    }
    return terms;
  }

  private Term term(String name, JsonNode node) {
    String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
    Place place = yaml.place(pointer);
    if (!name.matches("[a-z][a-z -]*")) {
      fault(place, "the name \"" + name + "\" cannot be used", "write it in lower case letters");
    }
    if (!node.isObject()) {
      fault(
          place,
          "the term \"" + name + "\" has no value",
          "write value, unit, meaning and source below it");
      return new Term(name, 0, "", "", "", place.line());
    }
    for (String key : node.propertyNames()) {
      if (!KEYS.contains(key)) {
        String nearest = Nearest.of(key, KEYS);
        fault(
            yaml.place(pointer + "/" + key),
            "a term has no \"" + key + "\"",
            nearest == null
                ? "use " + String.join(", ", KEYS)
                : "did you mean \"" + nearest + "\"?");
      }
    }
    return new Term(
        name,
        value(name, node, pointer),
        text(name, node, pointer, "unit"),
        text(name, node, pointer, "meaning"),
        text(name, node, pointer, "source"),
        place.line());
  }

  private double value(String name, JsonNode term, String pointer) {
    JsonNode value = term.get("value");
    boolean sound =
        value != null
            && value.isNumber()
            && value.doubleValue() >= 0
            && value.doubleValue() <= MOST;
    if (!sound) {
      fault(
          yaml.place(pointer + "/value"),
          value == null
              ? "the term \"" + name + "\" has no value"
              : "the value of \""
                  + name
                  + "\" is "
                  + value.asString("no number")
                  + ", which cannot be used",
          "write a number from 0 up, with a point, like 7 or 0.9");
      return 0;
    }
    return value.doubleValue();
  }

  private String text(String name, JsonNode term, String pointer, String key) {
    JsonNode text = term.get(key);
    if (text == null || !text.isString() || text.stringValue().isBlank()) {
      fault(
          yaml.place(pointer + "/" + key),
          "the term \"" + name + "\" has no " + key,
          "write " + key + ": and then words");
      return "";
    }
    return text.stringValue();
  }

  private void fault(Place place, String what, String remedy) {
    faults.add(new RuleFault(path, place.line(), place.column(), what, remedy));
  }
}
