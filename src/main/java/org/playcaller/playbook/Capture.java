package org.playcaller.playbook;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a sentence that a play fills in.
 *
 * @param name its name
 * @param shape what may stand there
 * @param choices the words that may stand there, for a choice
 */
record Capture(String name, Shape shape, List<String> choices) {

  /** What may stand in a capture; nothing else can be written in a vocabulary. */
  enum Shape {
    /** A whole number. */
    NUMBER("\\d{1,9}", "a whole number, in digits, nine at most"),
    /** A day of the calendar. */
    DAY("\\d{4}-\\d{2}-\\d{2}", "a day, like 2026-12-31"),
    /** The name of a term of terms.yaml. */
    TERM("[a-z][a-z -]*", "the name of a term in terms.yaml, in lower case"),
    /** The name of a route of routes.csv. */
    ROUTE("[a-z]+(?: [a-z]+)*", "the name of a route in routes.csv, in lower case"),
    /** Text between quotes, without quotes or backslashes in it. */
    TEXT("[^\"\\\\]*", "a text without quotes or backslashes"),
    /** One of a few words. */
    CHOICE("", "one of the words given");

    private final String regex;
    private final String words;

    Shape(String regex, String words) {
      this.regex = regex;
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private static final Pattern CHOICES =
      Pattern.compile("[a-z]+(?: [a-z]+)*(?:\\|[a-z]+(?: [a-z]+)*)+");
  private static final Map<String, Shape> SHAPES =
      Map.of(
          "\\d+",
          Shape.NUMBER,
          "\\d+-\\d+-\\d+",
          Shape.DAY,
          "[a-z -]+",
          Shape.TERM,
          "[a-z ]+",
          Shape.ROUTE);

  /** Reads the text between the braces; null where its shape is unknown. */
  static @Nullable Capture of(String text, boolean quoted) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    if (!name.matches("[a-z][A-Za-z]*")) {
      return null;
    }
    if (colon < 0) {
      return quoted ? new Capture(name, Shape.TEXT, List.of()) : null;
    }
    String shape = text.substring(colon + 1);
    if (CHOICES.matcher(shape).matches()) {
      return new Capture(name, Shape.CHOICE, List.of(shape.split("\\|")));
    }
    return SHAPES.containsKey(shape) ? new Capture(name, SHAPES.get(shape), List.of()) : null;
  }

  String regex() {
    return shape == Shape.CHOICE ? String.join("|", choices) : shape.regex;
  }

  /** As a person reads the sentence: {@code {days}}, or the choices. */
  String shown() {
    return shape == Shape.CHOICE ? String.join("|", choices) : "{" + name + "}";
  }
}
