package org.playcaller.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Rests;

/**
 * What a card brings, in the quota's unit. It is the playbook's guess until outcomes are known.
 *
 * @param thisPeriod what counts towards the gap in the days left; left out where the action has no
 *     price, or nothing tells what a deal is worth
 * @param later what comes later, or goes beyond the gap
 * @param probabilityBefore probability to win the open deal it is about, 0..1; left out where it is
 *     about none
 * @param probabilityAfter that afterwards
 * @param chanceBefore chance to make the quota as things stand, 0..1; only on cards of today
 * @param chanceAfter that with this card alone
 * @param perHour what counts in the period that the card stands in, for an hour, times the
 *     manager's lever
 * @param restsOn where these rest: on the playbook's guess
 */
public record Gain(
    @Nullable BigDecimal thisPeriod,
    @Nullable BigDecimal later,
    @Nullable BigDecimal probabilityBefore,
    @Nullable BigDecimal probabilityAfter,
    @Nullable BigDecimal chanceBefore,
    @Nullable BigDecimal chanceAfter,
    @Nullable BigDecimal perHour,
    @Nullable Rests restsOn) {

  Gain lifting(@Nullable Double before, @Nullable Double after) {
    return new Gain(
        thisPeriod,
        later,
        probabilityBefore,
        probabilityAfter,
        Figures.ratio(before),
        Figures.ratio(after),
        perHour,
        restsOn);
  }

  /** The same of an entry of a list, whose other figures are those of the list. */
  Gain ofEntry() {
    return new Gain(thisPeriod, later, probabilityBefore, probabilityAfter, null, null, null, null);
  }
}
