package org.playcaller.facts;

import org.playcaller.state.Word;

/** What to do with an open deal. */
public enum Verdict implements Word {
  /** Work on it. */
  KEEP,
  /** Leave it until its day. */
  BACK_BURNER,
  /** Let it go, with one kind last word. */
  LET_GO
}
