package org.playcaller.playbook;

/**
 * A line of a file.
 *
 * @param number its number, from 1
 * @param indent how many blanks it begins with
 * @param text the rest, without blanks at its end
 */
record Line(int number, int indent, String text) {

  static Line of(int number, String raw) {
    String text = raw.stripLeading();
    return new Line(number, raw.length() - text.length(), text.stripTrailing());
  }

  /** The column of a place in the text. */
  int column(int offset) {
    return indent + offset + 1;
  }

  /** The same line with another text. */
  Line saying(String other) {
    return new Line(number, indent, other);
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  boolean isComment() {
    return text.startsWith("//");
  }
}
