package org.playcaller.forecast;

import org.jspecify.annotations.Nullable;

/**
 * The chance to make a quota.
 *
 * @param chance the chance, 0..1
 * @param rests the weakest of what it rests on
 * @param probabilities the weakest of what the probabilities of the open deals rest on; null where
 *     none is open
 * @param dates the weakest of what their closing in time rests on; null where none is open
 * @param newBusiness what new business rests on; null where nothing tells of it, and none is
 *     reckoned
 * @param hasNewBusiness whether the chance would be another without new business
 */
public record Chance(
    double chance,
    Rests rests,
    @Nullable Rests probabilities,
    @Nullable Rests dates,
    @Nullable Rests newBusiness,
    boolean hasNewBusiness) {

  static final Chance MADE = new Chance(1, Rests.COUNTED, null, null, null, false);

  /**
   * Says where it rests.
   *
   * @return for instance "as stated" or "learned from 214 deals, dates as stated"
   */
  public String words() {
    if (probabilities == null || dates == null) {
      return newBusiness == null ? rests.words() : newBusiness.words();
    }
    StringBuilder text = new StringBuilder(probabilities.words());
    if (dates.basis() != probabilities.basis()) {
      text.append(", dates ").append(dates.words());
    }
    if (hasNewBusiness && newBusiness != null && newBusiness.basis() != probabilities.basis()) {
      text.append(", new business ").append(newBusiness.words());
    }
    return text.toString();
  }
}
