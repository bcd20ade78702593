package org.playcaller.state;

import tools.jackson.databind.JsonNode;

/** Makes pieces of a document safe and short enough to be shown in a fault. */
final class Snippet {

  /** The most characters of a value that are shown. */
  static final int SHOWN = 80;

  private Snippet() {}

  /** The value as JSON text, cut; a list or object is shown by its size only. */
  static String of(JsonNode value) {
    if (value.isArray()) {
      return "[ " + value.size() + " items ]";
    }
    if (value.isObject()) {
      return "{ " + value.size() + " keys }";
    }
    if (value.isNull()) {
      return "null";
    }
    // Cut before it is quoted, lest a text of megabytes be copied to show its start.
    return value.isString() ? '"' + of(value.stringValue()) + '"' : of(value.asString());
  }

  /** The text, cut and with nothing in it that cannot be written. */
  static String of(String text) {
    if (text.length() <= SHOWN) {
      return printable(text);
    }
    return printable(text.substring(0, SHOWN)) + "…";
  }

  /** The text with lone surrogates and control characters replaced. */
  static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().map(c -> isShowable(c) ? c : '\uFFFD').forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isShowable(int codePoint) {
    boolean loneSurrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return !loneSurrogate && !Character.isISOControl(codePoint);
  }
}
