package org.playcaller.forecast;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.History;
import org.playcaller.state.Period;

/**
 * The rate of new business: how fast opportunities are created, times the share that is won, times
 * the share whose cycle ends in the days left. It never depends on the open deals, so nothing is
 * counted twice and nothing dropped.
 *
 * <p>The rate of creating has a Gamma posterior: what the rep created, and a prior that is worth a
 * month of a teammate, or half an opportunity where no team is known (Jeffreys). A rate that is
 * stated without a count is taken as stated; that of the team alone makes a guess of the rep's.
 * Where only the deals won a month are known, they stand for what is created and won. Where the
 * state's history tells neither, new business is unknown and none is reckoned.
 */
final class NewBusinessRate {

  private static final double JEFFREYS = 0.5;
  private static final double TEAM_MONTHS = 1;
  private static final double AVERAGE_WEIGHT = 5;

  /** With a day of prospecting whose deals close in time, some may come. */
  private static final double SOME_DAYS = 1;

  /** Fewer deals in time are as good as none. */
  private static final double SOME_DEALS = 0.05;

  /** More than so many seen make a rate no surer. */
  private static final double MOST_SEEN = 1e6;

  private final @Nullable History history;
  private final WinRates rates;
  private final Cycle cycle;
  private final Tallies tallies;
  private final int daysLeft;
  private final double worked;

  /**
   * Prepares it.
   *
   * @param worked the share of the days left that the rep is not away, 0..1: nobody prospects while
   *     away
   */
  NewBusinessRate(
      @Nullable History history,
      WinRates rates,
      Cycle cycle,
      Tallies tallies,
      int daysLeft,
      double worked) {
    this.history = history;
    this.rates = rates;
    this.cycle = cycle;
    this.tallies = tallies;
    this.daysLeft = daysLeft;
    this.worked = worked;
  }

  /**
   * New business in the days left.
   *
   * @param amount the mean amount of a deal; null where it is not known
   */
  NewBusiness of(@Nullable Double amount) {
    double days = cycle.closableDays(daysLeft) * worked;
    double months = days / Period.DAYS_A_MONTH;
    OpeningRate opened = Tallies.opened(history);
    OpeningRate team = Tallies.teamOpened(history);
    if (opened == null && team != null) {
      // A rep without a past is taken for a teammate.
      opened = new OpeningRate(0, 0, true);
    }
    BigDecimal won = history == null ? null : history.dealsPerMonth();
    if (amount == null || amount <= 0) {
      NewBusiness some = of(1.0);
      return some.lacks() != null
          ? some
          : NewBusiness.unknown(
              Lacks.AMOUNT, some.deals() != null && some.deals().mean() >= SOME_DEALS);
    }
    boolean isWinRateKnown =
        tallies.rep().closed() + tallies.team().closed() + tallies.company().closed() > 0;
    if (opened != null && isWinRateKnown) {
      Rests rests =
          !opened.isCounted()
              ? Rests.STATED
              : opened.opportunities() > 0
                  ? Rests.learned(opened.opportunities())
                  : Rests.learned(team == null || !team.isCounted() ? 0 : team.opportunities());
      return business(
          opened.opportunities(), opened.months(), team, rates.ofRep() * months, amount, rests);
    }
    if (won != null) {
      double deals = won.doubleValue() * Tallies.MONTHS;
      return business(deals, Tallies.MONTHS, null, months, amount, Rests.STATED);
    }
    return opened == null
        ? NewBusiness.unknown(Lacks.RATE, days >= SOME_DAYS)
        : NewBusiness.unknown(
            Lacks.WIN_RATE, opened.opportunities() / opened.months() * months >= SOME_DEALS);
  }

  /**
   * The deals that the rep usually wins in as many days as are left, whenever they were created.
   *
   * @return how many; null where nothing tells
   */
  @Nullable Double usualDeals() {
    double months = daysLeft * worked / Period.DAYS_A_MONTH;
    BigDecimal won = history == null ? null : history.dealsPerMonth();
    if (won != null) {
      return won.doubleValue() * months;
    }
    OpeningRate opened = Tallies.opened(history);
    boolean isKnown = opened != null && opened.months() > 0 && tallies.rep().closed() > 0;
    return isKnown ? opened.opportunities() / opened.months() * rates.ofRep() * months : null;
  }

  /** Opportunities seen in so many months, of which so many months' worth are won in time. */
  private NewBusiness business(
      double seen,
      double months,
      @Nullable OpeningRate team,
      double wonMonths,
      double amount,
      Rests rests) {
    double prior = JEFFREYS;
    double exposure = months;
    if (team != null) {
      prior = TEAM_MONTHS * team.opportunities() / team.months();
      exposure += TEAM_MONTHS;
    }
    double shape = Math.min(MOST_SEEN, Math.max(1e-6, prior + seen));
    double rate =
        rests.equals(Rests.STATED)
            ? seen / months
            : Math.max(1e-6, prior + seen) / Math.max(1e-9, exposure);
    double mean = rate * wonMonths;
    Rests weakest = cycle.rests().basis() == Basis.GUESSED ? Rests.GUESSED : rests;
    return mean <= 0
        ? NewBusiness.of(null, weakest)
        : NewBusiness.of(new NewDeals(shape, mean, amount), weakest);
  }

  /** The rep's average deal, moved towards the company's by how many deals it rests on. */
  static @Nullable Double averageDeal(
      @Nullable Double rep, @Nullable Double company, double repDeals) {
    if (rep == null || company == null) {
      return rep == null ? company : rep;
    }
    return (repDeals * rep + AVERAGE_WEIGHT * company) / (repDeals + AVERAGE_WEIGHT);
  }
}
