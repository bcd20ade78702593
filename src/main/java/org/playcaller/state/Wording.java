package org.playcaller.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what is wrong and what to do in words that need no knowledge of JSON Schema. */
final class Wording {

  private Wording() {}

  static String unknownKey(String key) {
    return "The key \"" + Snippet.of(key) + "\" is not known here.";
  }

  static String knownKeys(String key, JsonNode part) {
    List<String> known = List.copyOf(part.path("properties").propertyNames());
    return choice(Nearest.to(key, known), known);
  }

  static String missing(String key) {
    return "\"" + key + "\" is missing, and it cannot be unknown.";
  }

  static String what(String keyword, JsonNode value, JsonNode part) {
    return switch (keyword) {
      case "type" ->
          value.isNull()
              ? "It is null, and it cannot be unknown."
              : "It is " + kind(value) + ", where " + needed(part) + " is needed.";
      case "enum" -> "It is not one of the words that are known here.";
      case "minimum" -> "It is below " + part.path("minimum").asString() + ".";
      case "exclusiveMinimum" ->
          "It is not above " + part.path("exclusiveMinimum").asString() + ".";
      case "maximum" -> "It is above " + part.path("maximum").asString() + ".";
      case "maxLength" ->
          "The text is longer than " + part.path("maxLength").asString() + " characters.";
      case "pattern", "format" ->
          isDay(part)
              ? "It is no day of the calendar from 1900 to 2199."
              : value.asString("").isBlank()
                  ? "It is blank."
                  : "It is not written as it has to be.";
      default -> "It does not fit the contract.";
    };
  }

  static String remedy(String keyword, JsonNode value, JsonNode part) {
    return switch (keyword) {
      case "enum" -> choice(Nearest.to(value.asString(""), words(part)), words(part));
      case "minimum", "exclusiveMinimum", "maximum" -> "Give " + range(part) + ".";
      case "maxLength" -> "Shorten it to " + part.path("maxLength").asString() + " characters.";
      default -> remedy(part);
    };
  }

  /** How to write what a part of the schema asks for. */
  static String remedy(JsonNode part) {
    String orUnknown = isNullable(part) ? ", or leave it out where it is unknown." : ".";
    if (part.has("enum")) {
      return "Write one of " + String.join(", ", words(part)) + orUnknown;
    }
    String example = part.path("examples").path(0).asString("");
    String type = type(part);
    String how =
        switch (type) {
          case "string" ->
              "Write it in quotes, such as \"" + (example.isEmpty() ? "text" : example) + '"';
          case "number" ->
              "Write it without quotes, such as " + (example.isEmpty() ? "1250.5" : example);
          case "integer" -> "Write it as a whole number without quotes, such as 3";
          case "boolean" -> "Write true or false, without quotes";
          case "array" -> "Write a list in square brackets, [ ]";
          default -> "Write an object in curly brackets, with keys such as " + firstKeys(part);
        };
    return how + orUnknown;
  }

  static String choice(@Nullable String nearest, List<String> known) {
    return nearest == null
        ? "Known are " + String.join(", ", known) + "."
        : "Did you mean \"" + nearest + "\"?";
  }

  private static String range(JsonNode part) {
    boolean above = part.has("exclusiveMinimum");
    String least = part.path(above ? "exclusiveMinimum" : "minimum").asString();
    return (type(part).equals("integer") ? "a whole number " : "a number ")
        + (above ? "above " : "from ")
        + least
        + (above ? ", up to " : " to ")
        + part.path("maximum").asString();
  }

  private static String firstKeys(JsonNode part) {
    List<String> keys = new ArrayList<>(part.path("properties").propertyNames());
    return String.join(", ", keys.subList(0, Math.min(3, keys.size())));
  }

  private static List<String> words(JsonNode part) {
    return part.path("enum")
        .valueStream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .toList();
  }

  private static String needed(JsonNode part) {
    return switch (type(part)) {
      case "string" -> "a text";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      default -> "an object";
    };
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "a text";
      case NUMBER -> value.isIntegralNumber() ? "a number" : "a number with a point";
      case BOOLEAN -> value.asString();
      case ARRAY -> "a list";
      default -> "an object";
    };
  }

  private static boolean isDay(JsonNode part) {
    return part.path("format").asString("").equals("date");
  }

  private static boolean isNullable(JsonNode part) {
    return part.path("type").isArray();
  }

  private static String type(JsonNode part) {
    return isNullable(part)
        ? part.path("type").path(0).asString("")
        : part.path("type").asString("");
  }
}
