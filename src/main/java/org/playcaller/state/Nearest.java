package org.playcaller.state;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant. */
final class Nearest {

  // Distance grows with the product of the lengths; no word of the contract is this long.
  private static final int LONGEST = 60;

  private Nearest() {}

  /** The known word nearest to the one given, or null where none is near. */
  static @Nullable String to(String given, Collection<String> known) {
    if (given.length() > LONGEST) {
      return null;
    }
    String plain = plain(given);
    int best = Math.max(1, Math.min(4, plain.length() / 3)) + 1;
    String nearest = null;
    for (String word : known) {
      int distance = new LevenshteinDistance(best).apply(plain, plain(word));
      if (distance >= 0 && distance < best) {
        best = distance;
        nearest = word;
      }
    }
    return nearest;
  }

  /** So that close_date and Close-Date are near closeDate. */
  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
  }
}
