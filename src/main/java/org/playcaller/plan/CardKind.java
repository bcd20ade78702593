package org.playcaller.plan;

import org.playcaller.state.Word;

/** What kind of doing a card is. */
public enum CardKind implements Word {
  /** One conversation. */
  CALL,
  /** A list of like conversations, with one script. */
  CALLS,
  /** A few written words. */
  MESSAGE,
  /** A conversation face to face. */
  MEETING,
  /** Something that others hold on a day. */
  EVENT,
  /** A short block at the desk. */
  DESK
}
