package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A way in which people write a sentence that is sound but for its form.
 *
 * @param what what is wrong with the form
 * @param text the line without it
 */
record Rewording(String what, String text) {

  private static final Pattern COMMENT = Pattern.compile(" +//.*$");
  private static final Pattern PERCENT = Pattern.compile("(\\d) ?%");
  private static final Pattern UNQUOTED =
      Pattern.compile("^(title|because|say|ask(?: yourself)?) '?([^\"]*?)'?$");

  /** The forms that a line can be brought into, each alone and all together. */
  static List<Rewording> of(String line) {
    List<Rewording> rewordings = new ArrayList<>();
    String all = line;
    all =
        add(line, all, "a comment stands behind the sentence", Rewording::uncommented, rewordings);
    all =
        add(line, all, "there is more than one blank between words", Rewording::spaced, rewordings);
    all = add(line, all, "the line ends with a stop", Rewording::unstopped, rewordings);
    all = add(line, all, "a sentence has no percent sign", Rewording::percent, rewordings);
    all = add(line, all, "a sentence is not written in capitals", Rewording::lower, rewordings);
    all = add(line, all, "the text stands without quotes", Rewording::quoted, rewordings);
    rewordings.add(new Rewording("this is not how the sentence is written", all));
    return rewordings;
  }

  private static String add(
      String line, String all, String what, UnaryOperator<String> form, List<Rewording> to) {
    to.add(new Rewording(what, form.apply(line)));
    return form.apply(all);
  }

  private static String uncommented(String line) {
    return line.contains("\"") ? line : COMMENT.matcher(line).replaceFirst("");
  }

  private static String spaced(String line) {
    return line.contains("\"") ? line : line.replaceAll(" {2,}", " ");
  }

  private static String unstopped(String line) {
    return line.replaceAll("[ .;,:]+$", "");
  }

  private static String percent(String line) {
    return line.contains("\"")
        ? line
        : PERCENT.matcher(line).replaceAll("$1 percent").replace("percent percent", "percent");
  }

  private static String lower(String line) {
    int quote = line.indexOf('"');
    return quote < 0
        ? line.toLowerCase(Locale.ROOT)
        : line.substring(0, quote).toLowerCase(Locale.ROOT) + line.substring(quote);
  }

  private static String quoted(String line) {
    return UNQUOTED.matcher(line).replaceFirst("$1 \"$2\"");
  }
}
