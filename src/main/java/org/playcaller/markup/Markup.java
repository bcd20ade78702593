package org.playcaller.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes elements that are well-formed as XML and as HTML; every text is escaped. */
public final class Markup {

  /** What no XML may hold, not even escaped. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** Elements within a line of text: a line break behind one would show as a blank. */
  private static final Set<String> IN_A_LINE = Set.of("a", "code", "q", "span", "strong");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param name the element's name
   * @param attributes its attributes as name, value, name, value
   * @return this page
   */
  public Markup open(String name, String... attributes) {
    tag(name, attributes).append('>');
    open.push(name);
    return this;
  }

  /**
   * Closes the element that was opened last.
   *
   * @return this page
   */
  public Markup close() {
    String name = open.pop();
    out.append("</").append(name).append(IN_A_LINE.contains(name) ? ">" : ">\n");
    return this;
  }

  /**
   * Writes an element that never has content, such as {@code meta}.
   *
   * @param name the element's name
   * @param attributes its attributes as name, value, name, value
   * @return this page
   */
  public Markup empty(String name, String... attributes) {
    tag(name, attributes).append("/>\n");
    return this;
  }

  /**
   * Writes text.
   *
   * @param text the text, to be shown as it is
   * @return this page
   */
  public Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /**
   * Writes an element with a text in it.
   *
   * @param name the element's name
   * @param text the text, to be shown as it is
   * @param attributes its attributes as name, value, name, value
   * @return this page
   */
  public Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /**
   * Writes a style sheet or a script, which HTML reads as it stands and XML does not.
   *
   * @param name {@code style} or {@code script}
   * @param code the project's own code, never a text from outside
   * @return this page
   * @throws IllegalArgumentException where XML and HTML would read the code as two different things
   */
  public Markup code(String name, String code) {
    if (code.indexOf('<') >= 0 || code.indexOf('&') >= 0 || code.contains("]]>")) {
      throw new IllegalArgumentException(
          "a " + name + " in a page may hold no < and no &: write it without them");
    }
    out.append('<').append(name).append('>').append(code);
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** What was written so far. */
  @Override
  public String toString() {
    return out.toString();
  }

  private StringBuilder tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
      out.append('"');
    }
    return out;
  }

  private static String escaped(String text) {
    return UNWRITABLE
        .matcher(text)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
