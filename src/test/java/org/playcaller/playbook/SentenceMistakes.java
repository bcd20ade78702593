package org.playcaller.playbook;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.FaultCorpus.Mistake;
import org.playcaller.playbook.PlantedFault.Sheet;

/** Mistakes in the words and numbers of a condition or a statement. */
final class SentenceMistakes {

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern FIRST_WORD = Pattern.compile("[a-z]{4,}");

  private SentenceMistakes() {}

  static void addTo(Map<String, Mistake> mistakes) {
    words(mistakes, "a letter dropped", word -> word.charAt(0) + word.substring(2));
    words(mistakes, "a letter doubled", word -> word.substring(0, 2) + word.substring(1));
    words(
        mistakes,
        "two letters swapped",
        word -> "" + word.charAt(0) + word.charAt(2) + word.charAt(1) + word.substring(3));
    words(mistakes, "a wrong letter", word -> word.substring(0, 2) + "x" + word.substring(3));
    words(mistakes, "a letter too many", word -> word + "z");
    lines(mistakes, "two words exchanged", SentenceMistakes::exchanged);
    lines(mistakes, "a word left out", SentenceMistakes::shortened);
    lines(mistakes, "a word too many", line -> line.replaceFirst("(\\S+)$", "really $1"));
    lines(mistakes, "all in capitals", line -> line.toUpperCase(java.util.Locale.ROOT));
    lines(mistakes, "two blanks between words", line -> line.replaceFirst("(\\w) (\\w)", "$1  $2"));
    lines(mistakes, "a stop at the end", line -> line + ".");
    lines(mistakes, "a semicolon at the end", line -> line + ";");
    lines(mistakes, "a comment behind it", line -> line + " // changed in May");
    lines(mistakes, "a tab between words", line -> line.replaceFirst("(\\w) (\\w)", "$1\t$2"));
    lines(mistakes, "a blank that is none", line -> line.replaceFirst("(\\w) (\\w)", "$1\u00a0$2"));
    lines(mistakes, "a sign of no width", line -> line.replaceFirst("(\\w) (\\w)", "$1\u200b $2"));
    lines(mistakes, "a letter of another script", line -> line.replaceFirst("a", "\u0430"));
    lines(mistakes, "a byte order mark in the line", line -> line.replaceFirst("e", "e\uFEFF"));
    lines(mistakes, "a sentence nobody knows", line -> "    the moon is full and the dogs bark");
    dashes(mistakes, "a dash for the hyphen", line -> line.replaceFirst("- ", "\u2013 "));
    dashes(mistakes, "no blank behind the hyphen", line -> line.replaceFirst("- ", "-"));
    dashes(mistakes, "no hyphen", line -> line.replaceFirst("- ", ""));
    numbers(mistakes, "a number in words", n -> "twenty");
    numbers(mistakes, "a number below zero", n -> "-" + n);
    numbers(mistakes, "a comma in the number", n -> n + ",5");
    numbers(mistakes, "a point in the number", n -> n + ".5");
    numbers(mistakes, "thousands set apart", n -> "1'000");
    numbers(mistakes, "a huge number", n -> "99999999999999999999");
    numbers(mistakes, "no number", n -> "");
    numbers(mistakes, "a letter o for a zero", n -> "1O");
    numbers(mistakes, "a unit behind the number", n -> n + "EUR");
    mistakes.put("a percent sign", play -> percent(play, " percent", "%"));
    mistakes.put("a percent sign and the word", play -> percent(play, " percent", "% percent"));
    mistakes.put("a term nobody knows", play -> term(play, "the blue moon"));
    mistakes.put("a misspelt term", play -> term(play, null));
    mistakes.put(
        "more often than always",
        play -> {
          int line = play.find(" times in 100");
          return line == 0 || !play.line(line).contains("brings a deal ")
              ? null
              : PlantedFault.in(
                  "more often than always",
                  play.with(line, l -> l.replaceFirst("\\d+", "101")),
                  line,
                  "101");
        });
  }

  private static void words(
      Map<String, Mistake> mistakes, String kind, UnaryOperator<String> change) {
    lines(
        mistakes,
        kind,
        line -> {
          Matcher word = FIRST_WORD.matcher(line);
          return word.find() && word.find()
              ? line.substring(0, word.start())
                  + change.apply(word.group())
                  + line.substring(word.end())
              : line;
        });
  }

  /** A change to a line without a text, a condition in one play and a statement in the next. */
  private static void lines(
      Map<String, Mistake> mistakes, String kind, UnaryOperator<String> change) {
    mistakes.put(kind + " in a condition", play -> line(kind, play, play.find("when") + 1, change));
    mistakes.put(kind + " in a statement", play -> line(kind, play, play.find("then") + 1, change));
    mistakes.put(kind + " in the card", play -> line(kind, play, play.find("    takes "), change));
  }

  private static void dashes(
      Map<String, Mistake> mistakes, String kind, UnaryOperator<String> change) {
    mistakes.put(kind, play -> line(kind, play, play.find("    - "), change));
  }

  private static void numbers(
      Map<String, Mistake> mistakes, String kind, UnaryOperator<String> change) {
    UnaryOperator<String> first =
        line -> NUMBER.matcher(line).replaceFirst(n -> change.apply(n.group()));
    mistakes.put(
        kind + " in a condition",
        play -> {
          int at = play.find("when") + 1;
          while (at < play.find("then") && !play.line(at).matches(".*\\d.*")) {
            at++;
          }
          return line(kind, play, at, first);
        });
    mistakes.put(
        kind + " in the card", play -> line(kind, play, play.find(" brings a deal"), first));
  }

  private static @Nullable PlantedFault line(
      String kind, Sheet play, int line, UnaryOperator<String> change) {
    if (line == 0) {
      return null;
    }
    String before = play.line(line);
    String after = change.apply(before);
    return after.equals(before) || FaultCorpus.isSentence(after)
        ? null
        : PlantedFault.in(kind, play.with(line, l -> after), line, "");
  }

  private static String exchanged(String line) {
    return line.replaceFirst("(\\w+) (\\w+)$", "$2 $1");
  }

  private static String shortened(String line) {
    return line.replaceFirst("(\\w+) (\\w+)$", "$2");
  }

  private static @Nullable PlantedFault percent(Sheet play, String from, String to) {
    int line = play.find(" percent ");
    return line == 0 ? null : line("a percent sign", play, line, l -> l.replaceFirst(from, to));
  }

  private static @Nullable PlantedFault term(Sheet play, @Nullable String other) {
    for (String term : new String[] {"follow-up cadence", "month-end window", "contact spacing"}) {
      int line = play.find("the " + term);
      if (line > 0 && !play.line(line).contains("\"")) {
        String instead = other == null ? term.replaceFirst("n", "") : other;
        return PlantedFault.in(
            "a term", play.with(line, l -> l.replace(term, instead)), line, instead);
      }
    }
    return null;
  }
}
