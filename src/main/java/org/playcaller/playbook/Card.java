package org.playcaller.playbook;

import org.jspecify.annotations.Nullable;
import org.playcaller.state.Word;

/**
 * What a play says and what it takes.
 *
 * @param title what to do, in a few words
 * @param because why
 * @param say what to say
 * @param ask what to ask
 * @param minutes how long it takes, in minutes; null for what is no action
 * @param payoffDays days until it pays off
 * @param chance chance that it pays off, 0..1
 * @param worth what it is worth when it does
 * @param lever how much more or less than others the manager has it count; 1 unless the play says
 * @param first whether it comes before everything else
 */
public record Card(
    Text title,
    Text because,
    @Nullable Text say,
    @Nullable Text ask,
    @Nullable Integer minutes,
    @Nullable Integer payoffDays,
    @Nullable Double chance,
    @Nullable Worth worth,
    double lever,
    boolean first) {

  /**
   * The card with another payoff.
   *
   * @param days days until it pays off
   * @return the changed card
   */
  public Card payingOffIn(int days) {
    return new Card(title, because, say, ask, minutes, days, chance, worth, lever, first);
  }

  /**
   * The card with another priority.
   *
   * @param otherLever how much more or less than others it counts
   * @param comesFirst whether it comes before everything else
   * @return the changed card
   */
  public Card counting(double otherLever, boolean comesFirst) {
    return new Card(
        title, because, say, ask, minutes, payoffDays, chance, worth, otherLever, comesFirst);
  }

  /** What an action is worth towards the gap when it pays off. */
  public enum Worth implements Word {
    /** The amount of the deal it is about. */
    THE_DEAL,
    /** The rep's average deal. */
    AN_AVERAGE_DEAL,
    /** The whole gap: it makes all other work better. */
    THE_GAP
  }
}
