package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where advice comes from.
 *
 * @param article the article
 * @param passage the passage in it
 * @param advises what it advises
 */
public record Source(String article, String passage, String advises) {

  /**
   * The source as plays cite it.
   *
   * @return the article and the passage
   */
  @JsonValue
  public String cited() {
    return article + "/" + passage;
  }
}
