package org.playcaller.playbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.SentenceFinder.Reading;

/** Reads what stands between then and end: what the play advises, says and takes. */
final class CardReader {

  private static final int CERTAIN = 100;
  private static final List<String> TEXTS = List.of("title", "because", "say", "ask");

  private final Grammar grammar;
  private final FileFaults faults;
  private final SentenceFinder finder;
  private final Map<String, CardEntry> card = new HashMap<>();
  private Meaning.@Nullable Leaves leaves;
  private int leavesLine;
  private boolean doubtful;
  private boolean aboutNobody;

  /** A field of the card, as the play fills it. */
  private record CardEntry(Line line, int offset, String value, boolean guessed) {}

  CardReader(Grammar grammar, FileFaults faults, SentenceFinder finder) {
    this.grammar = grammar;
    this.faults = faults;
    this.finder = finder;
  }

  boolean isEmpty() {
    return leaves == null && card.isEmpty() && !doubtful;
  }

  /** What the play leaves behind, once the card is known to be whole. */
  Meaning.Leaves leaves() {
    return Objects.requireNonNull(leaves);
  }

  /** The card, once it is known to be whole. */
  Card card(@Nullable FactType subject) {
    Integer chance = number("chance");
    Integer lever = number("lever");
    return new Card(
        Objects.requireNonNull(text("title", subject)),
        Objects.requireNonNull(text("because", subject)),
        text("say", subject),
        text("ask", subject),
        number("minutes"),
        number("payoff"),
        chance == null ? null : chance / 100.0,
        worth(),
        lever == null ? 1 : lever / 100.0,
        card.containsKey("priority"));
  }

  /** Reads a statement; about is what the play is about, beyond doubt or not. */
  void read(Line line, ConditionReader about) {
    Reading reading = finder.find(line, Sentence.Side.CONSEQUENCE);
    if (reading == null) {
      doubtful = true;
    } else if (reading.sentence().meaning() instanceof Meaning.Leaves found) {
      leave(line, found, about);
    } else {
      reading.sentence().captures().forEach(capture -> fill(line, capture.name(), reading));
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

  private void fill(Line line, String field, Reading reading) {
    CardEntry before = card.get(field);
    if (before != null && !before.guessed()) {
      faults.add(
          line,
          0,
          "the play says this already, on line " + before.line().number(),
          "remove one of them");
      return;
    }
    String value = reading.captured() == null ? "" : reading.captured().get(field);
    int offset = value.isEmpty() ? 0 : reading.sentence().offset(line.text(), field);
    card.put(field, new CardEntry(line, offset, value, reading.guessed()));
    if (field.equals("chance") && !value.isEmpty() && Integer.parseInt(value) > CERTAIN) {
      faults.add(
          line,
          offset,
          "nothing works " + value + " times in " + CERTAIN,
          "write a number from 0 to " + CERTAIN);
    }
  }

  /** Adds a fault for each line that is missing; end is where it could be added. */
  void checkWhole(Line end) {
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
    List<String> needed =
        found.kind() == AdviceKind.RECOMMEND
            ? List.of("title", "because", "minutes", "payoff", "chance", "worth")
            : List.of("title", "because");
    for (String field : needed) {
      if (!card.containsKey(field)) {
        String sentence =
            grammar.sentences().stream()
                .filter(s -> s.captures().stream().anyMatch(c -> c.name().equals(field)))
                .map(Sentence::shown)
                .findFirst()
                .orElse(field);
        faults.add(
            end, 0, "the play lacks a line", new Remedy("add " + sentence + " above", sentence));
      }
    }
  }

  /** Adds a fault for each placeholder in the texts that cannot be filled in. */
  void checkTexts(ConditionReader about) {
    if (about.isSure() && !aboutNobody) {
      TEXTS.forEach(field -> text(field, about.subject()));
    }
  }

  private @Nullable Text text(String field, @Nullable FactType subject) {
    CardEntry entry = card.get(field);
    return entry == null
        ? null
        : Text.read(
            entry.value(),
            subject,
            (what, offset, remedy) ->
                faults.add(entry.line(), entry.offset() + offset, what, remedy));
  }

  private @Nullable Integer number(String field) {
    CardEntry entry = card.get(field);
    return entry == null ? null : Integer.valueOf(entry.value());
  }

  private Card.@Nullable Worth worth() {
    CardEntry entry = card.get("worth");
    return entry == null ? null : Card.Worth.valueOf(CardField.constant(entry.value()));
  }
}
