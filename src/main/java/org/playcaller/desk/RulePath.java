package org.playcaller.desk;

import java.util.regex.Pattern;

/**
 * A file that a manager may write: a play, the terms, or a table.
 *
 * @param value the path below the rules folder, with forward slashes
 */
public record RulePath(String value) {

  private static final int LONGEST = 200;
  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
  private static final String NAME = "[a-z0-9][a-z0-9-]*";
  private static final Pattern PLAY = Pattern.compile("plays/" + NAME + "/" + NAME + "\\.dslr");
  private static final Pattern TABLE =
      Pattern.compile("(?:terms\\.yaml|routes\\.csv|advice\\.csv)");

  /**
   * Takes a path that came from outside.
   *
   * @param path the path below the rules folder
   * @return the path
   * @throws Refusal when it leads elsewhere, or to a file that is not for writing
   */
  public static RulePath of(String path) {
    if (path.length() > LONGEST || path.contains("..") || !NAMES.matcher(path).matches()) {
      throw new Refusal(
          Refusal.Kind.UNSAFE_PATH,
          "this is no path of a file below the rules folder; write one like"
              + " plays/old-prospects/check-in-with-old-prospects.dslr");
    }
    if (!PLAY.matcher(path).matches() && !TABLE.matcher(path).matches()) {
      throw new Refusal(
          Refusal.Kind.CLOSED_PATH,
          "\""
              + path
              + "\" cannot be written here: only plays/<chapter>/<name>.dslr, terms.yaml, routes.csv"
              + " and advice.csv can, in small letters; whoever keeps the folder changes other files");
    }
    return new RulePath(path);
  }

  boolean isPlay() {
    return PLAY.matcher(value).matches();
  }
}
