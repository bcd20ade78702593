package org.playcaller.state;

/** What an obstacle, an objection or a no is about. */
public enum Topic implements Word {
  /** The price. */
  PRICE,
  /** There is no money set aside. */
  BUDGET,
  /** The time is not right. */
  TIMING,
  /** Somebody else decides. */
  AUTHORITY,
  /** The need is not seen. */
  NEED,
  /** The seller or the company is not trusted. */
  TRUST,
  /** Somebody else is preferred. */
  COMPETITOR,
  /** The product lacks something. */
  PRODUCT,
  /** Contract, legal or procurement. */
  PAPERWORK,
  /** Something else. */
  OTHER
}
