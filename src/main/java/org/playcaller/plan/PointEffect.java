package org.playcaller.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Basis;
import org.playcaller.playbook.Effect;

/**
 * What a point does for the quota, as its play says.
 *
 * @param odds by how much it raises the odds of an open deal, as a share
 * @param share how often it brings a deal, 0..1
 * @param withinDays within how many days, typically
 * @param strength how many outcomes weigh as much as that
 * @param basis where that rests: on the playbook's guess
 */
public record PointEffect(
    @Nullable BigDecimal odds,
    @Nullable BigDecimal share,
    @Nullable Integer withinDays,
    BigDecimal strength,
    Basis basis) {

  /** What a play says it does; null where it has no price. */
  static @Nullable PointEffect of(Effect effect, double strength) {
    BigDecimal worth = Figures.amount(strength);
    if (effect instanceof Effect.RaisesOdds raises) {
      return new PointEffect(Figures.ratio(raises.more()), null, null, worth, Basis.GUESSED);
    }
    return effect instanceof Effect.BringsDeal brings
        ? new PointEffect(null, Figures.ratio(brings.share()), brings.days(), worth, Basis.GUESSED)
        : null;
  }
}
