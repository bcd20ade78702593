package org.playcaller.state;

import org.jspecify.annotations.Nullable;

/**
 * How the rep feels, as told.
 *
 * @param pressure how much pressure there is
 * @param confidence how confident the rep is
 * @param worried whether the rep worries about the number
 * @param discouraged whether the rep is discouraged
 * @param quotaSeemsUnrealistic whether the rep finds the quota unrealistic
 * @param understanding how well the rep understands what buyers need and how the product serves it
 */
public record Mood(
    @Nullable Level pressure,
    @Nullable Level confidence,
    @Nullable Boolean worried,
    @Nullable Boolean discouraged,
    @Nullable Boolean quotaSeemsUnrealistic,
    @Nullable Level understanding) {}
