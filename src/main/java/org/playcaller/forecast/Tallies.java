package org.playcaller.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ClosedDeal;
import org.playcaller.state.History;
import org.playcaller.state.Learned;
import org.playcaller.state.SizeTally;
import org.playcaller.state.Tally;

/**
 * How many deals were won and lost by the company, by the rep's teammates and by the rep.
 *
 * <p>Counted where the state has counts or closed deals. A rate without a count is taken to rest on
 * six months of closed deals, or on {@value #USUAL_DEALS} deals where nothing tells how many come
 * in a month.
 *
 * @param company all closed deals of the company
 * @param team those of the rep's teammates, the rep left out
 * @param rep the rep's own
 * @param isCounted whether the deals were counted rather than made up from rates
 * @param sizes the rep's deals by size
 */
record Tallies(Count company, Count team, Count rep, boolean isCounted, List<SizeTally> sizes) {

  /** Months that a rate without a count is taken to rest on. */
  static final double MONTHS = 6;

  private static final double USUAL_DEALS = 20;

  /**
   * Reads them.
   *
   * @param history how the rep has sold
   * @param day the day up to which closed deals count
   * @return the counts
   */
  static Tallies of(@Nullable History history, LocalDate day) {
    if (history == null) {
      return new Tallies(Count.NONE, Count.NONE, Count.NONE, true, List.of());
    }
    Learned learned = history.learned();
    if (learned != null
        && (learned.company() != null || learned.rep() != null || learned.team() != null)) {
      return new Tallies(
          count(learned.company()),
          count(learned.team()),
          count(learned.rep()),
          true,
          learned.sizes());
    }
    boolean counted = history.winRate() == null;
    Count rep = counted ? closed(history.closedDeals(), day) : made(history);
    Count team = made(history.teamWinRate(), perMonth(history.teamNewOpportunitiesPerMonth()));
    return new Tallies(Count.NONE, team, rep, counted && team.closed() == 0, List.of());
  }

  private static Count count(@Nullable Tally tally) {
    return tally == null ? Count.NONE : new Count(tally.won(), tally.lost());
  }

  private static Count closed(List<ClosedDeal> deals, LocalDate day) {
    double won = 0;
    double lost = 0;
    for (ClosedDeal deal : deals) {
      if (!deal.closedOn().isAfter(day)) {
        won += deal.won() ? 1 : 0;
        lost += deal.won() ? 0 : 1;
      }
    }
    return new Count(won, lost);
  }

  private static Count made(History history) {
    Double monthly = perMonth(history.newOpportunitiesPerMonth());
    Double won = perMonth(history.dealsPerMonth());
    double rate = history.winRate().doubleValue();
    if (monthly == null && won != null && rate > 0) {
      monthly = won / rate;
    }
    return made(history.winRate(), monthly);
  }

  private static Count made(@Nullable BigDecimal rate, @Nullable Double monthly) {
    if (rate == null) {
      return Count.NONE;
    }
    return Count.of(rate, monthly == null || monthly <= 0 ? USUAL_DEALS : MONTHS * monthly);
  }

  private static @Nullable Double perMonth(@Nullable BigDecimal rate) {
    return rate == null ? null : Double.valueOf(rate.doubleValue());
  }

  /** How many of the rep's closed deals the company would have won, by their sizes. */
  double expectedOfRep(Function<@Nullable Double, Double> rateOfSize, double rate) {
    double expected = 0;
    double sized = 0;
    for (SizeTally size : sizes) {
      if (size.repWon() != null && size.repLost() != null) {
        double deals = size.repWon() + size.repLost();
        Double upTo =
            size.upTo() == null
                ? Double.valueOf(Double.MAX_VALUE)
                : Double.valueOf(size.upTo().doubleValue());
        expected += deals * rateOfSize.apply(upTo);
        sized += deals;
      }
    }
    return expected + Math.max(0, rep.closed() - sized) * rate;
  }

  /** How fast the rep creates opportunities; null where it is not known. */
  static @Nullable OpeningRate opened(@Nullable History history) {
    return history == null
        ? null
        : OpeningRate.of(
            history.learned() == null ? null : history.learned().opened(),
            history.newOpportunitiesPerMonth());
  }

  /** How fast the rest of the team does. */
  static @Nullable OpeningRate teamOpened(@Nullable History history) {
    return history == null
        ? null
        : OpeningRate.of(
            history.learned() == null ? null : history.learned().teamOpened(),
            history.teamNewOpportunitiesPerMonth());
  }
}
