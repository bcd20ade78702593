package org.playcaller.state;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many deals of one size were won and lost.
 *
 * @param upTo the largest amount of that size, in the state's currency; unknown means no limit
 * @param won closed-won deals of that size in the whole company
 * @param lost closed-lost deals of that size in the whole company
 * @param repWon those of them that the rep won
 * @param repLost those of them that the rep lost
 */
public record SizeTally(
    @Nullable BigDecimal upTo,
    Integer won,
    Integer lost,
    @Nullable Integer repWon,
    @Nullable Integer repLost) {

  /** Checks the bounds. */
  public SizeTally {
    Bounds.notNegative("upTo", upTo);
    Bounds.required("won", won);
    Bounds.notNegative("won", won);
    Bounds.required("lost", lost);
    Bounds.notNegative("lost", lost);
    Bounds.notNegative("repWon", repWon);
    Bounds.notNegative("repLost", repLost);
    Bounds.within("repWon", repWon, "won", won);
    Bounds.within("repLost", repLost, "lost", lost);
  }
}
