package org.playcaller.playbook;

import org.jspecify.annotations.Nullable;

/**
 * What a play says and takes.
 *
 * @param title what to do, in a few words
 * @param because why
 * @param say what to say
 * @param ask what to ask them
 * @param askYourself what the rep is to ask themselves
 * @param minutes how long it takes, in minutes; null for what is no action
 * @param effect what it does for the quota; null for what is no action
 * @param route the way to business it belongs to, by name; null for what is no action
 * @param lever how much more or less than others the manager has it count; 1 unless the play says
 * @param asksForNothing whether it promises the person that nothing is asked of them
 */
public record Script(
    Text title,
    Text because,
    @Nullable Text say,
    @Nullable Text ask,
    @Nullable Text askYourself,
    @Nullable Integer minutes,
    @Nullable Effect effect,
    @Nullable String route,
    double lever,
    boolean asksForNothing) {

  /**
   * The script with another effect.
   *
   * @param other what it does for the quota instead
   * @return the changed script
   */
  public Script having(Effect other) {
    return new Script(
        title, because, say, ask, askYourself, minutes, other, route, lever, asksForNothing);
  }

  /**
   * The script counting otherwise.
   *
   * @param other how much more or less than others it counts
   * @return the changed script
   */
  public Script counting(double other) {
    return new Script(
        title, because, say, ask, askYourself, minutes, effect, route, other, asksForNothing);
  }
}
