package org.playcaller.playbook;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.playcaller.playbook.FaultCorpus.Mistake;

/** Mistakes in the texts between quotes, in the name and in the source. */
final class TextMistakes {

  private TextMistakes() {}

  static void addTo(Map<String, Mistake> mistakes) {
    for (String field : new String[] {"title ", "because "}) {
      String at = "    " + field;
      change(mistakes, field + "not closed", at, l -> l.substring(0, l.length() - 1));
      change(mistakes, field + "not opened", at, l -> l.replaceFirst("\"", ""));
      change(mistakes, field + "without quotes", at, l -> l.replace("\"", ""));
      change(
          mistakes,
          field + "in single quotes",
          at,
          l -> l.replace('"', '\'').replaceFirst("(?<=\\w)'s", "s"));
      change(
          mistakes,
          field + "in smart quotes",
          at,
          l -> l.replaceFirst("\"", "\u201c").replace('"', '\u201d'));
      change(
          mistakes,
          field + "closed by a smart quote",
          at,
          l -> l.substring(0, l.length() - 1) + "\u201d");
      change(
          mistakes,
          field + "in guillemets",
          at,
          l -> l.replaceFirst("\"", "\u00ab").replace('"', '\u00bb'));
      change(mistakes, field + "with quotes in it", at, l -> l.replaceFirst(" (\\w+)", " \"$1\""));
      change(mistakes, field + "with a backslash", at, l -> l.replaceFirst("\"$", "\\\\\""));
      change(
          mistakes, field + "with a tab in it", at, l -> l.replaceFirst("(\\w) (\\w)", "$1\t$2"));
      change(mistakes, field + "misspelt", at, l -> l.replaceFirst("(\\w)(\\w)", "$2$1"));
      change(
          mistakes,
          field + "in capitals",
          at,
          l -> l.replaceFirst(field, field.toUpperCase(java.util.Locale.ROOT)));
      change(
          mistakes,
          field + "too long",
          at,
          l -> l.replaceFirst("\"$", " and so on".repeat(60) + "\""));
      change(mistakes, field + "turned around", at, l -> l.replaceFirst("\"$", "\u202e\""));
      change(
          mistakes,
          field + "with an unknown measure",
          at,
          l -> l.replaceFirst("\"$", " {shoe size}\""));
      change(
          mistakes,
          field + "with a misspelt measure",
          at,
          l -> l.replaceFirst("\"$", " {the rep's pce}\""));
      change(
          mistakes,
          field + "with an open brace",
          at,
          l -> l.replaceFirst("\"$", " {the rep's pace\""));
      change(
          mistakes,
          field + "with a closed brace",
          at,
          l -> l.replaceFirst("\"$", " the rep's pace}\""));
      change(
          mistakes,
          field + "with double braces",
          at,
          l -> l.replaceFirst("\"$", " {{the rep's pace}}\""));
      change(mistakes, field + "with an empty brace", at, l -> l.replaceFirst("\"$", " {}\""));
      change(
          mistakes,
          field + "with a dollar sign",
          at,
          l -> l.replaceFirst("\"$", " \\${the rep's pace}\""));
    }
    change(mistakes, "who misspelt", "{who}", l -> l.replaceFirst("\\{who}", "{whoo}"));
    change(mistakes, "who not closed", "{who}", l -> l.replaceFirst("\\{who}", "{who"));
    change(mistakes, "who in capitals", "{who}", l -> l.replaceFirst("\\{who}", "{WHO}"));
    change(mistakes, "name without quotes", "rule ", l -> l.replace("\"", ""));
    change(mistakes, "name not closed", "rule ", l -> l.substring(0, l.length() - 1));
    change(mistakes, "name not opened", "rule ", l -> l.replaceFirst("\"", ""));
    change(
        mistakes,
        "name in smart quotes",
        "rule ",
        l -> l.replaceFirst("\"", "\u201c").replace('"', '\u201d'));
    change(mistakes, "Rule with a capital", "rule ", l -> l.replaceFirst("rule", "Rule"));
    change(mistakes, "RULE in capitals", "rule ", l -> l.replaceFirst("rule", "RULE"));
    change(mistakes, "rule misspelt", "rule ", l -> l.replaceFirst("rule", "rul"));
    change(mistakes, "another name", "rule ", l -> l.replaceFirst("\"$", " again\""));
    change(
        mistakes,
        "a name of another script",
        "rule ",
        l -> l.replaceFirst("(?<=\\w)[aeo]", "\u0430"));
    change(mistakes, "a name without letters", "rule ", l -> "rule \"???\"");
    change(
        mistakes,
        "unknown advice",
        "@source",
        l -> l.replaceFirst("\"[^\"]*\"", "\"no-such/advice\""));
    change(mistakes, "misspelt advice", "@source", l -> l.replaceFirst("/", "/x"));
    change(mistakes, "no advice", "@source", l -> l.replaceFirst("\"[^\"]*\"", "\"\""));
    change(mistakes, "source without quotes", "@source", l -> l.replace("\"", ""));
    change(mistakes, "source not closed", "@source", l -> l.replaceFirst("\" \\)", " )"));
    change(mistakes, "source without a bracket", "@source", l -> l.replaceFirst(" \\)", ""));
    change(mistakes, "source without a sign", "@source", l -> l.replaceFirst("@", ""));
    change(mistakes, "source misspelt", "@source", l -> l.replaceFirst("@source", "@sauce"));
    change(mistakes, "semicolons in the source", ", ", "@source", l -> l.replace(", ", "; "));
    change(mistakes, "cited twice", "@source", l -> l.replaceFirst("\"([^\" ,]+)", "\"$1, $1"));
  }

  private static void change(
      Map<String, Mistake> mistakes, String kind, String at, UnaryOperator<String> change) {
    change(mistakes, kind, "", at, change);
  }

  private static void change(
      Map<String, Mistake> mistakes,
      String kind,
      String holding,
      String at,
      UnaryOperator<String> change) {
    mistakes.put(
        kind,
        play -> {
          int line = play.find(at);
          boolean fit = line > 0 && play.line(line).contains(holding);
          return fit && !change.apply(play.line(line)).equals(play.line(line))
              ? PlantedFault.in(kind, play.with(line, change), line, "")
              : null;
        });
  }
}
