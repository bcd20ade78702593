package org.playcaller.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * @param cycleDeals closed-won deals that the rep's cycle rests on; null where it is stated
 * @param cycleEvidence what the rep's cycle rests on, in words; null where it is not known
 * @param cycle of the speed at which deals are won, against the company, 0..1
 * @param winEvidence what was seen of deals won, in words
 * @param prospectingEvidence what was seen of opportunities created, in words
 * @param pastDeals closed-won deals that the rep's averages rest on
 */
public record Weaknesses(
    @Nullable Double winRate,
    @Nullable Double prospecting,
    @Nullable Integer cycleDeals,
    @Nullable String cycleEvidence,
    @Nullable Double cycle,
    @Nullable String winEvidence,
    @Nullable String prospectingEvidence,
    double pastDeals) {

  private static final double USUAL_DEALS = 5;

  /** One deal, or two, may be the odd one out: they are no cycle. */
  private static final double FEWEST = 3;

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
    return new Weaknesses(
        rep.closed() <= 0 || team.closed() <= 0
            ? null
            : Double.valueOf(
                Comparison.shareIsBelow(rep.won(), rep.closed(), team.won(), team.closed())),
        prospecting(history),
        isCycleCounted(history) && rep.won() > 0 ? (int) rep.won() : null,
        cycleEvidence(history, day, rep),
        cycle(history, learned, day, pastDeals(history, rep)),
        winEvidence(history, learned, rep, team),
        prospectingEvidence(history, learned),
        pastDeals(history, rep));
  }

  private static @Nullable String cycleEvidence(History history, LocalDate day, Count rep) {
    if (history.knownCycleDays(day) == null) {
      return null;
    }
    String deals = Math.round(pastDeals(history, rep)) + " closed-won deals";
    return isCycleCounted(history) && rep.won() > 0 ? deals : "what is stated, taken for " + deals;
  }

  private static boolean isCycleCounted(History history) {
    return history.cycleDays() == null
        || history.learned() != null && history.learned().rep() != null;
  }

  private static @Nullable String winEvidence(
      History history, @Nullable Learned learned, Count rep, Count team) {
    if (rep.closed() <= 0 || team.closed() <= 0) {
      return null;
    }
    if (learned != null && learned.rep() != null && learned.team() != null) {
      return counted(rep) + " deals won, the rest of the team " + counted(team);
    }
    String own = history.winRate() == null ? counted(rep) : percent(rep) + " of";
    return own
        + " deals won, the team "
        + percent(team)
        + taken(Math.round(rep.closed()) + " deals");
  }

  private static String counted(Count deals) {
    return Math.round(deals.won()) + " of " + Math.round(deals.closed());
  }

  private static String percent(Count deals) {
    return Math.round(100 * deals.won() / deals.closed()) + " %";
  }

  private static @Nullable String prospectingEvidence(History history, @Nullable Learned learned) {
    Opened own = learned == null ? null : learned.opened();
    Opened team = learned == null ? null : learned.teamOpened();
    BigDecimal ownRate = history.newOpportunitiesPerMonth();
    BigDecimal teamRate = history.teamNewOpportunitiesPerMonth();
    if (own == null && ownRate == null || team == null && teamRate == null) {
      return null;
    }
    String rep =
        own == null
            ? opportunities(months(ownRate)) + " opened a month"
            : opportunities(own.opportunities().toString())
                + " opened in "
                + months(own.months())
                + (months(own.months()).equals("1") ? " month" : " months");
    return rep
        + (team == null
            ? ", a rep of the team " + months(teamRate) + " a month"
            : ", the rest of the team " + team.opportunities() + " in " + months(team.months()))
        + (own == null || team == null ? taken("six months") : "");
  }

  /** What is stated without a count is taken for some, and that is said. */
  private static String taken(String evidence) {
    return " (as stated, taken to rest on " + evidence + ")";
  }

  private static String opportunities(String number) {
    return number + (number.equals("1") ? " opportunity" : " opportunities");
  }

  private static String months(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  private static @Nullable Double prospecting(History history) {
    OpeningRate own = Tallies.opened(history);
    OpeningRate team = Tallies.teamOpened(history);
    return own == null || team == null
        ? null
        : Double.valueOf(
            Comparison.rateIsBelow(
                Comparison.withPrior(own.opportunities()),
                own.months(),
                Comparison.withPrior(team.opportunities()),
                team.months()));
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
        || deals < FEWEST) {
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
