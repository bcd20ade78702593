package org.playcaller.state;

/** Who owns lead generation. */
public enum LeadOwner implements Word {
  /** Marketing. */
  MARKETING,
  /** Sales. */
  SALES,
  /** Nobody: it was asked, and nobody does. */
  NOBODY
}
