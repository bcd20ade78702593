package org.playcaller.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Opportunity;
import org.playcaller.state.Period;
import org.playcaller.state.State;

/**
 * The chance to make the quota: the exact distribution of what the open opportunities and new
 * business bring in the days left, on a grid of amounts.
 *
 * <p>An open opportunity is won in time or not, each on its own. Its chance in time is its
 * probability where the close date lies in the days left, and 0 where it lies after the period.
 * Where the close date is unknown or has passed, it is the probability times the chance that a
 * cycle which has lasted this long ends in the days left.
 *
 * <p>A cycle is taken to have two equal steps (a Gamma distribution of shape 2 with the rep's
 * median cycle): nothing closes on the day it is created, which a single step would have it do.
 *
 * <p>New business is Gamma-Poisson: the rate of deals a month has a Gamma posterior from what was
 * seen and a weak (Jeffreys) prior of half a deal, so the number of deals in the months left is
 * negative binomial (Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6). Few deals seen
 * give no false certainty: after 7 deals in 6 months, 17 more in the next 6 have a chance of about
 * 2 %. A new deal's amount is exponential with the rep's average deal as its mean.
 *
 * <p>The grid has 200 cells up to the gap. An open deal is rounded down to whole cells and a new
 * one is spread by {@link Sums}, so the chance is not too high for an open deal; what is rounded
 * off adds up to less than a cell, half a percent of the gap, for each deal.
 */
final class Forecast {

  static final double DAYS_A_MONTH = 365.25 / 12;

  private static final int CELLS = 200;
  private static final double PRIOR_DEALS = 0.5;

  /** The median of a Gamma distribution of shape 2 and scale 1. */
  private static final double MEDIAN_OF_TWO_STEPS = 1.6783469900166605;

  /** Months of prospecting that the rate of new opportunities is taken to rest on. */
  private static final double MONTHS_SEEN = 6;

  private final State state;
  private final @Nullable Elapsed elapsed;
  private final Past past;

  /**
   * What new business brings, by the one gap that a state has: whatever else is asked, the same.
   */
  private double @Nullable [] manyNew;

  Forecast(State state, @Nullable Elapsed elapsed, Past past) {
    this.state = state;
    this.elapsed = elapsed;
    this.past = past;
  }

  @Nullable Double chanceInTime(Opportunity o, @Nullable Double probability) {
    Period period = state.period();
    if (probability == null || elapsed == null || period == null) {
      return null;
    }
    if (elapsed.daysLeft() == 0) {
      return 0.0;
    }
    LocalDate close = o.closeDate();
    if (close != null && !close.isBefore(state.day())) {
      return period.contains(close) ? probability : Double.valueOf(0);
    }
    if (past.cycleDays() == null || o.createdOn() == null || o.createdOn().isAfter(state.day())) {
      return null;
    }
    double age = ChronoUnit.DAYS.between(o.createdOn(), state.day());
    double ends = ended(age + elapsed.daysLeft()) - ended(age);
    double open = 1 - ended(age);
    return open <= 0 ? null : Double.valueOf(probability * ends / open);
  }

  /** Share of cycles that have ended after so many days. */
  private double ended(double days) {
    double steps = days / scale();
    return 1 - Math.exp(-steps) * (1 + steps);
  }

  private double scale() {
    return Math.max(1, Objects.requireNonNull(past.cycleDays())) / MEDIAN_OF_TWO_STEPS;
  }

  /**
   * The chance that open opportunities and new business bring at least the gap.
   *
   * @param gap what is missing, in the quota's unit
   * @param countsDeals whether that is deals rather than money
   * @param deals closed-won deals in the period so far
   * @param opportunities the open opportunities as facts
   */
  @Nullable Double chance(
      @Nullable Double gap,
      boolean countsDeals,
      int deals,
      Iterable<OpportunityFact> opportunities) {
    if (gap == null || elapsed == null) {
      return null;
    }
    if (gap <= 0) {
      return 1.0;
    }
    return chance(gap, countsDeals, deals, opportunities, Map.of(), List.of());
  }

  Facts.Prospects prospects(StandingFact standing, List<OpportunityFact> opportunities) {
    boolean countsDeals = Boolean.TRUE.equals(standing.countsDeals());
    int deals = countsDeals && standing.closedWon() != null ? standing.closedWon().intValue() : 0;
    Double gap = standing.gap();
    return (likelier, added) ->
        gap == null || elapsed == null || standing.chance() == null
            ? null
            : gap <= 0
                ? Double.valueOf(1)
                : chance(gap, countsDeals, deals, opportunities, likelier, added);
  }

  private @Nullable Double chance(
      double gap,
      boolean countsDeals,
      int deals,
      Iterable<OpportunityFact> opportunities,
      Map<String, Double> likelier,
      List<Facts.Extra> added) {
    Sums sums = countsDeals ? Sums.ofDeals(gap) : Sums.ofMoney(gap, CELLS);
    boolean known = false;
    for (OpportunityFact o : opportunities) {
      Double amount = countsDeals ? Double.valueOf(1) : o.amount();
      amount = amount == null ? past.averageDeal() : amount;
      Double inTime = likelier.getOrDefault(o.id(), o.chanceInTime());
      if (inTime != null && amount != null) {
        sums.add(inTime, amount);
        known = true;
      }
    }
    added.forEach(extra -> sums.add(extra.chance(), extra.amount()));
    Posterior rate = newBusiness(deals, known);
    if (rate != null && (countsDeals || past.averageDeal() != null)) {
      if (manyNew == null) {
        manyNew = sums.many(rate.shape(), rate.stop(), countsDeals ? 1 : past.averageDeal());
      }
      sums.add(manyNew);
      known = true;
    }
    return known ? Double.valueOf(sums.reached()) : null;
  }

  /** The number of new deals is negative binomial with this shape and this chance of none more. */
  private record Posterior(double shape, double stop) {}

  private @Nullable Posterior newBusiness(int deals, boolean pipelineKnown) {
    Elapsed time = Objects.requireNonNull(elapsed);
    double months = time.monthsLeft();
    if (past.newPerMonth() != null && past.winRate() != null && past.cycleDays() != null) {
      double wins = past.newPerMonth() * past.winRate() * MONTHS_SEEN;
      return new Posterior(PRIOR_DEALS + wins, MONTHS_SEEN / (MONTHS_SEEN + closable(months)));
    }
    if (pipelineKnown || time.monthsPassed() == 0) {
      return null;
    }
    return new Posterior(PRIOR_DEALS + deals, time.monthsPassed() / (time.monthsPassed() + months));
  }

  /**
   * Months of prospecting, out of those left, whose deals still close in them: the share of cycles
   * ended, added up over the days left for a deal created then.
   */
  private double closable(double months) {
    double left = months * DAYS_A_MONTH / scale();
    double days = left - 2 + Math.exp(-left) * (left + 2);
    return days * scale() / DAYS_A_MONTH;
  }
}
