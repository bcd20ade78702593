package org.playcaller.state;

/** Whether a buying reason is felt or reasoned. */
public enum ReasonKind implements Word {
  /** What the buyer feels or hopes for. */
  EMOTIONAL,
  /** Figures, features, benefits. */
  RATIONAL
}
