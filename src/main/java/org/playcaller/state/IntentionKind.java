package org.playcaller.state;

/** What a rep means to do. */
public enum IntentionKind implements Word {
  /** Offer a discount. */
  DISCOUNT,
  /** Pitch the product. */
  PITCH,
  /** Close a deal. */
  CLOSE,
  /** Call people who do not know us. */
  COLD_CALLS,
  /** Say something to win the deal. */
  CLAIM,
  /** Get in touch. */
  CONTACT
}
