package org.playcaller.facts;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Opportunity;

/**
 * Which deals hold what the pipeline is worth in time; deals that are worth the same are treated
 * alike.
 *
 * @param deals how many deals are open
 * @param most the deals that hold most of the worth, by the terms "let go worth" and "let go least
 *     worth", those alike at the edge included, by id
 * @param large those that hold half of it, and would by themselves bring what is missing, by id
 */
record PipelineWorth(int deals, Set<String> most, Set<String> large) {

  /** Sums of worth that differ by less are the same. */
  private static final double ROUNDING = 1e-9;

  /**
   * A deal and what it is worth.
   *
   * @param deal the open deal
   * @param opportunity what the state tells of it
   * @param inTime the probability that it is won in time, guessed where nothing tells
   * @param size what it brings when it is won, in the quota's unit; null where that is not known
   */
  record Weighed(
      OpportunityFact deal, Opportunity opportunity, double inTime, @Nullable Double size) {

    @Nullable Double worth() {
      return size == null ? null : inTime * size;
    }

    private boolean isWorth(double least) {
      return worth() >= least * (1 - ROUNDING);
    }
  }

  /**
   * Finds them.
   *
   * @param missing what is missing for the quota, in its unit; null where that is not known
   */
  static PipelineWorth of(
      List<Weighed> deals, @Nullable Double missing, Map<String, Double> terms) {
    List<Weighed> byWorth =
        deals.stream()
            .filter(deal -> deal.worth() != null && deal.worth() > 0)
            .sorted(Comparator.comparing(Weighed::worth, Comparator.reverseOrder()))
            .toList();
    double all = byWorth.stream().mapToDouble(Weighed::worth).sum();
    Set<String> large = new HashSet<>();
    byWorth.stream()
        .filter(deal -> missing != null && deal.size() >= missing && deal.isWorth(all / 2))
        .forEach(deal -> large.add(deal.deal().id()));
    double least = View.term(terms, "let go least worth") * all;
    return new PipelineWorth(
        deals.size(), most(byWorth, least, View.term(terms, "let go worth") * all), large);
  }

  private static Set<String> most(List<Weighed> byWorth, double least, double enough) {
    Set<String> most = new HashSet<>();
    double sum = 0;
    double last = Double.MAX_VALUE;
    for (Weighed deal : byWorth) {
      boolean isAlike = deal.isWorth(last);
      if (!deal.isWorth(least) || sum >= enough * (1 - ROUNDING) && !isAlike) {
        return most;
      }
      most.add(deal.deal().id());
      sum += deal.worth();
      last = deal.worth();
    }
    return most;
  }

  boolean isMost(OpportunityFact deal) {
    return most.contains(deal.id());
  }

  boolean isLarge(OpportunityFact deal) {
    return large.contains(deal.id());
  }
}
