package org.playcaller.web;

import org.playcaller.plan.Excerpt;

/** How many items of a list are asked for. */
final class Range {

  static final String USUAL = "" + Excerpt.USUAL;
  static final String MOST =
      "How many items of each list to answer, 1 to "
          + Excerpt.MOST
          + "; of lists within them half as many.";

  private Range() {}

  static int known(int most) {
    return known(0, most);
  }

  static int known(int offset, int most) {
    if (offset < 0) {
      throw new BadRange("offset is " + offset + ": leave out 0 items or more");
    }
    if (most < 1 || most > Excerpt.MOST) {
      throw new BadRange("most is " + most + ": ask for 1 to " + Excerpt.MOST + " items");
    }
    return most;
  }

  /** Items are asked for that no list has. */
  static final class BadRange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRange(String what) {
      super(what);
    }
  }
}
