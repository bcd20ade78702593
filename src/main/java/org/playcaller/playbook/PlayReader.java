package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one play: every line of it must be one sentence of the vocabulary. A line that is none is
 * taken for what it was most likely meant to be, so that one mistake is one fault and the next
 * mistake is found too.
 */
final class PlayReader {

  private static final int LONGEST_LINE = 500;
  private static final int MOST_LINES = 200;

  /** What the file may say next. */
  private enum Part {
    RULE,
    SOURCE,
    WHEN,
    CONDITIONS,
    CONSEQUENCES,
    DONE
  }

  private final TextFile file;
  private final Grammar grammar;
  private final FileFaults faults;
  private final SentenceFinder finder;
  private final HeadReader head;
  private final ConditionReader conditions;
  private final ScriptReader script;
  private final List<Line> lines = new ArrayList<>();
  private Part part = Part.RULE;
  private Line when = new Line(1, 0, "");
  private Line end = new Line(1, 0, "");
  private @Nullable Line then;
  private boolean cutShort;

  private PlayReader(TextFile file, Grammar grammar, Asked asked, FileFaults faults) {
    this.file = file;
    this.grammar = grammar;
    this.faults = faults;
    this.finder = new SentenceFinder(grammar, asked.sentences(), faults);
    this.head = new HeadReader(faults, asked.advice());
    this.conditions = new ConditionReader(grammar, asked.terms(), faults, finder);
    this.script = new ScriptReader(grammar, asked.routes(), faults, finder);
  }

  /**
   * What plays ask for in other files.
   *
   * @param sentences the sentences they may use
   * @param terms the terms they name
   * @param routes the routes they belong to
   * @param advice the advice they cite
   */
  record Asked(Sentences sentences, Uses terms, Uses routes, Uses advice) {}

  /** The play; null where it has faults, which are then added to the list. */
  static @Nullable Play read(TextFile file, Grammar grammar, Asked asked, FileFaults faults) {
    return new PlayReader(file, grammar, asked, faults).play();
  }

  private @Nullable Play play() {
    if (file.lines().size() > MOST_LINES) {
      faults.add(1, 1, "the file is too long for a play", "keep it under " + MOST_LINES + " lines");
      return null;
    }
    collect();
    for (int i = 0; i < lines.size() && !cutShort; i++) {
      next(lines.get(i), lines.subList(i + 1, lines.size()));
    }
    if (part != Part.DONE) {
      stop();
    } else if (!cutShort) {
      check();
    }
    return faults.isEmpty() && grammar.whole() ? finished() : null;
  }

  /** The lines that say something. A blank line ends what people take for the play. */
  private void collect() {
    int blank = 0;
    for (int i = 0; i < file.lines().size(); i++) {
      Line line = Line.of(i + 1, file.lines().get(i));
      if (line.isBlank()) {
        blank = blank == 0 ? line.number() : blank;
      } else if (!line.isComment()) {
        boolean inside = !lines.isEmpty() && !endsAbove(line);
        if (blank > 0 && inside) {
          faults.add(blank, 1, "there is a blank line inside the play", "remove it");
        }
        lines.add(fitting(line));
        blank = 0;
      }
    }
  }

  private boolean endsAbove(Line line) {
    return HeadReader.isRule(line) || lines.stream().anyMatch(Keyword.END::is);
  }

  private Line fitting(Line line) {
    if (line.text().length() > LONGEST_LINE) {
      faults.settle(
          line,
          LONGEST_LINE,
          "the line is too long",
          Remedy.of("keep it under " + LONGEST_LINE + " characters"));
      return line.saying(line.text().substring(0, LONGEST_LINE));
    }
    return Lettering.mended(line, faults);
  }

  private void next(Line line, List<Line> below) {
    if (HeadReader.isRule(line) && part != Part.RULE && part != Part.DONE) {
      faults.add(
          line, 0, "a second play begins here", "write end above, and move it to its own file");
      cutShort = true;
      return;
    }
    switch (part) {
      case RULE -> rule(line, below);
      case SOURCE -> source(line, below);
      case WHEN -> when(line, below);
      case CONDITIONS -> condition(line, below);
      case CONSEQUENCES -> statement(line, below);
      case DONE -> {
        faults.add(
            line,
            0,
            "something stands after the end of the play",
            "one play a file: move it to a file of its own");
        cutShort = true;
      }
    }
  }

  private void rule(Line line, List<Line> below) {
    if (!HeadReader.isRule(line) && below.stream().anyMatch(HeadReader::isRule)) {
      if (line == lines.get(0)) {
        faults.add(line, 0, "something stands above the play", "remove it, or put // in front");
      }
      return;
    }
    part = Part.SOURCE;
    head.rule(line);
    if (HeadReader.isSource(line) || Keyword.WHEN.isMeantBy(line)) {
      source(line, below);
    }
  }

