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
  private final Uses terms;
  private final FileFaults faults;
  private final SentenceFinder finder;
  private final List<FactPattern> patterns = new ArrayList<>();
  private @Nullable FactPattern current;
  private boolean currentGuessed;
  private boolean subjectGuessed;
  private boolean lost;

  ConditionReader(Grammar grammar, Uses terms, FileFaults faults, SentenceFinder finder) {
    this.grammar = grammar;
    this.terms = terms;
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

  /** Whether what the play is about is beyond doubt. */
  boolean isSure() {
    return subject() == null ? !lost && !currentGuessed : !subjectGuessed;
  }

  boolean isEmpty() {
    return patterns.isEmpty() && !lost;
  }

  void read(Line line) {
    Reading reading = finder.find(line, Sentence.Side.CONDITION);
    if (reading == null) {
      // The lines below may belong to a subject that was misspelt: they are not judged twice.
      loseUnlessNarrowing(line);
    } else if (reading.sentence().meaning() instanceof Meaning.Looks looks) {
      look(line, reading, looks);
    } else if (reading.sentence().meaning() instanceof Meaning.Narrows narrows) {
      narrow(line, reading, narrows);
    }
  }

  private void loseUnlessNarrowing(Line line) {
    if (!line.text().startsWith("- ")) {
      current = null;
      lost = true;
    }
  }

  private void look(Line line, Reading reading, Meaning.Looks looks) {
    if (looks.subject() && subject() != null) {
      faults.add(
          line,
          0,
          "the play is about " + Objects.requireNonNull(subject()).words() + " already",
          "keep one subject, or write a second play");
      current = null;
      lost = true;
      return;
    }
    current = new FactPattern(looks.type(), new ArrayList<>());
    currentGuessed = reading.guessed();
    subjectGuessed |= reading.guessed() && looks.type().isSubject();
    lost |= reading.guessed() && !looks.type().isSubject();
    patterns.add(current);
    if (looks.comparison() != null) {
      compare(line, reading, looks.comparison());
    }
  }

  private void narrow(Line line, Reading reading, Meaning.Narrows narrows) {
    if (current != null && narrows.comparison().fits(current.type())) {
      compare(line, reading, narrows.comparison());
    } else if (reading.guessed()) {
      // The sentence itself is a guess, and whom it can be said of is one too.
      return;
    } else if (current != null) {
      if (!currentGuessed) {
        Remedy remedy = belongs(narrows, "put it below a line that it can be said of");
        faults.add(
            line,
            0,
            Signs.quoted(line.text()) + " cannot be said of " + current.type().words(),
            remedy);
      }
      // The lines below it fail for the same reason: one mistake, one message.
      current = null;
      lost = true;
      subjectGuessed = true;
    } else if (!lost) {
      Remedy remedy = belongs(narrows, "first say whom it is about");
      faults.add(line, 0, Signs.quoted(line.text()) + " has no subject above it", remedy);
      lost = true;
    }
  }

  private Remedy belongs(Meaning.Narrows narrows, String words) {
    return grammar.sentences().stream()
        .filter(
            sentence ->
                sentence.meaning() instanceof Meaning.Looks looks
                    && narrows.comparison().fits(looks.type())
                    && looks.subject())
        .findFirst()
        .map(s -> new Remedy(words + ", like " + Signs.quoted(s.shown()), s.shown()))
        .orElse(Remedy.of(words));
  }

  private void compare(Line line, Reading reading, Meaning.Comparison comparison) {
    if (reading.captured() == null) {
      return;
    }
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
      return day(line, reading.holds().get(captured.capture()));
    }
    if (value instanceof Meaning.Value.Literal literal) {
      return Resolved.of(Objects.requireNonNull(literal.of(property)));
    }
    String term =
        value instanceof Meaning.Value.NamedTerm named
            ? named.name()
            : reading.holds().get(((Meaning.Value.CapturedTerm) value).capture());
    Term known = grammar.terms().get(term);
    terms.of(term, faults, line, Math.max(0, line.text().indexOf(term)));
    if (known == null) {
      return null;
    }
    return new Resolved(known.value(), term, null);
  }

  private static Resolved number(Line line, Reading reading, Meaning.Value.Captured captured) {
    int number = Integer.parseInt(reading.holds().get(captured.capture()));
    int from = reading.sentence().offset(line.text(), captured.capture());
    int to = from + reading.holds().get(captured.capture()).length();
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
