package org.playcaller.forecast;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a number rests.
 *
 * @param basis what kind of evidence it rests on
 * @param deals how many deals it was learned from; null where it was not learned, or where the
 *     state gives a rate without a count
 */
public record Rests(Basis basis, @Nullable Integer deals) {

  private static final Comparator<Rests> WEAKEST_LAST =
      Comparator.comparing(Rests::basis)
          .thenComparing(Rests::deals, Comparator.nullsLast(Comparator.reverseOrder()));

  /** Counted: nothing is estimated. */
  public static final Rests COUNTED = new Rests(Basis.COUNTED, null);

  /** Stated by the CRM or the rep. */
  public static final Rests STATED = new Rests(Basis.STATED, null);

  /** The playbook's guess. */
  public static final Rests GUESSED = new Rests(Basis.GUESSED, null);

  /** Learned from so many deals; from none, it is a guess. */
  static Rests learned(double deals) {
    int number = (int) Math.round(deals);
    return number == 0 ? GUESSED : new Rests(Basis.LEARNED, number);
  }

  /**
   * Finds the weaker of two: the one further down {@link Basis}, or with fewer deals; a rate
   * without a count is weaker than any count.
   *
   * @param other what else a number rests on
   * @return the weaker
   */
  public Rests weaker(Rests other) {
    return WEAKEST_LAST.compare(this, other) >= 0 ? this : other;
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
          deals == null
              ? "learned"
              : String.format(Locale.ROOT, "learned from %,d ", deals)
                  + (deals == 1 ? "deal" : "deals");
      case STATED -> "as stated";
      case GUESSED -> "the playbook's guess";
    };
  }
}
