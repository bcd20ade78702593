package org.playcaller.cli;

/**
 * What a page may leave out, the first first: what makes it long goes before what a rep must see.
 */
enum PagePart {
  /** The words of the talk that brings most, where that is not the first. */
  MOST_SAY,
  /** What today leaves for the cards after it. */
  EARLY,
  FIND_OUT,
  RANGE,
  LIFTED,
  MISSING,
  PROSPECTING,
  UNTOLD,
  FREE,
  /** A word to the rep. */
  WORD,
  /** What is held back of what nobody means to do. */
  IDLE_HELD,
  /** Where the people of the cards are. */
  ORGANISATION,
  CHANGE,
  /** A third line that only keeps contacts apart. */
  THIRD_HELD,
  AGREED,
  HELD_REASON,
  /** What else is amiss with the same people. */
  ALSO_HELD,
  /** That nothing is laid out after today, and that all deals are kept. */
  NO_NEWS,
  /** A third line of what is worse than too soon. */
  THIRD_GRAVE,
  SECOND_HELD,
  /** Why the first of what is held back is. */
  FIRST_REASON,
  ASK,
  SAY,
  /** What else the rep means to do to the same people, and had better not. */
  ALSO_MEANT,
  /** How many cards there are after today, and what becomes of the deals. */
  COUNTS,
  /** A second and a third line of what is about to be done, and had better not be. */
  AHEAD_HELD,
  /** From here on names are long, and lines are cut. */
  WHOLE_LINES(40),
  LONG_LINES(32),
  LINES(26),
  SHORTER_LINES(21),
  SHORT_LINES(16),
  HALF_LINES(13),
  FEW_WORDS(11);

  /** The words of a line, at most, where lines like these are too long. */
  private final int words;

  PagePart() {
    this(Integer.MAX_VALUE);
  }

  PagePart(int words) {
    this.words = words;
  }

  int words() {
    return words;
  }
}
