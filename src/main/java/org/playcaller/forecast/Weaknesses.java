package org.playcaller.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.History;
import org.playcaller.state.Learned;
import org.playcaller.state.Opened;

/**
 * How certain it is that a rep is at least a fifth below the others, by how much was seen. A rate
 * without a count behind it is taken to rest on six months.
 *
 * @param winRate of the win rate, against the rest of the team, 0..1; null where not known
 * @param prospecting of the opportunities created a month, against the rest of the team, 0..1
 * @param cycle of the speed at which deals are won, against the company, 0..1
 * @param won deals that the rep won; null where a rate stands for the count
 * @param closed deals that the rep won or lost
 * @param teamWon deals that the rest of the team won
 * @param teamClosed deals that the rest of the team won or lost
 * @param pastDeals closed-won deals that the rep's averages rest on
 */
public record Weaknesses(
    @Nullable Double winRate,
    @Nullable Double prospecting,
    @Nullable Double cycle,
    @Nullable Integer won,
    @Nullable Integer closed,
    @Nullable Integer teamWon,
    @Nullable Integer teamClosed,
    double pastDeals) {

  private static final double USUAL_DEALS = 5;

  /**
   * Finds them.
   *
   * @param history how the rep has sold; null where nothing is known of it
   * @param day the day up to which closed deals count
   * @return how certain each is
   */
  public static Weaknesses of(@Nullable History history, LocalDate day) {
    if (history == null) {
      return new Weaknesses(null, null, null, null, null, null, null, 0);
    }
    Learned learned = history.learned();
    Tallies tallies = Tallies.of(history, day);
    Count rep = tallies.rep();
    Count team = tallies.team();
    boolean isCounted = tallies.isCounted();
    boolean teamIsCounted = learned != null && learned.team() != null;
    return new Weaknesses(
        rep.closed() <= 0 || team.closed() <= 0
            ? null
            : Double.valueOf(
                Comparison.shareIsBelow(rep.won(), rep.closed(), team.won(), team.closed())),
        prospecting(history, learned),
        cycle(history, learned, day, pastDeals(history, rep)),
        isCounted && rep.closed() > 0 ? (int) rep.won() : null,
        isCounted && rep.closed() > 0 ? (int) rep.closed() : null,
        teamIsCounted ? (int) team.won() : null,
        teamIsCounted ? (int) team.closed() : null,
        pastDeals(history, rep));
  }

  private static @Nullable Double prospecting(History history, @Nullable Learned learned) {
    Opened own =
        Tallies.opened(
            learned == null ? null : learned.opened(), history.newOpportunitiesPerMonth());
    Opened team =
        Tallies.opened(
            learned == null ? null : learned.teamOpened(), history.teamNewOpportunitiesPerMonth());
    return own == null || team == null
        ? null
        : Double.valueOf(
            Comparison.rateIsBelow(
                Comparison.withPrior(own.opportunities()),
                own.months().doubleValue(),
                Comparison.withPrior(team.opportunities()),
                team.months().doubleValue()));
  }

  /** A cycle has two steps: n cycles are 2 n events in n times the usual days. */
  private static @Nullable Double cycle(
      History history, @Nullable Learned learned, LocalDate day, double deals) {
    BigDecimal own = history.knownCycleDays(day);
    BigDecimal company = history.companyCycleDays();
    if (own == null
        || company == null
        || own.signum() <= 0
        || company.signum() <= 0
        || deals <= 0) {
      return null;
    }
    double others =
        learned == null || learned.company() == null
            ? deals
            : Math.max(1, learned.company().won() - deals);
    return Comparison.rateIsBelow(
        2 * deals, deals * own.doubleValue(), 2 * others, others * company.doubleValue());
  }

  /** Counted, or six months of the deals a month, or a handful where nothing tells how many. */
  private static double pastDeals(History history, Count rep) {
    if (history.learned() != null && history.learned().rep() != null) {
      return rep.won();
    }
    if (history.dealsPerMonth() != null) {
      return Tallies.MONTHS * history.dealsPerMonth().doubleValue();
    }
    return rep.won() > 0 ? rep.won() : USUAL_DEALS;
  }
}
