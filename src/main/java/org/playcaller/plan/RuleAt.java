package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The play's file.
 *
 * @param file the file below the rules folder
 * @param line the line of the play's name
 */
public record RuleAt(String file, int line) {

  /**
   * The place as editors write it.
   *
   * @return the file and the line
   */
  @JsonValue
  public String place() {
    return file + ":" + line;
  }
}
