package org.playcaller.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Rests;
import org.playcaller.playbook.Effect;

/**
 * What a point does for the quota, as its play says; nothing where it has no price.
 *
 * @param odds by how much it raises the odds of an open deal, as a share
 * @param share how often it brings a deal, 0..1
 * @param withinDays within how many days, typically
 * @param restsOn where that rests: on the playbook's guess; left out where it has no price
 */
public record PointEffect(
    @Nullable BigDecimal odds,
    @Nullable BigDecimal share,
    @Nullable Integer withinDays,
    @Nullable Rests restsOn) {

  static PointEffect of(Effect effect) {
    if (effect instanceof Effect.RaisesOdds raises) {
      return new PointEffect(Figures.ratio(raises.more()), null, null, Rests.GUESSED);
    }
    return effect instanceof Effect.BringsDeal brings
        ? new PointEffect(null, Figures.ratio(brings.share()), brings.days(), Rests.GUESSED)
        : new PointEffect(null, null, null, null);
  }
}
