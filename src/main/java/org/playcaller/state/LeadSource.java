package org.playcaller.state;

/** Where a lead came from. */
public enum LeadSource implements Word {
  /** They called. */
  INBOUND_CALL,
  /** They visited the website. */
  WEBSITE,
  /** They wrote. */
  EMAIL,
  /** They asked in the chat. */
  CHAT,
  /** Somebody referred them. */
  REFERRAL,
  /** Met at an event. */
  EVENT,
  /** A partner or reseller. */
  PARTNER,
  /** A campaign or a lead programme. */
  MARKETING,
  /** We found them and they do not know us. */
  COLD,
  /** Somewhere else. */
  OTHER
}
