package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Meaning.Comparison;
import org.playcaller.playbook.Meaning.Value;

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
  private static final Pattern LOOKS =
      Pattern.compile("(?:(\\$subject) : )?([A-Z][A-Za-z]*)\\( ?(.*?) ?\\)");
  private static final Pattern COMPARISON = Pattern.compile("([a-z][A-Za-z]*) (==|>=|<=|>|<) (.+)");
  private static final Pattern ADVICE =
      Pattern.compile(
          "advice\\.([a-zA-Z]+)\\( (?:([A-Z][a-z]+)\\.([A-Z_]+), )?(\\$subject|null) \\);");
  private static final Pattern CAPTURED = Pattern.compile("\\{([a-z][A-Za-z]*)\\}( / 100\\.0)?");
  private static final Pattern DAY =
      Pattern.compile("LocalDate\\.parse\\( \"\\{([a-z][A-Za-z]*)\\}\" \\)");
  private static final Pattern TERM = Pattern.compile("terms\\[\"([^\"]+)\"\\]");
  private static final Pattern LITERAL =
      Pattern.compile("true|false|\\d{1,9}|[A-Z][A-Za-z]*\\.[A-Z_]+");

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
            ? condition(entry.group(2), entry.group(3).strip())
            : consequence(entry.group(3).strip());
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

  private static @Nullable Meaning condition(String sentence, String right) {
    if (sentence.startsWith("- ")) {
      Comparison comparison = comparison(right);
      return comparison == null ? null : new Meaning.Narrows(comparison);
    }
    Matcher looks = LOOKS.matcher(right);
    if (!looks.matches() || !FactType.ALL.containsKey(looks.group(2))) {
      return null;
    }
    FactType type = FactType.ALL.get(looks.group(2));
    boolean subject = looks.group(1) != null;
    String inner = looks.group(3).strip();
    Comparison comparison = inner.isEmpty() ? null : comparison(inner);
    boolean sound =
        subject == type.isSubject()
            && (inner.isEmpty() ? subject : comparison != null)
            && (comparison == null || comparison.fits(type));
    return sound ? new Meaning.Looks(type, subject, comparison) : null;
  }

  private static @Nullable Comparison comparison(String text) {
    Matcher matcher = COMPARISON.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    Value value = value(matcher.group(3).strip());
    if (value == null) {
      return null;
    }
    Comparison comparison = new Comparison(matcher.group(1), Operator.of(matcher.group(2)), value);
    return FactType.ALL.values().stream().anyMatch(comparison::fits) ? comparison : null;
  }

  private static @Nullable Value value(String text) {
    Matcher captured = CAPTURED.matcher(text);
    if (captured.matches()) {
      return new Value.Captured(captured.group(1), captured.group(2) != null);
    }
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      return new Value.CapturedDay(day.group(1));
    }
    Matcher term = TERM.matcher(text);
    if (term.matches()) {
      Matcher inner = CAPTURED.matcher(term.group(1));
      return inner.matches()
          ? new Value.CapturedTerm(inner.group(1))
          : new Value.NamedTerm(term.group(1));
    }
    return LITERAL.matcher(text).matches() ? new Value.Literal(text) : null;
  }

  private static @Nullable Meaning consequence(String right) {
    if (right.isEmpty()) {
      return new Meaning.Script();
    }
    Matcher call = ADVICE.matcher(right);
    if (!call.matches()) {
      return null;
    }
    AdviceKind kind = kind(call.group(1));
    Enum<?> what = what(call.group(2), call.group(3));
    boolean sound =
        kind != null
            && switch (kind) {
              case RECOMMEND -> what instanceof Act;
              case HOLD_BACK -> what instanceof Hold;
              default -> call.group(2) == null;
            };
    return sound
        ? new Meaning.Leaves(Objects.requireNonNull(kind), what, call.group(4).equals("$subject"))
        : null;
  }

  private static @Nullable AdviceKind kind(String method) {
    return switch (method) {
      case "recommend" -> AdviceKind.RECOMMEND;
      case "holdBack" -> AdviceKind.HOLD_BACK;
      case "veto" -> AdviceKind.VETO;
      case "warn" -> AdviceKind.WARN;
      case "diagnose" -> AdviceKind.DIAGNOSE;
      case "message" -> AdviceKind.MESSAGE;
      case "suggest" -> AdviceKind.TEAM;
      default -> null;
    };
  }

  private static @Nullable Enum<?> what(@Nullable String type, @Nullable String constant) {
    Enum<?>[] constants =
        "Act".equals(type) ? Act.values() : "Hold".equals(type) ? Hold.values() : new Enum<?>[0];
    for (Enum<?> candidate : constants) {
      if (candidate.name().equals(constant)) {
        return candidate;
      }
    }
    return null;
  }

  private void fault(int line, int column, String what, String remedy) {
    faults.add(line, column, what, remedy);
  }
}
