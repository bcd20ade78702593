package org.playcaller.plan;

import org.playcaller.state.Word;

/** Where a rep stands against the quota, by pace. */
public enum PaceVerdict implements Word {
  /** The quota is reached. */
  MET,
  /** Not behind. */
  ON_TRACK,
  /** Below the term "behind". */
  BEHIND,
  /** Below the term "massively behind". */
  MASSIVELY_BEHIND
}
