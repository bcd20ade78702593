package org.playcaller.state;

import org.jspecify.annotations.Nullable;

/**
 * Something the rep means to say to win a deal.
 *
 * @param text the words
 * @param truthful whether it is true
 */
public record Claim(@Nullable String text, @Nullable Boolean truthful) {
  /** Checks the bounds. */
  public Claim {
    Bounds.text("text", text);
  }
}
