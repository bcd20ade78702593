package org.playcaller.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Plan.RuleAt;
import org.playcaller.plan.Plan.Source;
import org.playcaller.plan.Plan.Who;
import org.playcaller.plan.Plan.Why;

/**
 * What one play has to say on a card.
 *
 * @param play the play's id
 * @param about whom or what the play was called for; left out for the rep's own work
 * @param title what to do, in a few words
 * @param why why
 * @param say what to say
 * @param ask what to ask
 * @param effect what it does for the quota
 * @param source where it comes from; empty for an entry of a list, whose sources stand above
 * @param rule the play's file
 */
public record Point(
    String play,
    @Nullable Who about,
    String title,
    Why why,
    @Nullable String say,
    @Nullable String ask,
    PointEffect effect,
    List<Source> source,
    RuleAt rule) {

  /** The script of a list: it is about nobody in particular, and the entries give the reasons. */
  Point ofAll(String what) {
    return new Point(play, null, what, new Why("", List.of()), say, ask, effect, source, rule);
  }

  /** The same point of a list, whose script and sources stand above. */
  Point withoutScript() {
    return new Point(play, about, title, why, null, null, effect, List.of(), rule);
  }
}
