package org.playcaller.playbook;

import java.util.Collection;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds what somebody may have meant. */
public final class Nearest {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  /** Nothing known is as long, and comparing takes time that grows with both lengths. */
  private static final int LONGEST = 200;

  private Nearest() {}

  /**
   * The candidate with the fewest letters to change, the first of the alphabet among equals.
   *
   * @param given what was written
   * @param candidates what is known
   * @return the nearest; null where there is none that is like it at all
   */
  public static @Nullable String of(String given, Collection<String> candidates) {
    String nearest = null;
    int least = Math.max(2, given.length() * 2 / 3);
    for (String known : given.length() > LONGEST ? List.<String>of() : candidates) {
      int distance = distance(given, known);
      boolean earlier = nearest != null && distance == least && known.compareTo(nearest) < 0;
      if (distance < least || nearest == null && distance == least || earlier) {
        nearest = known;
        least = distance;
      }
    }
    return nearest;
  }

  /**
   * How many letters differ.
   *
   * @param one one text
   * @param other another
   * @return how many letters to add, to take out or to change
   */
  public static int distance(String one, String other) {
    return DISTANCE.apply(one, other);
  }

  /**
   * The end of a message about something that is not known: what may have been meant.
   *
   * @param given what was written
   * @param known what is known
   * @param otherwise what to say where nothing known is like it; empty for nothing
   * @return for example {@code ; did you mean "acme"?}
   */
  public static String hint(String given, Collection<String> known, String otherwise) {
    String nearest = of(given, known);
    if (nearest != null) {
      return "; did you mean \"" + nearest + "\"?";
    }
    return otherwise.isEmpty() ? "" : "; " + otherwise;
  }

  /** Where two texts first differ. */
  static int difference(String one, String other) {
    int index = StringUtils.indexOfDifference(one, other);
    return index < 0 ? 0 : Math.min(index, Math.max(0, one.length() - 1));
  }
}
