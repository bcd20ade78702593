package org.playcaller.state;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How long deals usually stay in one stage.
 *
 * @param stage the name of the stage
 * @param days usual (median) days in it
 * @param winRate share of the deals in this stage that are won in the end, 0..1
 * @param deals how many deals the win rate rests on; a rate of few is trusted less
 */
public record StageDays(
    String stage, BigDecimal days, @Nullable BigDecimal winRate, @Nullable Integer deals) {

  /** Checks the bounds. */
  public StageDays {
    Bounds.required("stage", stage);
    Bounds.text("stage", stage);
    Bounds.required("days", days);
    Bounds.notNegative("days", days);
    Bounds.share("winRate", winRate);
    Bounds.notNegative("deals", deals);
  }
}
