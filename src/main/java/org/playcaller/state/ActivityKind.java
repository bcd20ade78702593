package org.playcaller.state;

import java.util.EnumSet;
import java.util.Set;

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
  /** The rep made a plan for the days left. */
  PLANNING,
  /** The rep paused to think. */
  PAUSE,
  /** A look back at the period. */
  REVIEW,
  /** Paperwork and the like. */
  ADMIN,
  /** Anything else. */
  OTHER;

  private static final Set<ActivityKind> DESK =
      EnumSet.of(PROGRESS_CHECK, PLANNING, PAUSE, REVIEW, ADMIN);

  /**
   * Returns whether somebody is contacted by it.
   *
   * @return false for an event and for work at the desk
   */
  public boolean isContact() {
    return this != EVENT && !isDeskWork();
  }

  /**
   * Returns whether it is there to be read whenever they look.
   *
   * @return true for an email and a proposal: nobody has to take it
   */
  public boolean isWritten() {
    return this == EMAIL || this == PROPOSAL;
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
   * Returns whether it gives the other side something and asks for nothing.
   *
   * @return true for help and for a thank-you
   */
  public boolean isGift() {
    return this == HELP || this == THANKS;
  }

  /**
   * Returns whether it asks for something.
   *
   * @return true for asking for a referral and for a favour
   */
  public boolean isAsk() {
    return this == REFERRAL_ASK || this == FAVOUR_ASK;
  }

  /**
   * Returns whether it is done alone and at the desk.
   *
   * @return true for a check of progress, a plan, a pause, a look back and paperwork
   */
  public boolean isDeskWork() {
    return DESK.contains(this);
  }
}
