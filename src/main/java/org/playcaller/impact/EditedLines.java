package org.playcaller.impact;

import java.util.List;

/**
 * Lines of one file that were edited together.
 *
 * @param file the file, below the rules folder
 * @param line the first line concerned, in the new file; in the old one where the file was removed
 * @param from the lines as they stood; empty where lines were added
 * @param to the lines as they stand now; empty where lines were removed
 */
public record EditedLines(String file, int line, List<String> from, List<String> to) {

  /**
   * The place, to show.
   *
   * @return file and line
   */
  public String place() {
    return file + ":" + line;
  }
}
