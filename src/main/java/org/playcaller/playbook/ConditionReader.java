package org.playcaller.playbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.SentenceFinder.Reading;

/** Reads what stands between when and then. */
final class ConditionReader {

  private final Grammar grammar;
  private final PlayFaults faults;
  private final SentenceFinder finder;
  private final List<FactPattern> patterns = new ArrayList<>();
  private @Nullable FactPattern current;

  ConditionReader(Grammar grammar, PlayFaults faults, SentenceFinder finder) {
    this.grammar = grammar;
    this.faults = faults;
    this.finder = finder;
  }

  /** What the play is about; null where it is about the rep or the team. */
  @Nullable FactType subject() {
    return patterns.stream()
        .map(FactPattern::type)
        .filter(FactType::isSubject)
        .findFirst()
        .orElse(null);
  }

  boolean isEmpty() {
    return patterns.isEmpty();
  }

  void read(Line line) {
    Reading reading = finder.find(line, Sentence.Side.CONDITION);
    if (reading == null) {
      // The lines below may belong to a subject that was misspelt: they are not judged twice.
      current = line.text().startsWith("- ") ? current : null;
      return;
    }
    if (reading.sentence().meaning() instanceof Meaning.Looks looks) {
      if (looks.subject() && subject() != null) {
        faults.add(
            line,
            0,
            "the play is about somebody already",
            "keep one subject, or write a second play");
        return;
      }
      current = new FactPattern(looks.type(), new ArrayList<>());
      patterns.add(current);
      if (looks.comparison() != null) {
        compare(line, reading, looks.comparison());
      }
    } else if (reading.sentence().meaning() instanceof Meaning.Narrows narrows) {
      narrow(line, reading, narrows);
    }
  }

  private void narrow(Line line, Reading reading, Meaning.Narrows narrows) {
    if (current != null && current.type().property(narrows.comparison().property()) != null) {
      compare(line, reading, narrows.comparison());
    } else if (current != null) {
      faults.add(
          line,
          0,
          "\"" + line.text() + "\" cannot be said of " + current.type().words(),
          "put it below a line that it can be said of");
      // The lines below it fail for the same reason: one mistake, one message.
      current = null;
    } else if (faults.isEmpty()) {
      faults.add(
          line, 0, "\"" + line.text() + "\" has no subject above it", "first say whom it is about");
    }
  }

  private void compare(Line line, Reading reading, Meaning.Comparison comparison) {
    FactPattern pattern = Objects.requireNonNull(current);
    Property property = Objects.requireNonNull(pattern.type().property(comparison.property()));
    Resolved value = resolve(line, reading, property, comparison.value());
    if (value != null) {
      pattern
          .conditions()
          .add(
              new Condition(
                  line.number(),
                  line.text(),
                  pattern.type(),
                  property,
                  comparison.operator(),
                  value.threshold(),
                  value.term(),
                  value.written()));
    }
  }

  private record Resolved(
      Object threshold, @Nullable String term, Condition.@Nullable Written written) {

    static Resolved of(Object threshold) {
      return new Resolved(threshold, null, null);
    }
  }

  private @Nullable Resolved resolve(
      Line line, Reading reading, Property property, Meaning.Value value) {
    if (value instanceof Meaning.Value.Captured captured) {
      return number(line, reading, captured);
    }
    if (value instanceof Meaning.Value.CapturedDay captured) {
      return day(line, reading.captured().get(captured.capture()));
    }
    if (value instanceof Meaning.Value.Literal literal) {
      Object known = literal(literal.text(), property);
      if (known == null) {
        faults.add(
            line,
            0,
            "the vocabulary compares " + property.name() + " with " + literal.text(),
            "mend line " + reading.sentence().line() + " of " + PlaybookReader.VOCABULARY);
        return null;
      }
      return Resolved.of(known);
    }
    String term =
        value instanceof Meaning.Value.NamedTerm named
            ? named.name()
            : reading.captured().get(((Meaning.Value.CapturedTerm) value).capture());
    Term known = grammar.terms().get(term);
    if (known == null) {
      faults.add(
          line,
          Math.max(0, line.text().indexOf(term)),
          "terms.yaml has no term \"" + term + "\"",
          PlayFaults.meant(term, grammar.terms().keySet(), "add it to terms.yaml"));
      return null;
    }
    return new Resolved(known.value(), term, null);
  }

  private static Resolved number(Line line, Reading reading, Meaning.Value.Captured captured) {
    int number = Integer.parseInt(reading.captured().get(captured.capture()));
    int from = reading.sentence().offset(line.text(), captured.capture());
    int to = from + reading.captured().get(captured.capture()).length();
    return new Resolved(
        captured.percent() ? number / 100.0 : (double) number,
        null,
        new Condition.Written(from, to, number, captured.percent()));
  }

  private @Nullable Resolved day(Line line, String day) {
    try {
      return Resolved.of(LocalDate.parse(day));
    } catch (DateTimeParseException e) {
      faults.add(
          line,
          line.text().indexOf(day),
          "the calendar has no day " + day,
          "write a day as year-month-day, like 2026-12-31");
      return null;
    }
  }

  private static @Nullable Object literal(String text, Property property) {
    if (property.type() == Boolean.class) {
      return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }
    if (property.isNumber()) {
      return text.matches("\\d+") ? Double.valueOf(text) : null;
    }
    for (Object constant :
        property.type().isEnum() ? property.type().getEnumConstants() : new Object[0]) {
      if (text.equals(property.type().getSimpleName() + "." + ((Enum<?>) constant).name())) {
        return constant;
      }
    }
    return null;
  }

  /** Several lines about the rep are one pattern: there is one rep, and a join costs. */
  List<FactPattern> patterns() {
    Map<FactType, List<Condition>> byType = new LinkedHashMap<>();
    for (FactPattern pattern : patterns) {
      byType
          .computeIfAbsent(pattern.type(), type -> new ArrayList<>())
          .addAll(pattern.conditions());
    }
    return byType.entrySet().stream()
        .map(entry -> new FactPattern(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }
}
