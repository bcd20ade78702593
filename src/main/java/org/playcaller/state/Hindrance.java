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

  /** What is told of it; null where nothing is. */
  static @Nullable Hindrance told(@Nullable Hindrance hindrance) {
    boolean isTold =
        hindrance != null
            && (Told.says(hindrance.text)
                || hindrance.topic != null
                || hindrance.removable != null);
    return isTold ? hindrance : null;
  }
}
