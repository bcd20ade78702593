package org.playcaller.state;

/** How much of something there is, as a person would say it. */
public enum Level implements Word {
  /** Little. */
  LOW,
  /** Some. */
  MEDIUM,
  /** Much. */
  HIGH
}
