package org.playcaller.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.WordUtils;
import picocli.CommandLine.Help.Ansi;

/** A terminal written on from top to bottom, no wider than it is and no wider than reads well. */
final class Page {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final int BODY = 5;
  private static final int LONGEST_WORD = 30;
  private static final String CUT = "…";
  private static final String PERCENT = " %";
  private static final String KEPT_PERCENT = "\u00a0%";

  /** Signs that could drive a terminal, turn the direction of writing, or break a line. */
  static final String UNSAFE_SIGNS = "\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}";

  /** A phrase of which no more than four words are left says less than none of it. */
  private static final Pattern BEGUN = Pattern.compile("(?<=\\S)(?:[,;:]| \\()(?: ?\\S+){0,4}$");

  private static final Pattern UNSAFE =
      Pattern.compile(" *[" + UNSAFE_SIGNS + "][ " + UNSAFE_SIGNS + "]*");

  private final PrintWriter out;
  private final int width;
  private final Ansi ansi;

  /** A text of more words is cut. */
  private final int mostWords;

  Page(PrintWriter out, int width, Ansi ansi) {
    this(out, Math.max(NARROWEST, Math.min(width, WIDEST)), ansi, Integer.MAX_VALUE);
  }

  private Page(PrintWriter out, int width, Ansi ansi, int mostWords) {
    this.out = out;
    this.width = width;
    this.ansi = ansi;
    this.mostWords = mostWords;
  }

  /** The same page, where texts of more words, and words longer than any, are cut. */
  Page ofAtMost(int words) {
    return new Page(out, width, ansi, words);
  }

  void heading(String heading) {
    out.println();
    bold(heading);
  }

  void bold(String text) {
    lines(0, 0, text).forEach(line -> styled("bold", line));
  }

  void fine(String text) {
    lines(BODY, BODY, text).forEach(line -> styled("faint", line));
  }

  void text(int indent, String text) {
    lines(indent, indent, text).forEach(out::println);
  }

  /** A numbered item, whose further lines stand below its text and not below its number. */
  void item(String text) {
    lines(2, BODY, text).forEach(out::println);
  }

  void flush() {
    out.flush();
  }

  private void styled(String style, String line) {
    out.println(ansi.text("@|" + style + " " + line.replace("|", "/") + "|@"));
  }

  private List<String> lines(int first, int further, String text) {
    // Names come from outside, and a control character could drive the terminal.
    String printable = cut(plain(text));
    // A number and its sign stay on one line.
    String kept = printable.replace(PERCENT, KEPT_PERCENT);
    String wrapped =
        WordUtils.wrap(kept, width - further, "\n" + " ".repeat(further), true)
            .replace(KEPT_PERCENT, PERCENT);
    return (" ".repeat(first) + wrapped).lines().toList();
  }

  private String cut(String text) {
    if (mostWords == Integer.MAX_VALUE) {
      return text;
    }
    List<String> words = List.of(text.strip().split("\\s+"));
    String kept =
        words.stream()
            .limit(mostWords)
            .map(word -> StringUtils.abbreviate(word, CUT, LONGEST_WORD))
            .collect(Collectors.joining(" "));
    return words.size() > mostWords ? BEGUN.matcher(kept).replaceFirst("") + CUT : kept;
  }

  /**
   * The text without control characters of either set, marks that turn the direction of writing and
   * separators of lines: each could rewrite what a terminal shows.
   */
  static String plain(String text) {
    return UNSAFE.matcher(text).replaceAll(" ");
  }
}
