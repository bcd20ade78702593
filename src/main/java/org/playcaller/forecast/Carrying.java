package org.playcaller.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.QuotaChance.Open;

/**
 * What a chance rests on: the open deals, by what their own figures rest on, and new business, each
 * of which counts where the chance would be another without it. Of a chance of 0 all is named,
 * since all of it falls short.
 */
final class Carrying {

  /** What is left of the chance without something that carries it. */
  private static final double LESS = 0.9;

  /** Half a point: less is rounded off. */
  private static final double VISIBLE = 0.005;

  private static final Comparator<Open> SMALLEST_FIRST =
      Comparator.<Open>comparingDouble(deal -> deal.forecast().inTime() * deal.amount())
          .thenComparingDouble(deal -> deal.forecast().probability() * deal.amount())
          .thenComparing(deal -> deal.opportunity().id(), Comparator.reverseOrder());

  private record Kind(Basis probability, Basis date) {}

  private final List<Open> deals;
  private final NewBusiness coming;
  private final BiFunction<List<Open>, NewBusiness, Double> chanceOf;

  /**
   * Prepares it.
   *
   * @param deals the open deals
   * @param coming new business
   * @param chanceOf the chance with some of the deals, and new business or none
   */
  Carrying(
      List<Open> deals, NewBusiness coming, BiFunction<List<Open>, NewBusiness, Double> chanceOf) {
    this.deals = deals;
    this.coming = coming;
    this.chanceOf = chanceOf;
  }

  /** The chance with what carries it. */
  Chance of(double chance) {
    Map<Kind, List<Open>> kinds = new LinkedHashMap<>();
    for (Open deal : deals) {
      DealForecast forecast = deal.forecast();
      Kind kind = new Kind(forecast.probabilityRests().basis(), forecast.closingRests().basis());
      kinds.computeIfAbsent(kind, one -> new ArrayList<>()).add(deal);
    }
    boolean isOne = kinds.size() + (coming.deals() == null ? 0 : 1) <= 1;
    double most = isOne ? 0 : LESS * chanceOf.apply(deals, coming);
    Rests probabilities = null;
    Rests dates = null;
    for (List<Open> kind : kinds.values()) {
      if (most <= 0 || chanceOf.apply(without(kind), coming) <= most) {
        DealForecast main = kind.stream().max(SMALLEST_FIRST).orElseThrow().forecast();
        probabilities = weaker(probabilities, main.probabilityRests());
        dates = weaker(dates, main.closingRests());
      }
    }
    boolean isCarried =
        coming.deals() != null
            && (most <= 0 || chanceOf.apply(deals, NewBusiness.NONE) <= mostWithout(most));
    Rests newBusiness = isCarried ? coming.rests() : null;
    return new Chance(
        chance,
        weakest(probabilities, dates, newBusiness),
        probabilities,
        dates,
        newBusiness,
        coming.lacks(),
        coming.mayCome());
  }

  /** New business is named as soon as a chance in whole percent is another without it. */
  private static double mostWithout(double most) {
    return Math.max(most, most / LESS - VISIBLE);
  }

  private List<Open> without(List<Open> some) {
    Set<Open> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(some);
    return deals.stream().filter(deal -> !left.contains(deal)).toList();
  }

  private static Rests weaker(@Nullable Rests one, Rests other) {
    return one == null ? other : one.weaker(other);
  }

  /** By its basis; of the same basis the first, which the text names. */
  private Rests weakest(@Nullable Rests... some) {
    Rests weakest = null;
    for (Rests one : some) {
      boolean isWeaker =
          one != null && (weakest == null || one.basis().compareTo(weakest.basis()) > 0);
      weakest = isWeaker ? one : weakest;
    }
    if (weakest != null) {
      return weakest;
    }
    return coming.rests() == null ? Rests.COUNTED : coming.rests();
  }
}
