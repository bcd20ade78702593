package org.playcaller.facts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a rep has to bring more business than is under way. */
final class ShortOfBusiness {

  private ShortOfBusiness() {}

  /**
   * Behind target by the pace; while nobody can tell that, whether what is open is expected to
   * bring less than the quota takes. A guess decides nothing: where an amount or a probability is
   * not known, only the sum of all that is open can fall short.
   *
   * @param pace closed-won over expected to date; null where it is not known
   * @param behind below this pace a rep is behind
   * @param isEarly whether the period has just begun, so that no pace tells
   * @param missing what the quota still takes
   * @param open the open deals; null where it is not told which are open
   * @return null where it is not known
   */
  static @Nullable Boolean of(
      @Nullable Double pace,
      double behind,
      boolean isEarly,
      Progress missing,
      @Nullable List<OpportunityFact> open) {
    if (pace != null) {
      return pace < behind;
    }
    Double gap = missing.missing();
    if (!isEarly || gap == null || open == null) {
      return null;
    }
    boolean countsDeals = missing.countsDeals();
    if (!countsDeals && open.stream().anyMatch(deal -> deal.amount() == null)) {
      return null;
    }
    double all = open.stream().mapToDouble(deal -> size(deal, countsDeals)).sum();
    if (all < gap) {
      return true;
    }
    if (open.stream().anyMatch(deal -> deal.chanceInTime() == null)) {
      return null;
    }
    double expected =
        open.stream()
            .mapToDouble(
                deal -> size(deal, countsDeals) * Objects.requireNonNull(deal.chanceInTime()))
            .sum();
    return expected < gap;
  }

  private static double size(OpportunityFact deal, boolean countsDeals) {
    return countsDeals ? 1 : Objects.requireNonNull(deal.amount());
  }
}
