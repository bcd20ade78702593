package org.playcaller.playbook;

import org.apache.commons.lang3.StringUtils;

/**
 * The signs a line of a play is made of: outside of its texts, those of a plain keyboard. A line
 * that looks right and is not gets one fault, and is then read as it looks.
 */
final class Lettering {

  private static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
  private static final String SINGLE_QUOTES = "\u2018\u2019\u201A\u201B\u2032";
  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022";

  private Lettering() {}

  /** The line as it looks, with at most one fault, after which nothing more is said of it. */
  static Line mended(Line line, FileFaults faults) {
    Line plain = plain(line, faults);
    String text = plain.text();
    int quotes = StringUtils.countMatches(text, '"');
    if (quotes == 1) {
      return closed(plain, text.indexOf('"'), faults);
    }
    if (quotes > 2) {
      int first = text.indexOf('"');
      int last = text.lastIndexOf('"');
      faults.settle(
          plain,
          text.indexOf('"', first + 1),
          "a text cannot have quotes in it",
          Remedy.of("keep the first and the last, and write 'single quotes' between them"));
      String inner = text.substring(first + 1, last).replace('"', '\'');
      return plain.saying(text.substring(0, first + 1) + inner + text.substring(last));
    }
    return plain;
  }

  private static Line plain(Line line, FileFaults faults) {
    String text = line.text();
    if (StringUtils.isAsciiPrintable(text)) {
      return line;
    }
    boolean paired = StringUtils.countMatches(text, '"') % 2 == 0;
    boolean inside = false;
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      inside = inside ^ sign == '"';
      boolean quoted = inside && (paired || DOUBLE_QUOTES.indexOf(sign) < 0);
      if (sign == '\t' || sign > 126 && !quoted) {
        fault(line, i, faults);
        plain.append(alike(sign));
      } else {
        plain.append(sign);
      }
    }
    return line.saying(plain.toString());
  }

  private static void fault(Line line, int index, FileFaults faults) {
    int sign = line.text().codePointAt(index);
    String what = "\"" + Character.toString(sign) + "\" (" + Signs.number(sign) + ") stands here";
    Remedy remedy = Remedy.of("write plain letters, as they are on the keyboard");
    if (sign == '\t') {
      what = "a tab stands inside the line";
      remedy = Remedy.of("write a blank instead");
    } else if (Character.isSpaceChar(sign)) {
      what = "a blank that is none stands here (" + Signs.number(sign) + ")";
      remedy = Remedy.of("write a plain blank instead");
    } else if (DOUBLE_QUOTES.indexOf(sign) >= 0 || SINGLE_QUOTES.indexOf(sign) >= 0) {
      remedy = Remedy.of("use straight quotes: \"");
    } else if (DASHES.indexOf(sign) >= 0) {
      remedy = Remedy.of("write a plain hyphen: -");
    } else if (Character.isLetter(sign)) {
      what += ", which is no letter from a to z though it may look like one";
    }
    faults.settle(line, index, what, remedy);
  }

  private static char alike(char sign) {
    if (DOUBLE_QUOTES.indexOf(sign) >= 0) {
      return '"';
    }
    if (SINGLE_QUOTES.indexOf(sign) >= 0) {
      return '\'';
    }
    if (DASHES.indexOf(sign) >= 0) {
      return '-';
    }
    return sign == '\t' || Character.isSpaceChar(sign) ? ' ' : sign;
  }

  /** The line with the quote that is missing: behind its first word, or at its end. */
  private static Line closed(Line line, int quote, FileFaults faults) {
    String text = line.text();
    String behind = text.substring(quote + 1).strip();
    if (quote > 0 && (behind.isEmpty() || behind.equals(")")) && text.charAt(quote - 1) != ' ') {
      faults.settle(
          line, quote, "the text has no quote in front of it", Remedy.of("write \" there"));
      int blank = text.indexOf(' ');
      return blank < 0 || blank > quote
          ? line
          : line.saying(text.substring(0, blank + 1) + "\"" + text.substring(blank + 1));
    }
    faults.settle(line, quote, "the quote is not closed", Remedy.of("write \" behind the text"));
    return line.saying(
        text.endsWith(")")
            ? text.substring(0, text.length() - 1).stripTrailing() + "\" )"
            : text + "\"");
  }
}
