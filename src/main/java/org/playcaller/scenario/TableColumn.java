package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column of a table.
 *
 * @param head its head
 * @param path the place in the state; null where it is of the case or of what is expected
 */
record TableColumn(String head, @Nullable StatePath path) {

  private static final List<String> FIGURES = List.of("standing", "outlook");
  private static final List<String> TEXTS = List.of("given", "tags");
  private static final List<String> OF_THE_CASE = List.of("case", "day", "given", "todo", "tags");
  private static final List<String> EXPECTED = expected();

  /**
   * A case that is being put together.
   *
   * @param one the case
   * @param state what it gives
   * @param expect what it expects
   */
  record Row(ObjectNode one, ObjectNode state, ObjectNode expect) {}

  private static List<String> expected() {
    List<String> expected = new ArrayList<>(ExpectationReader.PLAYS);
    expected.addAll(List.of("first", "because", "chance"));
    return expected;
  }

  static TableColumn of(String head, StatePath.Refusal refusal) {
    if (OF_THE_CASE.contains(head) || EXPECTED.contains(head) || isFigure(head)) {
      return new TableColumn(head, null);
    }
    List<String> others = new ArrayList<>(OF_THE_CASE);
    others.addAll(EXPECTED);
    return new TableColumn(head, StatePath.of(head, others, refusal));
  }

  private static boolean isFigure(String head) {
    return FIGURES.stream().anyMatch(figures -> head.startsWith(figures + "."));
  }

  /** Puts what a cell says where it belongs. */
  void put(String cell, Row row) {
    if (path != null) {
      path.put(row.state(), cell);
    } else if (TEXTS.contains(head)) {
      row.one().set(head, Cells.texts(cell));
    } else if (OF_THE_CASE.contains(head)) {
      row.one().put(head, cell);
    } else {
      expect(cell, row.expect());
    }
  }

  private void expect(String cell, ObjectNode expect) {
    if (isFigure(head)) {
      String of = head.substring(0, head.indexOf('.'));
      ObjectNode figures =
          expect.get(of) instanceof ObjectNode known ? known : expect.putObject(of);
      figures.set(head.substring(of.length() + 1), Cells.figure(cell));
    } else if (head.equals("chance")) {
      expect.putObject("chance").set("between", Cells.bounds(cell));
    } else if (head.equals("first")) {
      expect.set(head, Cells.play(cell));
    } else if (ExpectationReader.PLAYS.contains(head)) {
      expect.set(head, Cells.plays(cell));
    } else if (EXPECTED.contains(head)) {
      expect.set(head, Cells.texts(cell));
    }
  }

  /** The JSON pointer of what the column says, in a case; empty where it says nothing. */
  String pointer(JsonNode one, String given) {
    if (path != null) {
      return pointer(one.path(given), new StringBuilder("/" + given));
    }
    return OF_THE_CASE.contains(head) ? "/" + head : "/expect/" + head.replace('.', '/');
  }

  private String pointer(JsonNode state, StringBuilder pointer) {
    JsonNode at = state;
    for (String step : path.steps()) {
      if (at instanceof ArrayNode list) {
        int index = 0;
        while (index < list.size() && !list.get(index).path("id").asString().equals(step)) {
          index++;
        }
        pointer.append('/').append(index);
        at = list.path(index);
      } else {
        pointer.append('/').append(step);
        at = at.path(step);
      }
    }
    return pointer.toString();
  }
}
