package org.playcaller.state;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands between a buyer and a deal.
 *
 * @param text what it is, in words
 * @param topic what it is about
 * @param removable whether we could remove it
 */
public record Hindrance(@Nullable String text, @Nullable Topic topic, @Nullable Boolean removable) {
  /** Checks the bounds. */
  public Hindrance {
    Bounds.text("text", text);
  }

  /** Whether anything is told of it. */
  public boolean says() {
    return Told.says(text) || topic != null || removable != null;
  }
}
