package org.playcaller.facts;

/** The unit of a measure, which says how a value of it is written. */
public enum Unit {
  /** Whole or part days. */
  DAYS,
  /** A share, 0..1, written as percent. */
  SHARE,
  /** Money in the state's currency. */
  MONEY,
  /** What the quota is measured in: money in the state's currency, or deals. */
  QUOTA,
  /** A number of things. */
  COUNT,
  /** A ratio, written as "times". */
  TIMES,
  /** A number of things a month. */
  PER_MONTH,
  /** A day of the calendar. */
  DATE,
  /** A time of day. */
  TIME,
  /** Words. */
  TEXT,
  /** One of a few known words. */
  WORD,
  /** Yes or no. */
  YES_NO
}
