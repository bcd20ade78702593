package org.playcaller.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Opportunity;

/**
 * The chance to make one quota with some open deals and new business, and how far it may be off.
 *
 * <p>What is learned of winning and of closing may be off for all deals alike: it is one shared
 * unknown, and so is the rate of new business. The chance is the mean over three quantiles of the
 * first; its 80 % range is taken over quantiles of both.
 */
final class QuotaChance {

  /** Three quantiles of a normal distribution, 1/6, 1/2 and 5/6, that share it evenly. */
  private static final double[] DEVIATIONS = {-0.967421566101701, 0, 0.967421566101701};

  /** Its 10, 50 and 90 % quantiles. */
  private static final double[] RANGE = {-1.2815515655446004, 0, 1.2815515655446004};

  /** Quantiles of the rate of new business. */
  private static final double[] RATES = {0.1, 0.5, 0.9};

  /** The share of all that each of the 10, 50 and 90 % quantiles stands for. */
  private static final double[] SHARES = {0.3, 0.4, 0.3};

  /** The share of all chances that lies below the 80 % range, and as much above. */
  private static final double OUTSIDE = 0.1;

  /** A stated date so soon after the period may be met within it, for all that is known. */
  private static final int EARLY_DAYS = 14;

  private static final Done NOTHING = new Done(Map.of(), List.of());

