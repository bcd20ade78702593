package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the one sentence of the vocabulary that a line is, or says which it may have meant. */
final class SentenceFinder {

  /** One sign in so many may differ for a line to be taken for the nearest sentence. */
  private static final int LIKELY = 3;

  private final Grammar grammar;
  private final Sentences sentences;
  private final FileFaults faults;

  SentenceFinder(Grammar grammar, Sentences sentences, FileFaults faults) {
    this.grammar = grammar;
    this.sentences = sentences;
    this.faults = faults;
  }

  /**
   * A line as a sentence of the vocabulary.
   *
   * @param sentence the sentence
   * @param captured what its captures hold, by name; null where a fault was said of the line
   * @param guessed whether it is only the sentence nearest to the line
   */
  record Reading(Sentence sentence, @Nullable Map<String, String> captured, boolean guessed) {

    /** What the captures hold, of a line that is sound. */
    Map<String, String> holds() {
      return Objects.requireNonNull(captured);
    }
  }

  /** Whether the line is a sentence of this side. */
  boolean reads(Line line, Sentence.Side side) {
    return !readings(line.text(), side).isEmpty();
  }

  /** The sentence, also where it was only meant; null where it cannot be known. */
  @Nullable Reading find(Line line, Sentence.Side side) {
    List<Reading> readings = readings(line.text(), side);
    if (readings.size() == 1) {
      return readings.get(0);
    }
    if (readings.isEmpty()) {
      return unread(line, side);
    }
    faults.settle(
        line,
        0,
        "the line can be read in two ways, by lines "
            + readings.stream()
                .map(r -> "" + r.sentence().line())
                .collect(Collectors.joining(" and "))
            + " of "
            + PlaybookReader.VOCABULARY,
        Remedy.of("reword one of the two sentences there"));
    return null;
  }

  private List<Reading> readings(String line, Sentence.Side side) {
    String text = Sentence.lowered(line);
    List<Reading> readings = new ArrayList<>();
    for (Sentence sentence : sentences.beginningLike(text, side)) {
      Map<String, String> captured = sentence.read(text);
      if (captured != null) {
        readings.add(new Reading(sentence, captured, false));
      }
    }
    return readings;
  }

  private @Nullable Reading unread(Line line, Sentence.Side side) {
    if (!grammar.whole()) {
      // It may be a sentence that the vocabulary's own fault has taken away.
      faults.settle(line.number());
      return null;
    }
    for (Rewording rewording : Rewording.of(line.text())) {
      List<Reading> readings =
          rewording.text().isBlank() ? List.of() : readings(rewording.text(), side);
      if (readings.size() == 1) {
        int offset = Nearest.difference(line.text(), rewording.text());
        faults.settle(line, offset, rewording.what(), Remedy.meant(rewording.text()));
        return new Reading(readings.get(0).sentence(), null, false);
      }
    }
    Reading misfit = misfit(line, side);
    return misfit == null ? nearest(line, side) : misfit;
  }

  private @Nullable Reading misfit(Line line, Sentence.Side side) {
    String text = Sentence.lowered(line.text());
    for (Sentence sentence : sentences.beginningLike(text, side)) {
      Sentence.Misfit misfit = sentence.misfit(text);
      if (misfit != null) {
        faults.settle(
            line,
            misfit.offset(),
            misfit.found().isBlank()
                ? "something is left out of " + Signs.quoted(sentence.shown())
                : Signs.quoted(misfit.found())
                    + " cannot stand in "
                    + Signs.quoted(sentence.shown()),
            new Remedy(
                "write "
                    + (misfit.capture().choices().isEmpty()
                        ? misfit.capture().shape().words()
                        : "one of: " + String.join(", ", misfit.capture().choices())),
                sentence.shown()));
        return new Reading(sentence, null, false);
      }
    }
    return null;
  }

  private @Nullable Reading nearest(Line line, Sentence.Side side) {
    String text = Sentence.lowered(line.text());
    String shape = SentenceShape.of(text);
    Map<String, Sentence> shapes = new HashMap<>();
    grammar.sentences().stream()
        .filter(s -> s.side() == side)
        .forEach(s -> shapes.putIfAbsent(SentenceShape.of(s.shown()), s));
    String nearest = Nearest.of(shape, shapes.keySet());
    String what = Signs.quoted(line.text()) + " is no sentence of the vocabulary";
    if (nearest == null) {
      faults.settle(line, 0, what, Remedy.of("use a sentence of " + PlaybookReader.VOCABULARY));
      return null;
    }
    Sentence sentence = shapes.get(nearest);
    String meant = SentenceShape.filled(sentence.shown(), text);
    faults.settle(line, Nearest.difference(text, meant), what, Remedy.meant(meant));
    boolean likely = Nearest.distance(shape, nearest) <= Math.max(3, shape.length() / LIKELY);
    return likely ? new Reading(sentence, null, true) : null;
  }
}
