package org.playcaller.facts;

import org.jspecify.annotations.Nullable;
import org.playcaller.state.Word;

/** What holds a rep back more, measured against the team. */
public enum WeakerSide implements Word {
  /** Too few opportunities are won. */
  WIN_RATE,
  /** Too few opportunities are opened. */
  PROSPECTING;

  static @Nullable WeakerSide of(@Nullable Double winning, @Nullable Double prospecting) {
    if (winning == null || prospecting == null) {
      return null;
    }
    return winning <= prospecting ? WIN_RATE : PROSPECTING;
  }
}
