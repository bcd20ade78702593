package org.playcaller.plan;

import org.playcaller.state.Word;

/** How far the quota is away, by the chance to make it. */
public enum Reach implements Word {
  /** From the term "feasible" on. */
  FEASIBLE,
  /** From the term "stretch" on. */
  STRETCH,
  /** Below it, while there is time for another sales cycle or the range reaches up to it. */
  FAR,
  /** Below it with the whole range, and with fewer days left than a sales cycle. */
  OUT_OF_REACH
}
