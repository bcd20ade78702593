package org.playcaller.playbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.SentenceFinder.Reading;

/** Reads what stands between then and end: what the play advises, says and takes. */
final class CardReader {

  private final Grammar grammar;
  private final PlayFaults faults;
  private final SentenceFinder finder;
  private final Map<String, CardEntry> card = new HashMap<>();
  private Meaning.@Nullable Leaves leaves;
  private int leavesLine;

  /** A field of the card, as the play fills it. */
  private record CardEntry(Line line, int offset, String value) {}

  CardReader(Grammar grammar, PlayFaults faults, SentenceFinder finder) {
    this.grammar = grammar;
    this.faults = faults;
    this.finder = finder;
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

  void read(Line line, boolean aboutSomebody) {
    Reading reading = finder.find(line, Sentence.Side.CONSEQUENCE);
    if (reading == null) {
      return;
    }
    if (reading.sentence().meaning() instanceof Meaning.Leaves found) {
      if (leaves != null) {
        faults.add(
            line,
            0,
            "the play advises something already, on line " + leavesLine,
            "keep one, or write a second play");
      }
      leaves = found;
      leavesLine = line.number();
      if (found.subject() && faults.isEmpty() && !aboutSomebody) {
        faults.add(
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
        faults.add(
            line,
            0,
            "the play says this already, on line " + before.line().number(),
            "remove one of them");
      }
    }
  }

  boolean isWhole(Line end) {
    Meaning.Leaves found = leaves;
    if (found == null) {
      faults.add(
          end, 0, "the play advises nothing", "write what it recommends, warns of or holds back");
      return false;
    }
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
        faults.add(end, 0, "the play lacks a line", "add " + sentence);
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
                faults.add(
                    entry.line(),
                    entry.offset() + offset,
                    "{" + words + "} is nothing that is known here",
                    PlayFaults.meant(
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
}
