package org.playcaller.state;

import java.math.BigDecimal;

/**
 * What came of the company's deals of which a probability was stated while they were open.
 *
 * @param probability the stated probability to be won, 0..1
 * @param won closed-won deals
 * @param lost closed-lost deals
 */
public record StatedTally(BigDecimal probability, Integer won, Integer lost) {

  /** Checks the bounds. */
  public StatedTally {
    Bounds.required("probability", probability);
    Bounds.share("probability", probability);
    Bounds.required("won", won);
    Bounds.notNegative("won", won);
    Bounds.required("lost", lost);
    Bounds.notNegative("lost", lost);
  }
}
