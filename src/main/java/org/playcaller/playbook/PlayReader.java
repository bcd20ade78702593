package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one play: every line of it must be one sentence of the vocabulary. */
final class PlayReader {

  private static final Pattern RULE = Pattern.compile("rule \"([^\"\\\\]+)\"");
  private static final Pattern SOURCE = Pattern.compile("@source\\( ?\"([^\"\\\\]*)\" ?\\)");
  private static final Pattern CITED = Pattern.compile("[^, ]+");
  private static final int LONGEST_LINE = 500;

  /** What the file may say next. */
  private enum Part {
    RULE("rule \"Name of the play\""),
    SOURCE("@source( \"article/passage\" )"),
    WHEN("when"),
    CONDITIONS("a condition, or then"),
    CONSEQUENCES("a statement, or end"),
    DONE("nothing more");

    private final String words;

    Part(String words) {
      this.words = words;
    }
  }

  private final String path;
  private final String content;
  private final Grammar grammar;
  private final List<RuleFault> faults = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private final List<FactPattern> patterns = new ArrayList<>();
  private final List<Line> cardLines = new ArrayList<>();
  private final Map<String, CardEntry> card = new HashMap<>();
  private Part part = Part.RULE;
  private @Nullable String name;
  private int nameLine = 1;
  private @Nullable FactPattern current;
  private Meaning.@Nullable Leaves leaves;
  private int leavesLine;

  /** A field of the card, as the play fills it. */
  private record CardEntry(Line line, int offset, String value) {}

  PlayReader(String path, String content, Grammar grammar) {
    this.path = path;
    this.content = content;
    this.grammar = grammar;
  }

  /** The play; null where it has faults, which are then added to the list. */
  static @Nullable Play read(String path, String content, Grammar grammar, List<RuleFault> faults) {
    PlayReader reader = new PlayReader(path, content, grammar);
    Play play = reader.play();
    faults.addAll(reader.faults);
    return reader.faults.isEmpty() ? play : null;
  }

