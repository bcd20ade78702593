package org.playcaller.plan;

import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.StandingFact;
import org.playcaller.forecast.Basis;
import org.playcaller.forecast.Chance;
import org.playcaller.forecast.ChanceRange;
import org.playcaller.playbook.Term;

/** How far the quota is away, by the chance to make it and its range. */
final class QuotaReach {

  private QuotaReach() {}

  /**
   * How far the quota is away. It is out of reach only where the upper end of the range lies below
   * the term "stretch" and rests on no guess, nothing is left out that could still come (deals of
   * an unknown amount, new business of which nothing is known), deals that are stated to close soon
   * after the period would not change that, and fewer days are left than a sales cycle takes.
   */
  static @Nullable Reach of(Facts facts, SortedMap<String, Term> terms) {
    Chance chance = facts.forecast().chance();
    ChanceRange range = facts.forecast().range();
    if (chance == null || range == null) {
      return null;
    }
    if (chance.chance() >= terms.get("feasible").value()) {
      return Reach.FEASIBLE;
    }
    double stretch = terms.get("stretch").value();
    if (chance.chance() >= stretch) {
      return Reach.STRETCH;
    }
    boolean mayCome =
        range.high() >= stretch
            || chance.rests().basis() == Basis.GUESSED
            || chance.newBusinessLacks() != null && chance.newBusinessMayCome()
            || range.leftOut() > 0
            || range.early() != null && range.early().chance() >= stretch;
    return mayCome || !isShorterThanACycle(facts.standing()) ? Reach.FAR : Reach.OUT_OF_REACH;
  }

  /** Where the cycle is not known, or is that of a deal or two, nobody can tell. */
  private static boolean isShorterThanACycle(StandingFact standing) {
    Double cycle = standing.cycleDays();
    boolean isKnown =
        standing.cycleDeals() == null || standing.cycleDeals() >= StandingFact.FEWEST_CYCLES;
    return cycle != null && isKnown && (standing.daysLeft() == null || standing.daysLeft() < cycle);
  }

  /** Nobody calls far away what the range, or what is left out of the chance, may bring near. */
  static boolean mayComeNear(Facts facts, SortedMap<String, Term> terms) {
    Chance chance = Objects.requireNonNull(facts.forecast().chance());
    ChanceRange range = Objects.requireNonNull(facts.forecast().range());
    return chance.newBusinessLacks() != null && chance.newBusinessMayCome()
        || range.leftOut() > 0
        || range.high() >= terms.get("feasible").value();
  }
}
