package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.yaml.Place;
import org.playcaller.yaml.YamlDocument;
import org.playcaller.yaml.YamlFault;
import tools.jackson.databind.JsonNode;

/** Reads terms.yaml: the playbook's numbers, each with value, unit, meaning and source. */
final class TermsReader {

  /** What is said of each term. */
  static final List<String> KEYS = List.of("value", "unit", "meaning", "source");

  private static final double MOST = 1e9;
  private static final int SLIP = 2;

  private final YamlDocument yaml;
  private final FileFaults faults;

  private TermsReader(YamlDocument yaml, FileFaults faults) {
    this.yaml = yaml;
    this.faults = faults;
  }

  /** The terms, also those with a fault; null where there is no telling which there are. */
  static @Nullable SortedMap<String, Term> read(TextFile file, FileFaults faults) {
    YamlDocument yaml = YamlDocument.read(TermsForm.mended(file.lines(), faults));
    return new TermsReader(yaml, faults).terms();
  }

  private @Nullable SortedMap<String, Term> terms() {
    for (YamlFault fault : yaml.faults()) {
      fault(fault.place(), fault.what(), Remedy.of(fault.remedy()));
      faults.settle(fault.place().line());
    }
    if (!yaml.tree().isObject()) {
      if (faults.isEmpty()) {
        String remedy = "write name: and below it " + String.join(", ", KEYS);
        fault(Place.START, "there are no terms", Remedy.of(remedy));
      }
      return null;
    }
    SortedMap<String, Term> terms = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : yaml.tree().properties()) {
      Term term = term(entry.getKey(), entry.getValue());
      terms.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), term);
    }
    if (!faults.isEmpty()) {
      return terms;
    }
    order(terms.get("stretch"), terms.get("feasible"));
    order(terms.get("massively behind"), terms.get("behind"));
    order(terms.get("let go least worth"), terms.get("let go worth"));
    return terms;
  }

  /**
   * A stretch is less likely than what is feasible, a rep massively behind is behind, and no deal
   * alone has to hold more than all that are kept for their size.
   */
  private void order(@Nullable Term lower, @Nullable Term upper) {
    if (lower != null && upper != null && lower.value() > upper.value()) {
      fault(
          yaml.place("/" + lower.name() + "/value"),
          Signs.quoted(lower.name())
              + " is "
              + lower.value()
              + ", above "
              + Signs.quoted(upper.name())
              + ", "
              + upper.value(),
          Remedy.of("use a value that is not above that of " + Signs.quoted(upper.name())));
    }
  }

  private Term term(String name, JsonNode node) {
    String pointer = "/" + escaped(name);
    Place place = yaml.place(pointer);
    if (!name.matches("[a-z][a-z -]*")) {
      fault(
          place,
          "the name " + Signs.quoted(name) + " cannot be used",
          Remedy.of("write it in lower case letters"));
    }
    if (!node.isObject()) {
      fault(
          place,
          "the term " + Signs.quoted(name) + " has no value",
          Remedy.of("write value, unit, meaning and source below it"));
      return new Term(name, 0, "", "", "", place.line());
    }
    Map<String, String> written = written(node, pointer);
    return new Term(
        name,
        value(name, node, pointer, written.getOrDefault("value", "value")),
        unit(name, node, pointer, written),
        text(name, node, pointer, "meaning", written),
        text(name, node, pointer, "source", written),
        place.line());
  }

  /** How the keys are written, where one is misspelt. */
  private Map<String, String> written(JsonNode node, String pointer) {
    Map<String, String> written = new HashMap<>();
    List<String> missing = new ArrayList<>(KEYS);
    missing.removeAll(node.propertyNames());
    for (String key : node.propertyNames()) {
      if (!KEYS.contains(key)) {
        fault(
            yaml.place(pointer + "/" + escaped(key)),
            "a term has no " + Signs.quoted(key),
            Remedy.nearest(key.toLowerCase(Locale.ROOT), KEYS, "use " + String.join(", ", KEYS)));
        missing.stream()
            .filter(meant -> Nearest.distance(key.toLowerCase(Locale.ROOT), meant) <= SLIP)
            .findFirst()
            .ifPresent(meant -> written.put(meant, key));
      }
    }
    return written;
  }

  private double value(String name, JsonNode term, String pointer, String key) {
    JsonNode value = term.get(key);
    TermRange range = TermRange.of(name.toLowerCase(Locale.ROOT));
    Remedy remedy =
        range == null || value == null || !value.isNumber()
            ? Remedy.of("write a number from 0 up, with a point, like 7 or 0.9")
            : Remedy.of(range.words());
    if (value == null || value.isNull()) {
      String at = pointer + "/" + key;
      fault(yaml.place(at), "the term " + Signs.quoted(name) + " has no value", remedy);
      return 0;
    }
    if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > MOST) {
      fault(
          yaml.place(pointer + "/" + key),
          "the value of "
              + Signs.quoted(name)
              + " is "
              + Signs.quoted(value.asString("no number"))
              + ", which cannot be used",
          isQuoted(value) ? Remedy.of("write it without the quotes: " + value.asString()) : remedy);
      return 0;
    }
    if (range != null && !range.holds(value.doubleValue())) {
      fault(
          yaml.place(pointer + "/" + key),
          "the value of " + Signs.quoted(name) + " is " + value.asString() + ", out of range",
          remedy);
    }
    return value.doubleValue();
  }

  private static boolean isQuoted(JsonNode value) {
    return value.isString() && value.stringValue().matches("\\d+(\\.\\d+)?");
  }

  /** A number of weeks is no number of days, whatever its unit says. */
  private String unit(String name, JsonNode term, String pointer, Map<String, String> written) {
    String told = text(name, term, pointer, "unit", written);
    TermRange range = TermRange.of(name.toLowerCase(Locale.ROOT));
    String fixed = range == null ? null : range.unit();
    if (fixed != null && !told.isEmpty() && !told.startsWith(fixed)) {
      fault(
          yaml.place(pointer + "/" + written.getOrDefault("unit", "unit")),
          "the unit of "
              + Signs.quoted(name)
              + " is "
              + Signs.quoted(told)
              + ", and it is counted in "
              + fixed,
          Remedy.of("write its value in " + fixed + ", and unit: " + fixed));
    }
    return told;
  }

  private String text(
      String name, JsonNode term, String pointer, String key, Map<String, String> written) {
    String under = written.getOrDefault(key, key);
    JsonNode text = term.get(under);
    if (text == null || !text.isString() || text.stringValue().isBlank()) {
      fault(
          yaml.place(pointer + "/" + under),
          "the term " + Signs.quoted(name) + " has no " + key,
          Remedy.of("write " + key + ": and then words"));
      return "";
    }
    return text.stringValue();
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private void fault(Place place, String what, Remedy remedy) {
    faults.add(place.line(), place.column(), what, remedy);
  }
}
