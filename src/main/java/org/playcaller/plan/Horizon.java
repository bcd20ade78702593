package org.playcaller.plan;

import org.playcaller.state.Word;

/** Which period something counts in. */
public enum Horizon implements Word {
  /** This one: a point without a price is for it, or brings at least a third of its gain in it. */
  THIS_PERIOD,
  /** A later one. */
  NEXT_PERIOD
}
