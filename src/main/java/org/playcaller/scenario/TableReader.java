package org.playcaller.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.playcaller.yaml.Place;
import org.playcaller.yaml.YamlDocument;
import org.playcaller.yaml.YamlFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a table of cases, one a line, as the tree that a YAML file of the same cases would be, with
 * the place of every cell.
 */
final class TableReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String text;
  private final List<String> lines;
  private final List<TableColumn> columns = new ArrayList<>();
  private final ArrayNode cases = NODES.arrayNode();
  private final Map<String, Place> places = new HashMap<>();
  private final List<YamlFault> faults = new ArrayList<>();

  TableReader(String text) {
    this.text = text;
    this.lines = text.lines().toList();
  }

  YamlDocument read() {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(true)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      csv.forEach(this::row);
    } catch (CsvParseException e) {
      fault(Place.START, "this is no table: " + e.getMessage(), "separate cells by commas");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    ObjectNode tree = NODES.objectNode();
    tree.set("cases", cases);
    return new YamlDocument(tree, places, faults);
  }

  private void row(CsvRecord row) {
    List<Place> at = CsvPlaces.of(lines, (int) row.getStartingLineNumber());
    if (columns.isEmpty()) {
      head(row.getFields(), at);
    } else if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
      oneCase(row.getFields(), at);
    }
  }

  private void head(List<String> heads, List<Place> at) {
    Set<String> before = new HashSet<>();
    for (int i = 0; i < heads.size(); i++) {
      String head = heads.get(i).strip();
      Place place = at.get(i);
      if (!before.add(head)) {
        fault(place, "the column \"" + head + "\" stands here twice", "remove one of them");
      }
      columns.add(TableColumn.of(head, (what, remedy) -> fault(place, what, remedy)));
    }
    for (String needed : List.of("case", "day")) {
      if (!before.contains(needed)) {
        fault(Place.START, "the table has no column \"" + needed + "\"", "add " + needed);
      }
    }
  }

  private void oneCase(List<String> cells, List<Place> at) {
    String pointer = "/cases/" + cases.size();
    ObjectNode one = NODES.objectNode();
    ObjectNode state = NODES.objectNode();
    ObjectNode expect = NODES.objectNode();
    places.put(pointer, at.get(0));
    boolean named = false;
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i).strip();
      if (i >= columns.size() && !cell.isEmpty()) {
        fault(at.get(i), "the line has more cells than the table has columns", "name the column");
      } else if (i < columns.size() && !cell.isEmpty()) {
        named |= columns.get(i).head().equals("given");
        columns.get(i).put(cell, new TableColumn.Row(one, state, expect));
      }
    }
    String given = named ? "but" : "given";
    if (!state.isEmpty()) {
      one.set(given, state);
    }
    one.set("expect", expect);
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      place(pointer, columns.get(i).pointer(one, given), at.get(i), one);
    }
    cases.add(one);
  }

  /** A cell is the place of what it says, and of all below that. */
  private void place(String pointer, String cell, Place at, JsonNode one) {
    if (!cell.isEmpty() && !one.at(cell).isMissingNode()) {
      places.put(pointer + cell, at);
    }
  }

  private void fault(Place place, String what, String remedy) {
    faults.add(new YamlFault(place, what, remedy));
  }
}
