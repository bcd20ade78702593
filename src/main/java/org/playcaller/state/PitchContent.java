package org.playcaller.state;

/** What a pitch is made of. */
public enum PitchContent implements Word {
  /** Statistics. */
  STATISTICS,
  /** Features. */
  FEATURES,
  /** Benefits. */
  BENEFITS,
  /** The buyer's emotional reason. */
  EMOTIONAL_REASON,
  /** A story. */
  STORY,
  /** Advice the buyer could not look up. */
  EXPERTISE
}
