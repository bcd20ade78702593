package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the one sentence of the vocabulary that a line is, or says which it may have meant. */
final class SentenceFinder {

  private final Grammar grammar;
  private final PlayFaults faults;

  SentenceFinder(Grammar grammar, PlayFaults faults) {
    this.grammar = grammar;
    this.faults = faults;
  }

  /**
   * A line as a sentence of the vocabulary.
   *
   * @param sentence the sentence
   * @param captured what its captures hold, by name
   */
  record Reading(Sentence sentence, Map<String, String> captured) {}

  /** The sentence; null, with a fault, where the line is none or more than one. */
  @Nullable Reading find(Line line, Sentence.Side side) {
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
      faults.add(
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
        faults.add(
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
      faults.add(
          line,
          0,
          "\"" + line.text() + "\" is no sentence of the vocabulary",
          "use a sentence of " + PlaybookReader.VOCABULARY);
    } else {
      String meant = SentenceShape.filled(shapes.get(nearest).shown(), text);
      faults.add(
          line,
          Nearest.difference(text, meant),
          "\"" + line.text() + "\" is no sentence of the vocabulary",
          "did you mean \"" + meant + "\"?");
    }
  }
}
