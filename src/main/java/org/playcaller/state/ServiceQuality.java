package org.playcaller.state;

/** How a referred client is served by the competitor. */
public enum ServiceQuality implements Word {
  /** Well. */
  WELL,
  /** Slowly. */
  SLOW,
  /** Not at all. */
  NOT_DELIVERING
}
