package org.playcaller.playbook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.SentenceFinder.Reading;

/** Reads what stands between then and end: what the play advises, says and takes. */
final class ScriptReader {

  /** Nothing takes longer than a working day. */
  private static final int MOST_MINUTES = 480;

  /** Ten times the weight is more than anybody needs. */
  private static final int MOST_LEVER = 1_000;

  private final Grammar grammar;
  private final FileFaults faults;
  private final SentenceFinder finder;
  private final Uses routes;
  private final EffectReader effect;
  private final Map<ScriptField, ScriptEntry> script = new EnumMap<>(ScriptField.class);
  private final Map<ScriptField, Text> texts = new EnumMap<>(ScriptField.class);
  private Meaning.@Nullable Leaves leaves;
  private int leavesLine;
  private boolean doubtful;
  private boolean aboutNobody;

  /** A field of the script, as the play fills it. */
  private record ScriptEntry(Line line, int offset, String value, boolean guessed) {}

  ScriptReader(Grammar grammar, Uses routes, FileFaults faults, SentenceFinder finder) {
    this.grammar = grammar;
    this.routes = routes;
    this.faults = faults;
    this.finder = finder;
    this.effect = new EffectReader(faults);
  }

  boolean isEmpty() {
    return leaves == null && script.isEmpty() && !doubtful;
  }

  /** What the play leaves behind, once the script is known to be whole. */
  Meaning.Leaves leaves() {
    return Objects.requireNonNull(leaves);
  }

  /** The script, once it is known to be whole. */
  Script script(@Nullable FactType subject) {
    Integer lever = number(ScriptField.LEVER);
    ScriptEntry route = script.get(ScriptField.ROUTE);
    return new Script(
        Objects.requireNonNull(text(ScriptField.TITLE, subject)),
        Objects.requireNonNull(text(ScriptField.BECAUSE, subject)),
        text(ScriptField.SAY, subject),
        text(ScriptField.ASK, subject),
        text(ScriptField.YOURSELF, subject),
        number(ScriptField.MINUTES),
        effect.effect(),
        route == null ? null : route.value(),
        lever == null ? 1 : lever / 100.0,
        script.containsKey(ScriptField.NOTHING));
  }

  /** Reads a statement; about is what the play is about, beyond doubt or not. */
  void read(Line line, ConditionReader about) {
    Reading reading = finder.find(line, Sentence.Side.CONSEQUENCE);
    if (reading == null) {
      doubtful = true;
    } else if (reading.sentence().meaning() instanceof Meaning.Leaves found) {
      leave(line, found, about);
    } else {
      for (Capture capture : reading.sentence().captures()) {
        // The vocabulary's reader has seen to it that every capture fills a field.
        if (!fill(line, Objects.requireNonNull(ScriptField.of(capture)), reading)) {
          return;
        }
      }
      if (reading.captured() != null) {
        effect.read(line, reading);
      }
    }
  }

  private void leave(Line line, Meaning.Leaves found, ConditionReader about) {
    if (leaves != null) {
      faults.add(
          line,
          0,
          "the play advises something already, on line " + leavesLine,
          "keep one, or write a second play");
      doubtful = true;
      return;
    }
    leaves = found;
    leavesLine = line.number();
    if (found.subject() && about.isSure() && about.subject() == null) {
      faults.add(
          line,
          0,
          Signs.quoted(line.text()) + " speaks of somebody, but the play is about nobody",
          "say above whom it is about, like \"there is an old prospect\"");
      aboutNobody = true;
    }
  }

  private boolean fill(Line line, ScriptField field, Reading reading) {
    ScriptEntry before = script.get(field);
    if (before != null && !before.guessed()) {
      faults.add(
          line,
          0,
          "the play says this already, on line " + before.line().number(),
          "remove one of them");
      return false;
    }
    String name = field.word();
    String value = reading.captured() == null ? "" : reading.captured().get(name);
    int offset = value.isEmpty() ? 0 : reading.sentence().offset(line.text(), name);
    script.put(field, new ScriptEntry(line, offset, value, reading.guessed()));
    if (field == ScriptField.ROUTE && !value.isEmpty()) {
      routes.of(value, faults, line, offset);
    }
    return true;
  }

