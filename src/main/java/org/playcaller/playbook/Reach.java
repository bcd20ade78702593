package org.playcaller.playbook;

/** What an act does to the other side; guards hold acts back by it. */
enum Reach {
  /** The rep's own work; nobody is contacted. */
  DESK,
  /** Contacts the person. */
  CONTACT,
  /** Contacts the person and asks for something. */
  ASK,
  /** Contacts the person and sells. */
  SELL,
  /** Meets or calls people who are no subject of contact limits, such as a group or the manager. */
  GROUP
}
