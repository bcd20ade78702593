package org.playcaller.forecast;

import org.jspecify.annotations.Nullable;

/**
 * The chance to make a quota.
 *
 * <p>It rests on what it would be another without: a deal that cannot close the gap does not carry
 * it, however firm or weak its own figures are.
 *
 * @param chance the chance, 0..1
 * @param rests the weakest of the following
 * @param probabilities what the probabilities of the open deals rest on that carry it; null where
 *     no open deal does
 * @param dates what their closing in time rests on; null where no open deal carries it
 * @param newBusiness what new business rests on; null where it does not carry it
 * @param newBusinessLacks what is not known of new business, of which none is reckoned then; null
 *     where it is known
 * @param newBusinessMayCome whether deals that are created from today on could close in time
 */
public record Chance(
    double chance,
    Rests rests,
    @Nullable Rests probabilities,
    @Nullable Rests dates,
    @Nullable Rests newBusiness,
    @Nullable Lacks newBusinessLacks,
    boolean newBusinessMayCome) {

  static final Chance MADE = new Chance(1, Rests.COUNTED, null, null, null, null, false);

  /**
   * Says where it rests.
   *
   * @return for instance "as stated" or "learned from 214 deals, dates as stated"
   */
  public String words() {
    if (probabilities == null || dates == null) {
      return rests.words();
    }
    StringBuilder text = new StringBuilder(probabilities.words());
    if (dates.basis() != probabilities.basis()) {
      text.append(", dates ").append(dates.words());
    }
    if (newBusiness != null && newBusiness.basis() != probabilities.basis()) {
      text.append(", new business ").append(newBusiness.words());
    }
    return text.toString();
  }
}
