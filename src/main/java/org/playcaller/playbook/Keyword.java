package org.playcaller.playbook;

import java.util.Locale;

/** A word that stands on a line of its own and parts a play. */
enum Keyword {
  /** Above the conditions. */
  WHEN,
  /** Above the statements. */
  THEN,
  /** Below the last statement. */
  END;

  private final String word = name().toLowerCase(Locale.ROOT);

  String word() {
    return word;
  }

  boolean is(Line line) {
    return line.text().equals(word);
  }

  /** Whether a line is this word misspelt; a sentence has more words than one. */
  boolean isMeantBy(Line line) {
    String given = line.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    int slip = this == END ? 1 : 2;
    return !line.text().contains(" ") && Nearest.distance(given, word) <= slip;
  }
}
