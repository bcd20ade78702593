package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vocabulary's sentences by how they begin, since every line of every play is looked up. */
final class Sentences {

  private final Map<String, List<Sentence>> byBeginning = new HashMap<>();

  Sentences(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      byBeginning
          .computeIfAbsent(beginning(sentence.shown(), sentence.side()), key -> new ArrayList<>())
          .add(sentence);
    }
  }

  /** The sentences of a side that a text could be: those with its first words. */
  List<Sentence> beginningLike(String text, Sentence.Side side) {
    return byBeginning.getOrDefault(beginning(text, side), List.of());
  }

  /** The first word, with the hyphen in front of it where there is one. */
  private static String beginning(String text, Sentence.Side side) {
    int end = text.indexOf(' ', text.startsWith("- ") ? 2 : 0);
    return side + (end < 0 ? text : text.substring(0, end));
  }
}
