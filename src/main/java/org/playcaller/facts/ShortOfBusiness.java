package org.playcaller.facts;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Whether a rep has to bring more business than is under way. */
final class ShortOfBusiness {

  private ShortOfBusiness() {}

  /**
   * Behind target by the pace, or with less open than the quota takes, even if all of it is won, or
   * with a chance that makes the quota no stretch but a wonder; while nobody can tell the pace,
   * whether what is open is expected to bring less than the quota takes. A guess decides nothing:
   * where an amount or a probability is not known, only the sum of all that is open can fall short.
   *
   * @param pace closed-won over expected to date; null where it is not known
   * @param behind below this pace a rep is behind
   * @param isEarly whether the period has just begun, so that no pace tells
   * @param chance the chance to make the quota; null where it is not known, or rests on a guess
   * @param stretch below this chance the quota is far away or out of reach
   * @param missing what the quota still takes
   * @param open the open deals; null where it is not told which are open
   * @return null where it is not known
   */
  static @Nullable Boolean of(
      @Nullable Double pace,
      double behind,
      boolean isEarly,
      @Nullable Double chance,
      double stretch,
      Progress missing,
      @Nullable List<OpportunityFact> open) {
    if (pace != null && pace < behind) {
      return true;
    }
    if (chance != null && chance < stretch) {
      return true;
    }
    if (pace == null && !isEarly) {
      return null;
    }
    Boolean isTooLittle = isTooLittle(missing, open, pace == null);
    return isTooLittle == null && pace != null ? Boolean.FALSE : isTooLittle;
  }

  private static @Nullable Boolean isTooLittle(
      Progress missing, @Nullable List<OpportunityFact> open, boolean asExpected) {
    Double gap = missing.missing();
    boolean countsDeals = missing.countsDeals();
    if (gap == null
        || open == null
        || !countsDeals && open.stream().anyMatch(deal -> deal.amount() == null)) {
      return null;
    }
    if (sum(open, countsDeals, deal -> 1.0) < gap) {
      return true;
    }
    if (!asExpected) {
      return false;
    }
    return open.stream().anyMatch(deal -> deal.chanceInTime() == null)
        ? null
        : Boolean.valueOf(
            sum(open, countsDeals, deal -> Objects.requireNonNull(deal.chanceInTime())) < gap);
  }

  private static double sum(
      List<OpportunityFact> open, boolean countsDeals, ToDoubleFunction<OpportunityFact> share) {
    return open.stream()
        .mapToDouble(
            deal ->
                (countsDeals ? 1 : Objects.requireNonNull(deal.amount()))
                    * share.applyAsDouble(deal))
        .sum();
  }
}
