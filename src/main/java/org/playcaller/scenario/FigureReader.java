package org.playcaller.scenario;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Rests;
import org.playcaller.plan.Gain;
import org.playcaller.plan.Hours;
import org.playcaller.plan.Outlook;
import org.playcaller.plan.Standing;
import org.playcaller.scenario.Expectation.Range;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the figures that a case expects of a plan. */
final class FigureReader {

  private static final List<String> CHANCE_KEYS = List.of("between", "withPlanBetween");

  /** The names of the standing's figures. */
  static final List<String> FIGURES =
      Arrays.stream(Standing.class.getRecordComponents())
          .filter(FigureReader::isFigure)
          .map(component -> component.getName())
          .toList();

  /** The names of what the plan adds up to. */
  static final List<String> SUMS =
      Stream.of(Outlook.class, Hours.class)
          .flatMap(record -> Arrays.stream(record.getRecordComponents()))
          .filter(FigureReader::isFigure)
          .map(component -> component.getName())
          .toList();

  /** The names of what an action brings. */
  static final List<String> GAINS =
      Arrays.stream(Gain.class.getRecordComponents())
          .filter(FigureReader::isFigure)
          .map(component -> component.getName())
          .toList();

  /** Where a figure rests is no figure. */
  private static boolean isFigure(RecordComponent component) {
    return component.getType() != Rests.class
        && component.getType() != Map.class
        && !component.getName().equals("freeFor");
  }

  private final Faults faults;

  FigureReader(Faults faults) {
    this.faults = faults;
  }

  Map<String, JsonNode> read(String at, @Nullable JsonNode node, List<String> known) {
    Map<String, JsonNode> figures = new LinkedHashMap<>();
    if (node != null && (!node.isObject() || node.isEmpty())) {
      String key = at.substring(at.lastIndexOf('/') + 1);
      faults.at(
          at,
          "\"" + key + "\" names no figure",
          "write {name: value}, with one of " + String.join(", ", known));
    }
    if (node != null) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        faults.known(at + "/" + entry.getKey(), entry.getKey(), known);
        figures.put(entry.getKey(), entry.getValue());
      }
    }
    return figures;
  }

  JsonNode chance(String at, @Nullable JsonNode node) {
    JsonNode chance = node == null ? MissingNode.getInstance() : node;
    if (node != null && (!node.isObject() || node.isEmpty())) {
      faults.at(at, "\"chance\" has no bounds", "write {between: [0.1, 0.4]}");
    } else if (node != null) {
      faults.onlyKeys(at, node, CHANCE_KEYS);
    }
    return chance;
  }

  @Nullable Range range(String at, @Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    boolean two = node.isArray() && node.size() == 2;
    if (!two || !node.get(0).isNumber() || !node.get(1).isNumber()) {
      faults.at(at, "this is not two numbers", "write [0.1, 0.4]");
      return null;
    }
    BigDecimal from = node.get(0).decimalValue();
    BigDecimal to = node.get(1).decimalValue();
    if (from.signum() < 0 || to.compareTo(BigDecimal.ONE) > 0 || from.compareTo(to) > 0) {
      faults.at(
          at, "these are no bounds of a chance", "write two shares from 0 to 1, the lower first");
    } else if (from.signum() == 0 && to.compareTo(BigDecimal.ONE) == 0) {
      faults.at(at, "every chance is between 0 and 1, so it cannot fail", "write narrower bounds");
    }
    return new Range(from, to);
  }
}
