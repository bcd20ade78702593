package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Meaning.Comparison;

/**
 * Reads vocabulary.dsl, a file in the format of Drools' DSL of which only a small, closed part is
 * taken: a right-hand side is a fact with its binding, one comparison, one known piece of advice,
 * or nothing.
 */
final class VocabularyReader {

  private static final Pattern ENTRY =
      Pattern.compile("\\[(condition|consequence)\\]\\[\\]([^=]+)=(.*)");
  private static final Pattern FIRST_WORD = Pattern.compile("(?:- )?[A-Za-z0-9]+(?: |$)");
  private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9 ,'\"-]*");
  private static final int MOST_LINES = 2_000;
  private static final int LONGEST_LINE = 300;

  /** What a pattern takes to fail grows with the power of its captures. */
  private static final int MOST_CAPTURES = 2;

  private final Map<String, Sentence> sentences = new LinkedHashMap<>();
  private final FileFaults faults;

  private VocabularyReader(FileFaults faults) {
    this.faults = faults;
  }

  static List<Sentence> read(TextFile file, FileFaults faults) {
    VocabularyReader reader = new VocabularyReader(faults);
    List<String> lines = file.lines();
    if (lines.size() > MOST_LINES) {
      faults.add(1, 1, "the vocabulary is too long", "keep it under " + MOST_LINES + " lines");
      return List.of();
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.length() > LONGEST_LINE) {
        reader.fault(
            i + 1,
            LONGEST_LINE,
            "the line is too long",
            "keep it under " + LONGEST_LINE + " characters");
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        reader.entry(i + 1, line);
      }
    }
    if (reader.sentences.isEmpty() && faults.isEmpty()) {
      faults.add(1, 1, "the vocabulary is empty", "put its sentences back");
    }
    return List.copyOf(reader.sentences.values());
  }

  private void entry(int line, String text) {
    Matcher entry = ENTRY.matcher(text);
    if (!entry.matches()) {
      fault(line, 1, "this is no entry", "write [condition][]sentence=meaning, or begin it with #");
      return;
    }
    Sentence.Side side =
        entry.group(1).equals("condition") ? Sentence.Side.CONDITION : Sentence.Side.CONSEQUENCE;
    List<Sentence.Piece> pieces = pieces(line, entry.start(2), entry.group(2));
    Meaning meaning =
        side == Sentence.Side.CONDITION
            ? MeaningReader.condition(entry.group(2), entry.group(3).strip())
            : MeaningReader.consequence(entry.group(3).strip());
    if (pieces == null) {
      return;
    }
    if (meaning == null) {
      fault(
          line,
          entry.start(3) + 1,
          "the meaning " + Signs.quoted(entry.group(3)) + " is none that a sentence can have",
          "write a fact with one comparison, a comparison, or a call of advice");
    } else {
      add(new Sentence(line, side, pieces, meaning));
    }
  }

  private void add(Sentence sentence) {
    Sentence other = sentences.putIfAbsent(sentence.side() + sentence.shown(), sentence);
    if (other != null) {
      fault(
          sentence.line(),
          1,
          "the sentence "
              + Signs.quoted(sentence.shown())
              + " stands on line "
              + other.line()
              + " too",
          "remove one of them");
      return;
    }
    for (Capture capture : sentence.captures()) {
      checkCapture(sentence, capture);
    }
    Comparison comparison = sentence.meaning().comparison();
    String used = comparison == null ? null : comparison.value().capture();
    if (used != null && sentence.captures().stream().noneMatch(c -> c.name().equals(used))) {
      fault(
          sentence.line(),
          1,
          "the meaning uses {" + used + "}, which the sentence does not have",
          "name it in the sentence too");
    }
  }

  private void checkCapture(Sentence sentence, Capture capture) {
    Comparison comparison = sentence.meaning().comparison();
    boolean fits =
        sentence.meaning() instanceof Meaning.Script
            ? ScriptField.of(capture) != null
            : comparison != null
                && capture.name().equals(comparison.value().capture())
                && capture.shape() == comparison.value().shape();
    if (!fits) {
      fault(
          sentence.line(),
          1,
          "the meaning cannot use {" + capture.name() + "} as the sentence has it",
          "let the sentence capture what the meaning uses, and nothing else");
    }
  }

  private @Nullable List<Sentence.Piece> pieces(int line, int offset, String template) {
    List<Sentence.Piece> pieces = new ArrayList<>();
    if (template.chars().filter(c -> c == '{').count() > MOST_CAPTURES
        || !FIRST_WORD.matcher(template).lookingAt()) {
      fault(
          line,
          offset + 1,
          "the sentence does not begin with a word, or has more than two captures",
          "begin it with a word of its own, and say less in it");
      return null;
    }
    int from = 0;
    while (from < template.length()) {
      int open = template.indexOf('{', from);
      String words = template.substring(from, open < 0 ? template.length() : open);
      if (!WORDS.matcher(words).matches()) {
        fault(
            line,
            offset + from + 1,
            "the words " + Signs.quoted(words.strip()) + " hold a sign that a sentence cannot have",
            "use letters, digits, spaces, commas, apostrophes, hyphens and quotes");
        return null;
      }
      if (!words.isEmpty()) {
        pieces.add(new Sentence.Piece(words, null));
      }
      if (open < 0) {
        return pieces;
      }
      int close = template.indexOf('}', open);
      boolean quoted = words.endsWith("\"") && close > 0 && template.startsWith("\"", close + 1);
      Capture capture = close < 0 ? null : Capture.of(template.substring(open + 1, close), quoted);
      if (capture == null) {
        fault(
            line,
            offset + open + 1,
            "the shape of this capture is unknown",
            "write {days:\\d+} for a number, {day:\\d+-\\d+-\\d+} for a day, {term:[a-z -]+} for a"
                + " term, {route:[a-z ]+} for a route, \"{text}\" for a text, or {name:one|other} for a choice");
        return null;
      }
      pieces.add(new Sentence.Piece("", capture));
      from = close + 1;
    }
    return pieces;
  }

  private void fault(int line, int column, String what, String remedy) {
    faults.add(line, column, what, remedy);
  }
}
