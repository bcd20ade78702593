package org.playcaller.state;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a state's lists tell: a list that is left out is unknown, an empty one says none. */
public final class Told {

  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** What a name is cut off at when it is half of a list, or of "last name, first name". */
  private static final Pattern TRAILING = Pattern.compile("[\\s,;:]+$");

  /** What stands in a field that had to be filled. */
  private static final Set<String> FILLERS =
      Set.of("n/a", "tbd", "tba", "tbc", "null", "none", "unknown", "not known");

  private Told() {}

  /**
   * Returns the entries that are told, for whoever looks at each of them.
   *
   * @param <T> what the list holds
   * @param list a list of a state; null where it is left out
   * @return its entries; none where it is left out
   */
  public static <T> List<T> of(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /**
   * Whether a text says something: one without a letter or a digit, like "-" or "???", and a word
   * like "n/a" are what people put into a field that they were made to fill.
   *
   * @param text a text of a state; null where it is left out
   * @return true where there is a letter or a digit in it, and more than such a word
   */
  public static boolean says(@Nullable String text) {
    return text != null
        && text.codePoints().anyMatch(Character::isLetterOrDigit)
        && !FILLERS.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Returns a name as it is to be shown; one that says nothing, such as ".", is as good as none.
   *
   * @param name a name of a state; null where it is left out
   * @return the name with single blanks between its words, and without a comma at its end; null
   *     where there is none
   */
  public static @Nullable String name(@Nullable String name) {
    return says(name)
        ? TRAILING.matcher(BLANKS.matcher(name).replaceAll(" ").strip()).replaceFirst("")
        : null;
  }
}
