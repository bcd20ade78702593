package org.playcaller.playbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences without what plays fill in, so that numbers and texts do not hide a misspelt word. */
final class SentenceShape {

  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"?");
  private static final Pattern NUMBER = Pattern.compile("\\{[a-z][A-Za-z]*\\}|\\d+(?:[.,]\\d+)?");

  private SentenceShape() {}

  static String of(String sentence) {
    return NUMBER.matcher(TEXT.matcher(sentence).replaceAll("\"\"")).replaceAll("#");
  }

  /** The sentence with the line's own numbers and texts, where it has as many. */
  static String filled(String sentence, String line) {
    return fill(fill(sentence, line, TEXT), TEXT.matcher(line).replaceAll(""), NUMBER);
  }

  private static String fill(String sentence, String line, Pattern what) {
    Matcher holes = what.matcher(sentence);
    Matcher given = what.matcher(line);
    if (holes.results().count() != given.results().count()) {
      return sentence;
    }
    holes.reset();
    given.reset();
    StringBuilder filled = new StringBuilder();
    while (holes.find() && given.find()) {
      String value = given.group();
      holes.appendReplacement(
          filled,
          Matcher.quoteReplacement(
              value.startsWith("\"") && !value.endsWith("\"") ? value + "\"" : value));
    }
    return holes.appendTail(filled).toString();
  }
}