  private static final Comparator<Opportunity> BY_SIZE =
      Comparator.comparing(
              Opportunity::amount, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
          .thenComparing(Opportunity::id, Comparator.reverseOrder());

  /** An open deal, what is likely to become of it, and what it brings, in the quota's unit. */
  record Open(Opportunity opportunity, DealForecast forecast, double amount) {}

  private final QuotaGap gap;
  private final LocalDate end;
  private final List<Open> deals;
  private final NewBusiness coming;
  private final Reaching withComing;

  /** The spread without efforts, made when it is asked for. */
  private @Nullable List<Weighted> without;

  /**
   * Prepares the chance.
   *
   * @param gap what is missing, above 0
   * @param end the last day of the period
   * @param deals the open deals whose amount is known
   * @param coming new business
   */
  QuotaChance(QuotaGap gap, LocalDate end, List<Open> deals, NewBusiness coming) {
    this.gap = gap;
    this.end = end;
    this.deals = deals;
    this.coming = coming;
    this.withComing = reaching(coming.deals());
  }

  Chance chance() {
    return new Carrying(deals, coming, this::plain).of(chance(Map.of(), List.of()));
  }

  /** The chance with every figure as it is expected. */
  private double plain(List<Open> some, NewBusiness business) {
    List<DealInTime> all = new ArrayList<>();
    some.forEach(deal -> all.add(new DealInTime(deal.forecast().inTime(), deal.amount())));
    return (business == coming ? withComing : reaching(business.deals())).with(all);
  }

  /** The chance with some deals likelier to be won in time, by id, and others added. */
  private double chance(Map<String, Double> likelier, List<DealInTime> added) {
    // Learned rates are integrated over; what is stated or guessed counts as it is.
    boolean isLearned = deals.stream().anyMatch(deal -> deal.forecast().isLearned());
    double[] deviations = isLearned ? DEVIATIONS : new double[] {0};
    double mean = 0;
    for (double deviation : deviations) {
      List<DealInTime> all =
          inTime(likelier, o -> o.isLearned() ? o.inTime(deviation, DEVIATIONS) : o.inTime());
      all.addAll(added);
      mean += withComing.with(all) / deviations.length;
    }
    return mean;
  }

  /**
   * How far the chance may be off.
   *
   * @param chance the chance, which lies within the range
   * @param guessed how many open deals a guess stands for
   * @param leftOut how many open deals of an unknown amount are left out
   * @param averaged how many are taken at the usual amount
   */
  ChanceRange range(double chance, int guessed, int leftOut, int averaged) {
    List<Weighted> range = without();
    return new ChanceRange(
        Math.min(chance, quantile(range, OUTSIDE)),
        Math.max(chance, quantile(range, 1 - OUTSIDE)),
        guessed,
        leftOut,
        averaged,
        early());
  }

  /**
   * The chance with efforts, and how far it may be off, the guesses of what they do included.
   *
   * @param efforts what is done
   * @param strength how many outcomes a guess is worth
   * @param usual deals that the rep usually wins in the days left; null where that is not known
   */
  Lifted lifted(Efforts efforts, double strength, @Nullable Double usual) {
    double counted = counted(efforts, usual);
    double chance = chance(efforts, counted);
    List<Weighted> known = spread(done(efforts, counted));
    double less = chance(efforts.at(RATES[0], strength), counted);
    double more = chance(efforts.at(RATES[2], strength), counted);
    // What is learned and what is guessed are off each for itself; no effort does harm.
    double down = Math.hypot(chance - Math.min(chance, quantile(known, OUTSIDE)), chance - less);
    double up = Math.hypot(Math.max(chance, quantile(known, 1 - OUTSIDE)) - chance, more - chance);
    double least = Math.min(chance, quantile(without(), OUTSIDE));
    return new Lifted(chance, Math.max(least, chance - down), Math.min(1, chance + up), counted);
  }

  private List<Weighted> without() {
    if (without == null) {
      without = spread(NOTHING);
    }
    return without;
  }

  /**
   * The chance with efforts that do what is guessed.
   *
   * @param counted the share of what they bring in new business that counts, 0..1
   */
  double chance(Efforts efforts, double counted) {
    Done done = done(efforts, counted);
    return chance(done.likelier(), done.added());
  }

  /** New business is made by such efforts, too: only what goes beyond the usual is more. */
  private double counted(Efforts efforts, @Nullable Double usual) {
    double expected = efforts.expected();
    double there = coming.deals() == null ? 0 : coming.deals().mean();
    double more = Math.max(0, expected - there);
    double most = usual == null ? more : Math.min(more, usual);
    return expected <= 0 ? 0 : most / expected;
  }

  private Done done(Efforts efforts, double counted) {
    Map<String, Double> likelier = new HashMap<>();
    for (Open deal : deals) {
      List<Double> more = efforts.odds().get(deal.opportunity().id());
      if (more != null) {
        double won = RaisedOdds.after(deal.forecast().probability(), more);
        likelier.put(deal.opportunity().id(), won * deal.forecast().closingInTime());
      }
    }
    return new Done(
        likelier,
        efforts.brought().stream()
            .map(one -> new DealInTime(one.share() * one.inTime() * counted, one.amount()))
            .toList());
  }

  /** Efforts as the sum takes them: deals that are likelier in time, by id, and others added. */
  private record Done(Map<String, Double> likelier, List<DealInTime> added) {}

  /** The chance at each quantile of all that is learned, by chance. */
  private List<Weighted> spread(Done done) {
    List<Weighted> range = new ArrayList<>();
    int rates = coming.deals() == null ? 1 : RATES.length;
    for (int i = 0; i < rates; i++) {
      Reaching at = reaching(coming.deals() == null ? null : coming.deals().at(RATES[i]));
      for (int j = 0; j < RANGE.length; j++) {
        double deviation = RANGE[j];
        List<DealInTime> all = inTime(done.likelier(), o -> o.inTime(deviation, RANGE));
        all.addAll(done.added());
        range.add(new Weighted(at.with(all), SHARES[j] * (rates == 1 ? 1 : SHARES[i])));
      }
    }
    range.sort(Comparator.comparingDouble(Weighted::chance));
    return range;
  }

  /** What if deals came early whose stated dates lie so soon after the period? */
  private ChanceRange.@Nullable Early early() {
    Map<String, Double> inTime = new HashMap<>();
    Opportunity largest = null;
    for (Open deal : deals) {
      Opportunity o = deal.opportunity();
      LocalDate close = o.closeDate();
      if (close != null
          && close.isAfter(end)
          && !close.isAfter(end.plusDays(EARLY_DAYS))
          && o.backBurnerUntil() == null
          && deal.forecast().closingRests().basis() == Basis.STATED) {
        inTime.put(o.id(), deal.forecast().probability());
        largest = largest == null || BY_SIZE.compare(largest, o) < 0 ? o : largest;
      }
    }
    return largest == null
        ? null
        : new ChanceRange.Early(chance(inTime, List.of()), inTime.size(), largest.id());
  }

  private record Weighted(double chance, double weight) {}

  private static double quantile(List<Weighted> range, double share) {
    double all = range.stream().mapToDouble(Weighted::weight).sum();
    double sum = 0;
    for (Weighted one : range) {
      sum += one.weight();
      if (sum >= share * all) {
        return one.chance();
      }
    }
    return range.get(range.size() - 1).chance();
  }

  private List<DealInTime> inTime(
      Map<String, Double> likelier, ToDoubleFunction<DealForecast> probability) {
    List<DealInTime> all = new ArrayList<>();
    for (Open deal : deals) {
      Double more = likelier.get(deal.opportunity().id());
      double expected = deal.forecast().inTime();
      double inTime = probability.applyAsDouble(deal.forecast());
      if (more != null) {
        // As much likelier at each quantile, so that what raises a deal never lowers the chance.
        inTime = expected <= 0 ? more : Math.min(1, inTime * more / expected);
      }
      all.add(new DealInTime(inTime, deal.amount()));
    }
    return all;
  }

  /** The probability to make the quota with some open deals. */
  private interface Reaching {
    double with(List<DealInTime> deals);
  }

  private Reaching reaching(@Nullable NewDeals newDeals) {
    return gap.countsDeals()
        ? all -> DealSum.deals(gap.quota(), gap.gap(), all, newDeals)
        : DealSum.of(gap.quota(), gap.gap(), newDeals)::with;
  }
}
