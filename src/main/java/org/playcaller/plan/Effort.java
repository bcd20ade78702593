package org.playcaller.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was done of one kind.
 *
 * @param kind the kind of activity
 * @param done how often
 * @param minutes how long in all, where it is known
 * @param endedWell share that ended well, of those with a known outcome, 0..1
 */
public record Effort(
    String kind, int done, @Nullable Integer minutes, @Nullable BigDecimal endedWell) {}
