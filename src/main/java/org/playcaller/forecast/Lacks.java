package org.playcaller.forecast;

/** What keeps new business from being reckoned. */
public enum Lacks {
  /** How fast opportunities are created, or deals are won. */
  RATE("how fast it comes"),
  /** How many of the opportunities are won. */
  WIN_RATE("how much of it is won"),
  /** How much a deal brings. */
  AMOUNT("how large a deal usually is");

  private final String words;

  Lacks(String words) {
    this.words = words;
  }

  /**
   * Says it in words.
   *
   * @return what is not known, for instance "how fast it comes"
   */
  public String words() {
    return words;
  }
}