  private void source(Line line, List<Line> below) {
    part = Part.WHEN;
    if (HeadReader.isSource(line)) {
      head.source(line);
      return;
    }
    faults.add(
        line,
        0,
        "the play cites no advice",
        "write @source( \"article/passage\" ) above this line");
    when(line, below);
  }

  private void when(Line line, List<Line> below) {
    when = line;
    if (HeadReader.isSource(line)) {
      faults.add(
          line,
          0,
          "the play has its source already",
          "name all its advice in one, with commas between");
      return;
    }
    part = Part.CONDITIONS;
    if (!isKeyword(line, Keyword.WHEN)) {
      faults.add(line, 0, "\"when\" is missing above this line", "write when on a line of its own");
      next(line, below);
    }
  }

  private void condition(Line line, List<Line> below) {
    boolean thenBelow = below.stream().anyMatch(Keyword.THEN::is);
    if (Keyword.THEN.is(line) || !thenBelow && isKeyword(line, Keyword.THEN)) {
      part = Part.CONSEQUENCES;
      then = line;
    } else if (Keyword.WHEN.is(line)) {
      faults.add(line, 0, "\"when\" stands here twice", "remove one of them");
    } else if (Keyword.END.is(line) || isStatement(line)) {
      outOfPlace(line, below, thenBelow);
    } else {
      conditions.read(line);
    }
  }

  private void outOfPlace(Line line, List<Line> below, boolean thenBelow) {
    if (then != null) {
      // Said already: then itself stood above the conditions.
      part = Part.CONSEQUENCES;
      next(line, below);
    } else if (thenBelow) {
      faults.add(
          line, 0, Signs.quoted(line.text()) + " stands above \"then\"", "move it below then");
      script.read(line, conditions);
    } else {
      faults.add(line, 0, "\"then\" is missing above this line", "write then on a line of its own");
      part = Part.CONSEQUENCES;
      next(line, below);
    }
  }

  private void statement(Line line, List<Line> below) {
    boolean endBelow = below.stream().anyMatch(Keyword.END::is);
    if (Keyword.END.is(line) || !endBelow && isKeyword(line, Keyword.END)) {
      part = Part.DONE;
      end = line;
    } else if (Keyword.THEN.is(line)) {
      faults.add(line, 0, "\"then\" stands here twice", "remove one of them");
    } else if (!isStatement(line) && finder.reads(line, Sentence.Side.CONDITION)) {
      conditionBelowThen(line);
    } else {
      script.read(line, conditions);
    }
  }

  private void conditionBelowThen(Line line) {
    Line above = Objects.requireNonNullElse(then, line);
    if (script.isEmpty()) {
      faults.add(above, 0, "\"then\" stands above a condition", "move it below the last condition");
      part = Part.CONDITIONS;
    } else {
      faults.add(
          line, 0, Signs.quoted(line.text()) + " is a condition", "move it above then, or out");
    }
    conditions.read(line);
  }

  private boolean isStatement(Line line) {
    return finder.reads(line, Sentence.Side.CONSEQUENCE);
  }

  /** Whether the line is the word or was meant to be, which is a fault. */
  private boolean isKeyword(Line line, Keyword keyword) {
    if (!keyword.is(line) && keyword.isMeantBy(line)) {
      faults.settle(
          line,
          0,
          Signs.quoted(line.text()) + " stands where \"" + keyword.word() + "\" must stand",
          Remedy.meant(keyword.word()));
    }
    return keyword.is(line) || keyword.isMeantBy(line);
  }

  private void stop() {
    Line last = lines.isEmpty() ? new Line(1, 0, "") : lines.get(lines.size() - 1);
    if (lines.isEmpty()) {
      faults.add(1, 1, "there is no play in this file", "write rule \"Name of the play\" next");
    } else if (!cutShort) {
      faults.add(
          last.number(),
          1,
          "the play stops before its end",
          part == Part.CONSEQUENCES
              ? "write end next"
              : part == Part.CONDITIONS ? "write then next" : "write the rest of it");
    }
  }

  private void check() {
    if (conditions.isEmpty()) {
      faults.add(
          when,
          0,
          "the play has no condition, so it would be called for everybody",
          "write at least one below this line");
    }
    script.checkWhole(end, conditions);
    script.checkTexts(conditions);
  }

  private Play finished() {
    Meaning.Leaves found = script.leaves();
    String path = faults.path();
    String folder = path.substring(0, path.lastIndexOf('/'));
    return new Play(
        head.fileName(),
        Objects.requireNonNull(head.name()),
        folder.substring(folder.lastIndexOf('/') + 1),
        path,
        head.line(),
        file.text(),
        head.sources(),
        conditions.patterns(),
        found.kind(),
        found.what() instanceof Act act ? act : null,
        found.what() instanceof Hold hold ? hold : null,
        found.subject(),
        script.script(conditions.subject()));
  }
}
