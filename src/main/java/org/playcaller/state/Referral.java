package org.playcaller.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer sent to a competitor with a need that we cannot supply.
 *
 * @param competitor who supplies it
 * @param consent whether the customer agreed to be referred
 * @param referredOn the day of the referral
 * @param lastCheckOn the day we last asked the customer how it goes
 * @param going how the competitor serves them
 */
public record Referral(
    @Nullable String competitor,
    @Nullable Boolean consent,
    @Nullable LocalDate referredOn,
    @Nullable LocalDate lastCheckOn,
    @Nullable ServiceQuality going) {
  /** Checks the bounds. */
  public Referral {
    Bounds.text("competitor", competitor);
  }
}
