package org.playcaller.state;

/** How a rep knows somebody in the network. */
public enum Relation implements Word {
  /** A coworker. */
  COWORKER,
  /** A business contact. */
  BUSINESS_CONTACT,
  /** A friend. */
  FRIEND,
  /** Family. */
  FAMILY,
  /** A neighbour. */
  NEIGHBOUR,
  /** A member of an online group. */
  ONLINE_GROUP
}