  private @Nullable Play play() {
    String[] lines = content.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Line line = Line.of(i + 1, lines[i]);
      if (line.text().length() > LONGEST_LINE) {
        fault(
            line,
            LONGEST_LINE,
            "the line is too long",
            "keep it under " + LONGEST_LINE + " characters");
      } else if (line.isBlank()) {
        if (part != Part.RULE && part != Part.DONE && !restIsBlank(lines, i)) {
          fault(line, 0, "there is a blank line inside the play", "remove it");
        }
      } else if (!line.isComment()) {
        next(line);
      }
    }
    if (part != Part.DONE) {
      String missing =
          part == Part.RULE ? Part.RULE.words : part == Part.CONSEQUENCES ? "end" : part.words;
      fault(
          new Line(Math.max(1, lastLine(lines)), 0, ""),
          0,
          part == Part.RULE ? "there is no play in this file" : "the play stops before its end",
          "write " + missing + " next");
    }
    return faults.isEmpty() ? finish() : null;
  }

  private static boolean restIsBlank(String[] lines, int from) {
    return Arrays.stream(lines).skip(from).allMatch(String::isBlank);
  }

  private static int lastLine(String[] lines) {
    int last = lines.length;
    while (last > 1 && lines[last - 1].isBlank()) {
      last--;
    }
    return last;
  }

  private void next(Line line) {
    switch (part) {
      case RULE -> rule(line);
      case SOURCE -> source(line);
      case WHEN -> {
        if (expect(line, "when")) {
          part = Part.CONDITIONS;
        }
      }
      case CONDITIONS -> {
        if (line.text().equals("then")) {
          part = Part.CONSEQUENCES;
        } else {
          condition(line);
        }
      }
      case CONSEQUENCES -> {
        if (line.text().equals("end")) {
          part = Part.DONE;
        } else {
          consequence(line);
        }
      }
      case DONE ->
          fault(
              line,
              0,
              "something stands after the end of the play",
              "one play a file: move it to a file of its own");
    }
  }

  private boolean expect(Line line, String word) {
    if (line.text().equals(word)) {
      return true;
    }
    fault(
        line,
        0,
        "\"" + line.text() + "\" stands where \"" + word + "\" must stand",
        "write " + word + " on a line of its own");
    part = Part.CONDITIONS;
    return false;
  }

  private void rule(Line line) {
    Matcher rule = RULE.matcher(line.text());
    part = Part.SOURCE;
    if (!rule.matches()) {
      fault(line, 0, "a play begins with its name", "write rule \"Name of the play\"");
      return;
    }
    name = rule.group(1);
    nameLine = line.number();
    if (!kebab(name).equals(fileName())) {
      fault(
          line,
          rule.start(1),
          "the play \"" + name + "\" stands in a file of another name",
          "rename the file to " + kebab(name) + ".dslr, or the play");
    }
  }

  private String fileName() {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".dslr".length());
  }

  static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("'", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private void source(Line line) {
    Matcher source = SOURCE.matcher(line.text());
    part = Part.WHEN;
    if (line.text().equals("when")) {
      fault(
          line,
          0,
          "the play cites no advice",
          "write @source( \"article/passage\" ) above this line");
      part = Part.CONDITIONS;
      return;
    }
    if (!source.matches()) {
      fault(line, 0, "this is no source", "write @source( \"article/passage\" )");
      return;
    }
    Matcher cited = CITED.matcher(source.group(1));
    while (cited.find()) {
      cite(line, source.start(1) + cited.start(), cited.group());
    }
    if (source.group(1).isBlank()) {
      fault(line, 0, "the play cites no advice", "name at least one entry of advice.csv");
    }
  }

  private void cite(Line line, int offset, String id) {
    if (!grammar.advice().containsKey(id)) {
      fault(
          line,
          offset,
          "advice.csv has no entry \"" + id + "\"",
          meant(id, grammar.advice().keySet(), "cite an entry of advice.csv"));
    }
    sources.add(id);
  }

  private void condition(Line line) {
    Reading reading = sentence(line, Sentence.Side.CONDITION);
    if (reading == null) {
      // The lines below may belong to a subject that was misspelt: they are not judged twice.
      current = line.text().startsWith("- ") ? current : null;
      return;
    }
    if (reading.sentence().meaning() instanceof Meaning.Looks looks) {
      if (looks.subject() && patterns.stream().anyMatch(p -> p.type().isSubject())) {
        fault(
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
      fault(
          line,
          0,
          "\"" + line.text() + "\" cannot be said of " + current.type().words(),
          "put it below a line that it can be said of");
      // The lines below it fail for the same reason: one mistake, one message.
      current = null;
    } else if (faults.isEmpty()) {
      fault(
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
                  value.term()));
    }
  }

  private record Resolved(Object threshold, @Nullable String term) {}

  private @Nullable Resolved resolve(
      Line line, Reading reading, Property property, Meaning.Value value) {
    if (value instanceof Meaning.Value.Captured captured) {
      double number = Double.parseDouble(reading.captured().get(captured.capture()));
      return new Resolved(captured.percent() ? number / 100.0 : number, null);
    }
    if (value instanceof Meaning.Value.Literal literal) {
      Object known = literal(literal.text(), property);
      if (known == null) {
        fault(
            line,
            0,
            "the vocabulary compares " + property.name() + " with " + literal.text(),
            "mend line " + reading.sentence().line() + " of " + PlaybookReader.VOCABULARY);
        return null;
      }
      return new Resolved(known, null);
    }
    String term =
        value instanceof Meaning.Value.NamedTerm named
            ? named.name()
            : reading.captured().get(((Meaning.Value.CapturedTerm) value).capture());
    Term known = grammar.terms().get(term);
    if (known == null) {
      fault(
          line,
          Math.max(0, line.text().indexOf(term)),
          "terms.yaml has no term \"" + term + "\"",
          meant(term, grammar.terms().keySet(), "add it to terms.yaml"));
      return null;
    }
    return new Resolved(known.value(), term);
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

  private void consequence(Line line) {
    Reading reading = sentence(line, Sentence.Side.CONSEQUENCE);
    if (reading == null) {
      cardLines.add(line);
      return;
    }
    if (reading.sentence().meaning() instanceof Meaning.Leaves found) {
      if (leaves != null) {
        fault(
            line,
            0,
            "the play advises something already, on line " + leavesLine,
            "keep one, or write a second play");
      }
      leaves = found;
      leavesLine = line.number();
      if (found.subject()
          && faults.isEmpty()
          && patterns.stream().noneMatch(p -> p.type().isSubject())) {
        fault(
            line,
            0,
            "\"" + line.text() + "\" speaks of somebody, but the play is about nobody",
            "say above whom it is about");
      }
      return;
    }
    for (Map.Entry<String, String> field : reading.captured().entrySet()) {
      int offset = Math.max(0, line.text().indexOf(field.getValue()));
      CardEntry before = card.put(field.getKey(), new CardEntry(line, offset, field.getValue()));
      if (before != null) {
        fault(
            line,
            0,
            "the play says this already, on line " + before.line().number(),
            "remove one of them");
      }
    }
  }

  private record Reading(Sentence sentence, Map<String, String> captured) {}

  private @Nullable Reading sentence(Line line, Sentence.Side side) {
    String text = Character.toLowerCase(line.text().charAt(0)) + line.text().substring(1);
    List<Reading> readings = new ArrayList<>();
    for (Sentence sentence : grammar.sentences()) {
      Map<String, String> captured = sentence.side() == side ? sentence.read(text) : null;
      if (captured != null) {
        readings.add(new Reading(sentence, captured));
      }
    }
    if (readings.size() == 1) {
      return readings.get(0);
    }
    if (readings.isEmpty()) {
      unread(line, text, side);
    } else {
      fault(
          line,
          0,
          "the line can be read in two ways, by lines "
              + readings.stream()
                  .map(r -> "" + r.sentence().line())
                  .collect(Collectors.joining(" and "))
              + " of "
              + PlaybookReader.VOCABULARY,
          "reword one of the two sentences there");
    }
    return null;
  }

  private void unread(Line line, String text, Sentence.Side side) {
    List<Sentence> sentences = grammar.sentences().stream().filter(s -> s.side() == side).toList();
    for (Sentence sentence : sentences) {
      Sentence.Misfit misfit = sentence.misfit(text);
      if (misfit != null) {
        fault(
            line,
            misfit.offset(),
            "\"" + misfit.found() + "\" cannot stand in \"" + sentence.shown() + "\"",
            "write "
                + (misfit.capture().choices().isEmpty()
                    ? misfit.capture().shape().words()
                    : "one of: " + String.join(", ", misfit.capture().choices())));
        return;
      }
    }
    String shape = SentenceShape.of(text);
    Map<String, Sentence> shapes = new HashMap<>();
    sentences.forEach(s -> shapes.put(SentenceShape.of(s.shown()), s));
    String nearest = Nearest.of(shape, shapes.keySet());
    if (nearest == null) {
      fault(
          line,
          0,
          "\"" + line.text() + "\" is no sentence of the vocabulary",
          "use a sentence of " + PlaybookReader.VOCABULARY);
    } else {
      String meant = SentenceShape.filled(shapes.get(nearest).shown(), text);
      fault(
          line,
          Nearest.difference(text, meant),
          "\"" + line.text() + "\" is no sentence of the vocabulary",
          "did you mean \"" + meant + "\"?");
    }
  }

  private @Nullable Play finish() {
    Line end = new Line(nameLine, 0, "");
    if (patterns.isEmpty()) {
      fault(
          end,
          0,
          "the play has no condition, so it would be called for everybody",
          "write at least one");
    }
    if (leaves == null) {
      fault(end, 0, "the play advises nothing", "write what it recommends, warns of or holds back");
    }
    Meaning.Leaves found = leaves;
    if (found == null || !cardIsWhole(found, end)) {
      return null;
    }
    FactType subject =
        patterns.stream()
            .map(FactPattern::type)
            .filter(FactType::isSubject)
            .findFirst()
            .orElse(null);
    Card whole =
        new Card(
            Objects.requireNonNull(text("title", subject)),
            Objects.requireNonNull(text("because", subject)),
            text("say", subject),
            text("ask", subject),
            number("minutes"),
            number("payoff"),
            number("chance") == null ? null : number("chance") / 100.0,
            worth(),
            number("lever") == null ? 1 : number("lever") / 100.0,
            card.containsKey("priority"));
    String folder = path.substring(0, path.lastIndexOf('/'));
    return new Play(
        fileName(),
        Objects.requireNonNull(name),
        folder.substring(folder.lastIndexOf('/') + 1),
        path,
        nameLine,
        content,
        List.copyOf(sources),
        merged(),
        found.kind(),
        found.what() instanceof Act act ? act : null,
        found.what() instanceof Hold hold ? hold : null,
        found.subject(),
        whole);
  }

  /** Several lines about the rep are one pattern: there is one rep, and a join costs. */
  private List<FactPattern> merged() {
    Map<FactType, List<Condition>> byType = new java.util.LinkedHashMap<>();
    for (FactPattern pattern : patterns) {
      byType
          .computeIfAbsent(pattern.type(), type -> new ArrayList<>())
          .addAll(pattern.conditions());
    }
    return byType.entrySet().stream()
        .map(entry -> new FactPattern(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  private boolean cardIsWhole(Meaning.Leaves found, Line end) {
    List<String> needed =
        found.kind() == AdviceKind.RECOMMEND
            ? List.of("title", "because", "minutes", "payoff", "chance", "worth")
            : List.of("title", "because");
    boolean whole = true;
    for (String field : needed) {
      if (!card.containsKey(field)) {
        String sentence =
            grammar.sentences().stream()
                .filter(s -> s.captures().stream().anyMatch(c -> c.name().equals(field)))
                .map(Sentence::shown)
                .findFirst()
                .orElse(field);
        fault(end, 0, "the play lacks a line", "add " + sentence);
        whole = false;
      }
    }
    return whole;
  }

  private @Nullable Text text(String field, @Nullable FactType subject) {
    CardEntry entry = card.get(field);
    return entry == null
        ? null
        : Text.read(
            entry.value(),
            subject,
            (words, offset, known) ->
                fault(
                    entry.line(),
                    entry.offset() + offset,
                    "{" + words + "} is nothing that is known here",
                    meant(
                        words,
                        known,
                        "use a measure of the subject, or of the rep: {the rep's pace}")));
  }

  private @Nullable Integer number(String field) {
    CardEntry entry = card.get(field);
    return entry == null ? null : Integer.valueOf(entry.value());
  }

  private Card.@Nullable Worth worth() {
    CardEntry entry = card.get("worth");
    return entry == null
        ? null
        : Card.Worth.valueOf(entry.value().toUpperCase(Locale.ROOT).replace(' ', '_'));
  }

  private static String meant(String given, java.util.Collection<String> known, String otherwise) {
    String nearest = Nearest.of(given, known);
    return nearest == null ? otherwise : "did you mean \"" + nearest + "\"?";
  }

  private void fault(Line line, int offset, String what, String remedy) {
    faults.add(new RuleFault(path, line.number(), line.column(offset), what, remedy));
  }
}
