package org.playcaller.plan;

import org.playcaller.state.Word;

/** Which period something counts in. */
public enum Horizon implements Word {
  /** This one. */
  THIS_PERIOD,
  /** A later one. */
  NEXT_PERIOD
}
