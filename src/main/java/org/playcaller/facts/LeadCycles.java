package org.playcaller.facts;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.playcaller.state.ClosedDeal;
import org.playcaller.state.State;

/**
 * How long closed-won deals took, by whether the lead they came of was qualified; of deals of which
 * either is not told nothing is counted.
 *
 * @param qualified days from created to closed-won, one a deal from a qualified lead
 * @param others the same of deals from leads that were not qualified
 */
public record LeadCycles(List<Long> qualified, List<Long> others) {

  /**
   * Reads them from the deals that a rep closed up to the state's day.
   *
   * @param state the rep's state
   * @return the days, in the order of the deals
   */
  public static LeadCycles of(State state) {
    List<Long> qualified = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    List<ClosedDeal> deals = state.history() == null ? List.of() : state.history().closedDeals();
    for (ClosedDeal deal : deals) {
      if (deal.won()
          && deal.leadQualified() != null
          && deal.createdOn() != null
          && !deal.closedOn().isAfter(state.day())) {
        (deal.leadQualified() ? qualified : others)
            .add(ChronoUnit.DAYS.between(deal.createdOn(), deal.closedOn()));
      }
    }
    return new LeadCycles(List.copyOf(qualified), List.copyOf(others));
  }

  /** Whether the two can be compared. */
  boolean isBoth() {
    return !qualified.isEmpty() && !others.isEmpty();
  }
}
