package org.playcaller.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Opportunity;
import org.playcaller.state.Period;
import org.playcaller.state.State;

/**
 * The chance to make the quota: the exact distribution of what the open opportunities and new
 * business bring in the days left, on a grid.
 *
 * <p>An open opportunity is won in time or not, each on its own: its probability, times whether its
 * close date lies in the period; where the close date is unknown or has passed, times days left
 * over days left plus the days its cycle usually still takes.
 *
 * <p>New business is Gamma-Poisson: the rate of deals a month has a Gamma posterior from what was
 * seen and a weak (Jeffreys) prior of half a deal, so the number of deals in the months left is
 * negative binomial (Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6). Few deals seen
 * give no false certainty: after 7 deals in 6 months, 17 more in the next 6 have a chance of about
 * 2 %.
 *
 * <p>Amounts are rounded down to the grid's cells (a 500th of the gap), so the chance is never too
 * high for it; the sum is short by less than a cell a deal.
 */
final class Forecast {

  private static final int CELLS = 500;
  private static final double PRIOR_DEALS = 0.5;
  private static final double DAYS_A_MONTH = 365.25 / 12;

  /** The fewest days a deal is taken to need still, however long it has been open. */
  private static final double LEAST_REMAINING_DAYS = 7;

  /** Months of prospecting that the rate of new opportunities is taken to rest on. */
  private static final double MONTHS_SEEN = 6;

  private final State state;
  private final @Nullable Elapsed elapsed;
  private final Past past;

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
    if (past.cycleDays() == null) {
      return null;
    }
    double age = o.createdOn() == null ? 0 : ChronoUnit.DAYS.between(o.createdOn(), state.day());
    double remaining = Math.max(LEAST_REMAINING_DAYS, past.cycleDays() - age);
    return probability * elapsed.daysLeft() / (elapsed.daysLeft() + remaining);
  }

  /**
   * The chance that open opportunities and new business bring at least the gap.
   *
   * @param gap what is missing, in the quota's unit
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
    int cells = countsDeals ? (int) Math.ceil(gap) : CELLS;
    double cell = countsDeals ? 1 : gap / cells;
    double[] sum = new double[cells + 1];
    sum[0] = 1;
    boolean known = false;
    for (OpportunityFact o : opportunities) {
      Double amount = countsDeals ? Double.valueOf(1) : firstKnown(o.amount(), past.averageDeal());
      if (o.chanceInTime() != null && amount != null) {
        addDeal(sum, o.chanceInTime(), (int) Math.min(cells, amount / cell));
        known = true;
      }
    }
    Double average = countsDeals ? Double.valueOf(1) : past.averageDeal();
    Posterior rate = newBusiness(deals, known);
    if (rate != null && average != null) {
      sum = addNewBusiness(sum, rate, (int) Math.min(cells, average / cell));
      known = true;
    }
    return known ? Double.valueOf(Math.min(1, sum[cells])) : null;
  }

  /** The number of new deals is negative binomial with this shape and this chance of none more. */
  private record Posterior(double shape, double stop) {}

  private @Nullable Posterior newBusiness(int deals, boolean pipelineKnown) {
    Elapsed time = java.util.Objects.requireNonNull(elapsed);
    double months = time.monthsLeft();
    if (past.newPerMonth() != null && past.winRate() != null && past.cycleDays() != null) {
      double wins = past.newPerMonth() * past.winRate() * MONTHS_SEEN;
      double mean = past.cycleDays() / DAYS_A_MONTH / Math.log(2);
      double closable = months - mean * (1 - Math.exp(-months / mean));
      return new Posterior(PRIOR_DEALS + wins, MONTHS_SEEN / (MONTHS_SEEN + closable));
    }
    if (pipelineKnown || time.monthsPassed() == 0) {
      return null;
    }
    return new Posterior(PRIOR_DEALS + deals, time.monthsPassed() / (time.monthsPassed() + months));
  }

  private static void addDeal(double[] sum, double chance, int size) {
    int last = sum.length - 1;
    for (int i = last; i >= 0; i--) {
      double moved = sum[i] * chance;
      sum[i] -= moved;
      sum[Math.min(last, i + size)] += moved;
    }
  }

  private static double[] addNewBusiness(double[] sum, Posterior rate, int size) {
    int last = sum.length - 1;
    double[] result = new double[sum.length];
    double left = 1;
    double chance = Math.pow(rate.stop(), rate.shape());
    for (int k = 0; k * (long) size < last && size > 0 || k == 0; k++) {
      for (int i = 0; i <= last; i++) {
        result[Math.min(last, i + k * size)] += sum[i] * chance;
      }
      left -= chance;
      chance *= (rate.shape() + k) / (k + 1) * (1 - rate.stop());
    }
    // More deals than that reach the gap whatever the open opportunities bring.
    result[size > 0 ? last : 0] += Math.max(0, left);
    return result;
  }

  private static @Nullable Double firstKnown(@Nullable Double one, @Nullable Double other) {
    return one != null ? one : other;
  }
}
