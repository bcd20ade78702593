package org.playcaller.state;

/** What was done. */
public enum ActivityKind implements Word {
  /** A call. */
  CALL,
  /** An email. */
  EMAIL,
  /** A meeting. */
  MEETING,
  /** A demonstration. */
  DEMO,
  /** A proposal sent. */
  PROPOSAL,
  /** An event attended. */
  EVENT,
  /** A call to somebody unknown. */
  COLD_CALL,
  /** Help given with nothing asked. */
  HELP,
  /** A referral asked for. */
  REFERRAL_ASK,
  /** A favour asked for. */
  FAVOUR_ASK,
  /** A thank-you. */
  THANKS,
  /** The rep checked progress towards the quota. */
  PROGRESS_CHECK,
  /** The rep paused to think. */
  PAUSE,
  /** A look back at the period. */
  REVIEW,
  /** Paperwork and the like. */
  ADMIN,
  /** Anything else. */
  OTHER;

  /**
   * Returns whether somebody is contacted by it.
   *
   * @return false for an event and for work at the desk
   */
  public boolean isContact() {
    return this != EVENT && !isDeskWork();
  }

  /**
   * Returns whether it takes the other side's word to take place.
   *
   * @return true for a meeting and a demonstration: nobody has these unasked
   */
  public boolean isAgreed() {
    return this == MEETING || this == DEMO;
  }

  /**
   * Returns whether it is done alone and at the desk.
   *
   * @return true for a check of progress, a pause, a look back and paperwork
   */
  public boolean isDeskWork() {
    return this == PROGRESS_CHECK || this == PAUSE || this == REVIEW || this == ADMIN;
  }
}
