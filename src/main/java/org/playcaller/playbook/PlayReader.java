package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private final PlayFaults faults;
  private final ConditionReader conditions;
  private final CardReader card;
  private final List<String> sources = new ArrayList<>();
  private Part part = Part.RULE;
  private @Nullable String name;
  private int nameLine = 1;

  private PlayReader(String path, String content, Grammar grammar) {
    this.path = path;
    this.content = content;
    this.grammar = grammar;
    this.faults = new PlayFaults(path);
    SentenceFinder finder = new SentenceFinder(grammar, faults);
    this.conditions = new ConditionReader(grammar, faults, finder);
    this.card = new CardReader(grammar, faults, finder);
  }

  /** The play; null where it has faults, which are then added to the list. */
  static @Nullable Play read(String path, String content, Grammar grammar, List<RuleFault> faults) {
    PlayReader reader = new PlayReader(path, content, grammar);
    Play play = reader.play();
    faults.addAll(reader.faults.all());
    return reader.faults.isEmpty() ? play : null;
  }

  private @Nullable Play play() {
    String[] lines = content.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Line line = Line.of(i + 1, lines[i]);
      if (line.text().length() > LONGEST_LINE) {
        faults.add(
            line,
            LONGEST_LINE,
            "the line is too long",
            "keep it under " + LONGEST_LINE + " characters");
      } else if (line.isBlank()) {
        if (part != Part.RULE && part != Part.DONE && !restIsBlank(lines, i)) {
          faults.add(line, 0, "there is a blank line inside the play", "remove it");
        }
      } else if (!line.isComment()) {
        next(line);
      }
    }
    if (part != Part.DONE) {
      String missing =
          part == Part.RULE ? Part.RULE.words : part == Part.CONSEQUENCES ? "end" : part.words;
      faults.add(
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
          conditions.read(line);
        }
      }
      case CONSEQUENCES -> {
        if (line.text().equals("end")) {
          part = Part.DONE;
        } else {
          card.read(line, conditions.subject() != null);
        }
      }
      case DONE ->
          faults.add(
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
    faults.add(
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
      faults.add(line, 0, "a play begins with its name", "write rule \"Name of the play\"");
      return;
    }
    name = rule.group(1);
    nameLine = line.number();
    if (!kebab(name).equals(fileName())) {
      faults.add(
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
      faults.add(
          line,
          0,
          "the play cites no advice",
          "write @source( \"article/passage\" ) above this line");
      part = Part.CONDITIONS;
      return;
    }
    if (!source.matches()) {
      faults.add(line, 0, "this is no source", "write @source( \"article/passage\" )");
      return;
    }
    Matcher cited = CITED.matcher(source.group(1));
    while (cited.find()) {
      cite(line, source.start(1) + cited.start(), cited.group());
    }
    if (source.group(1).isBlank()) {
      faults.add(line, 0, "the play cites no advice", "name at least one entry of advice.csv");
    }
  }

  private void cite(Line line, int offset, String id) {
    if (!grammar.advice().containsKey(id)) {
      faults.add(
          line,
          offset,
          "advice.csv has no entry \"" + id + "\"",
          PlayFaults.meant(id, grammar.advice().keySet(), "cite an entry of advice.csv"));
    }
    sources.add(id);
  }

  private @Nullable Play finish() {
    Line end = new Line(nameLine, 0, "");
    if (conditions.isEmpty()) {
      faults.add(
          end,
          0,
          "the play has no condition, so it would be called for everybody",
          "write at least one");
    }
    if (!card.isWhole(end)) {
      return null;
    }
    Meaning.Leaves found = card.leaves();
    String folder = path.substring(0, path.lastIndexOf('/'));
    return new Play(
        fileName(),
        Objects.requireNonNull(name),
        folder.substring(folder.lastIndexOf('/') + 1),
        path,
        nameLine,
        content,
        List.copyOf(sources),
        conditions.patterns(),
        found.kind(),
        found.what() instanceof Act act ? act : null,
        found.what() instanceof Hold hold ? hold : null,
        found.subject(),
        card.card(conditions.subject()));
  }
}
