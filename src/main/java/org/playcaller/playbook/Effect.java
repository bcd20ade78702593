package org.playcaller.playbook;

/**
 * What an action does for the quota, as the play says it. It is the playbook's guess until outcomes
 * are known.
 */
public sealed interface Effect {

  /**
   * It makes an open deal likelier to be won.
   *
   * @param more by how much it raises the odds, as a share: 0.5 makes them one and a half times
   */
  record RaisesOdds(double more) implements Effect {}

  /**
   * It brings a deal now and then.
   *
   * @param share how often it does, 0..1
   * @param days within how many days, typically: the median
   */
  record BringsDeal(double share, int days) implements Effect {}

  /** It spares, steadies or keeps a promise, and has no price. */
  record Unpriced() implements Effect {}
}
