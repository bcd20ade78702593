package org.playcaller.forecast;

import org.playcaller.state.Word;

/** What a number rests on, the firmest first. */
public enum Basis implements Word {
  /** It was counted: nothing is estimated. */
  COUNTED,
  /** It was learned from deals that are over. */
  LEARNED,
  /** The CRM or the rep states it, and nothing shows what such statements came to. */
  STATED,
  /** It is the playbook's guess, since nothing tells. */
  GUESSED
}
