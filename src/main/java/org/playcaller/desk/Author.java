package org.playcaller.desk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose change it is, and what for.
 *
 * @param who the name of a person, or {@code file} where somebody saved a file
 * @param why the reason, in a sentence
 */
public record Author(String who, String why) {

  private static final int LONGEST = 500;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /**
   * The author of a change that somebody asks for.
   *
   * @param who the name; null or blank where none is given
   * @param why the reason; null or blank where none is given
   * @return both, without blanks around them
   * @throws Refusal when one is missing, longer than 500 characters, or no plain text
   */
  public static Author of(@Nullable String who, @Nullable String why) {
    return new Author(checked("who", who), checked("why", why));
  }

  private static String checked(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new Refusal(
          Refusal.Kind.UNSIGNED, "\"" + name + "\" is missing: say who changes it, and why");
    }
    if (text.length() > LONGEST || CONTROL.matcher(text).find()) {
      throw new Refusal(
          Refusal.Kind.UNSIGNED,
          "\"" + name + "\" must be one line of at most " + LONGEST + " characters");
    }
    return text.strip();
  }
}
