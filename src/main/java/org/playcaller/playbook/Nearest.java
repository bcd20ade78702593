package org.playcaller.playbook;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds what somebody may have meant. */
public final class Nearest {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /**
   * The candidate with the fewest letters to change, the first of the alphabet among equals.
   *
   * @param given what was written
   * @param candidates what is known
   * @return the nearest; null where there is none that is like it at all
   */
  public static @Nullable String of(String given, Collection<String> candidates) {
    return candidates.stream()
        .min(
            Comparator.<String>comparingInt(known -> DISTANCE.apply(given, known))
                .thenComparing(Comparator.naturalOrder()))
        .filter(known -> DISTANCE.apply(given, known) <= Math.max(2, given.length() * 2 / 3))
        .orElse(null);
  }

  /** Where two texts first differ. */
  static int difference(String one, String other) {
    int index = StringUtils.indexOfDifference(one, other);
    return index < 0 ? 0 : Math.min(index, Math.max(0, one.length() - 1));
  }
}
