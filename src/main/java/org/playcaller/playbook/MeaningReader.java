package org.playcaller.playbook;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Meaning.Comparison;
import org.playcaller.playbook.Meaning.Value;

/**
 * Reads what a sentence means: a fact with its binding, one comparison, one known piece of advice,
 * or nothing.
 */
final class MeaningReader {

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

  private MeaningReader() {}

  /** What a sentence of a condition means; null for what none can. */
  static @Nullable Meaning condition(String sentence, String right) {
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

  /** What a sentence of a consequence means; null for what none can. */
  static @Nullable Meaning consequence(String right) {
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
}
