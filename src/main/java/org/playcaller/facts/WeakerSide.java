package org.playcaller.facts;

import org.jspecify.annotations.Nullable;
import org.playcaller.state.Word;

/** What holds a rep back more, measured against the team. */
public enum WeakerSide implements Word {
  /** Too few opportunities are won. */
  WIN_RATE,
  /** Too few opportunities are opened. */
  PROSPECTING;

  /** The side that is more certainly weak; the only one known where one is not. */
  static @Nullable WeakerSide of(@Nullable Double winning, @Nullable Double prospecting) {
    if (winning == null || prospecting == null) {
      return winning == null ? prospecting == null ? null : PROSPECTING : WIN_RATE;
    }
    return winning >= prospecting ? WIN_RATE : PROSPECTING;
  }
}