  /** Adds a fault for each line that is missing or too many; end is where one could be added. */
  void checkWhole(Line end, ConditionReader about) {
    Meaning.Leaves found = leaves;
    if (doubtful) {
      return;
    }
    if (found == null) {
      faults.add(
          end,
          0,
          "the play advises nothing",
          "write what it recommends, warns of or holds back, above this line");
      return;
    }
    checkSaid();
    checkPromise(found);
    boolean isAction = found.kind() == AdviceKind.RECOMMEND;
    List.of(ScriptField.TITLE, ScriptField.BECAUSE).forEach(field -> checkPresent(field, end));
    if (isAction) {
      List.of(ScriptField.MINUTES, ScriptField.ROUTE).forEach(field -> checkPresent(field, end));
      if (EffectReader.FIELDS.stream().noneMatch(script::containsKey)) {
        lacks(EffectReader.FIELDS, end);
      }
      checkLane(found);
      effect.check(about);
      bound(ScriptField.MINUTES, MOST_MINUTES, "minutes");
      bound(ScriptField.LEVER, MOST_LEVER, "percent");
    } else {
      script.forEach(
          (field, entry) -> {
            if (field.isOfAnAction()) {
              faults.add(
                  entry.line(),
                  0,
                  "the play recommends nothing, and only what is recommended takes time, brings"
                      + " something or belongs to a route",
                  "remove the line");
            }
          });
    }
  }

  /** What is done at the desk gets things straight, and with people nobody gets them straight. */
  private void checkLane(Meaning.Leaves found) {
    ScriptEntry entry = script.get(ScriptField.ROUTE);
    Route route = entry == null ? null : grammar.routes().get(entry.value());
    if (route == null || entry.guessed() || !(found.what() instanceof Act act)) {
      return;
    }
    boolean isForTheDesk = route.lane() == Lane.GET_STRAIGHT;
    if (act.isDesk() != isForTheDesk) {
      faults.add(
          entry.line(),
          entry.offset(),
          Signs.quoted(route.name())
              + (isForTheDesk
                  ? " is a route for work at the desk, and this play is about people"
                  : " is a route to people, and this play is work at the desk"),
          "write a route whose lane in routes.csv is "
              + (isForTheDesk ? "another than " : "")
              + "get straight");
    }
  }

  /** Adds a fault for each text that says nothing. */
  private void checkSaid() {
    script.forEach(
        (field, entry) -> {
          if (field.isText() && !entry.guessed() && entry.value().isBlank()) {
            faults.add(
                entry.line(),
                0,
                "nothing stands between the quotes",
                "write a sentence between them, or remove the line");
          }
        });
  }

  /** Adds a fault where what asks promises to ask for nothing: nobody could say both. */
  private void checkPromise(Meaning.Leaves found) {
    ScriptEntry nothing = script.get(ScriptField.NOTHING);
    if (nothing != null && found.what() instanceof Act act && act.asks()) {
      faults.add(
          nothing.line(),
          0,
          "the play asks for something, and cannot promise to ask for nothing",
          "remove the line");
    }
  }

  /** Adds a fault for a number that nobody can mean. */
  private void bound(ScriptField field, int most, String unit) {
    ScriptEntry entry = script.get(field);
    // What a misspelt line fills in is a guess, or nothing at all.
    if (entry == null || entry.guessed() || entry.value().isEmpty()) {
      return;
    }
    int value = Integer.parseInt(entry.value());
    if (value < 1 || value > most) {
      faults.add(
          entry.line(),
          entry.offset(),
          value + " " + unit + " make no sense here",
          "write a number from 1 to " + most);
    }
  }

  private void checkPresent(ScriptField field, Line end) {
    if (!script.containsKey(field)) {
      lacks(List.of(field), end);
    }
  }

  private void lacks(List<ScriptField> fields, Line end) {
    List<String> sentences =
        grammar.sentences().stream()
            .filter(s -> s.side() == Sentence.Side.CONSEQUENCE)
            .filter(s -> s.captures().stream().anyMatch(c -> fills(c, fields)))
            .map(Sentence::shown)
            .toList();
    String shown = sentences.isEmpty() ? fields.get(0).word() : String.join(" or ", sentences);
    faults.add(end, 0, "the play lacks a line", new Remedy("add " + shown + " above", shown));
  }

  private static boolean fills(Capture capture, List<ScriptField> fields) {
    ScriptField field = ScriptField.of(capture);
    return field != null && fields.contains(field);
  }

  /** Adds a fault for each placeholder in the texts that cannot be filled in. */
  void checkTexts(ConditionReader about) {
    if (about.isSure() && !aboutNobody) {
      Arrays.stream(ScriptField.values())
          .filter(ScriptField::isText)
          .forEach(field -> text(field, about.subject()));
    }
  }

  private @Nullable Text text(ScriptField field, @Nullable FactType subject) {
    ScriptEntry entry = script.get(field);
    if (entry != null && !texts.containsKey(field)) {
      texts.put(
          field,
          Text.read(
              entry.value(),
              subject,
              (what, offset, remedy) ->
                  faults.add(entry.line(), entry.offset() + offset, what, remedy)));
    }
    return texts.get(field);
  }

  private @Nullable Integer number(ScriptField field) {
    ScriptEntry entry = script.get(field);
    return entry == null ? null : Integer.valueOf(entry.value());
  }
}
