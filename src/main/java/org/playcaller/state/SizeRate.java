package org.playcaller.state;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many deals of one size are won; large deals are often won less than small ones.
 *
 * @param upTo the largest amount of that size, in the state's currency; unknown means no limit
 * @param winRate share of the deals of that size that are won, 0..1
 * @param deals how many deals the win rate rests on
 */
public record SizeRate(@Nullable BigDecimal upTo, BigDecimal winRate, Integer deals) {

  /** Checks the bounds. */
  public SizeRate {
    Bounds.notNegative("upTo", upTo);
    Bounds.required("winRate", winRate);
    Bounds.share("winRate", winRate);
    Bounds.required("deals", deals);
    Bounds.notNegative("deals", deals);
  }
}
