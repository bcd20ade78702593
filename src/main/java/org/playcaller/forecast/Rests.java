package org.playcaller.forecast;

import org.jspecify.annotations.Nullable;

/**
 * Where a number rests.
 *
 * @param basis what kind of evidence it rests on
 * @param deals how many deals it was learned from; null where it was not learned, or where the
 *     state gives a rate without a count
 */
public record Rests(Basis basis, @Nullable Integer deals) {

  /** Counted: nothing is estimated. */
  public static final Rests COUNTED = new Rests(Basis.COUNTED, null);

  /** Stated by the CRM or the rep. */
  public static final Rests STATED = new Rests(Basis.STATED, null);

  /** The playbook's guess. */
  public static final Rests GUESSED = new Rests(Basis.GUESSED, null);

  static Rests learned(double deals) {
    return new Rests(Basis.LEARNED, (int) Math.round(deals));
  }

  /**
   * Finds the weaker of two: the one further down {@link Basis}, or with fewer deals.
   *
   * @param other what else a number rests on
   * @return the weaker
   */
  public Rests weaker(Rests other) {
    int order = basis.compareTo(other.basis);
    if (order != 0 || deals == null || other.deals == null) {
      return order >= 0 ? this : other;
    }
    return deals <= other.deals ? this : other;
  }

  /**
   * Says it in words.
   *
   * @return for instance "learned from 214 deals", "as stated" or "the playbook's guess"
   */
  public String words() {
    return switch (basis) {
      case COUNTED -> "counted";
      case LEARNED ->
          deals == null ? "learned" : "learned from " + deals + (deals == 1 ? " deal" : " deals");
      case STATED -> "as stated";
      case GUESSED -> "the playbook's guess";
    };
  }
}
