package org.playcaller.playbook;

import org.playcaller.state.Word;

/** What an action is for, in the order of a day. */
public enum Lane implements Word {
  /** A promise to keep or an answer to give: done first, whatever it brings. */
  OWED,
  /** Getting straight: a short block at the desk. */
  GET_STRAIGHT,
  /** Selling, by what it brings. */
  SELLING,
  /** What fills the hours left over. */
  HOURS_LEFT
}
