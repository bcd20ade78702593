package org.playcaller.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.History;
import org.playcaller.state.Learned;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * What a state's open deals and new business are likely to bring in the days left of its period.
 *
 * <p>An open deal is won in time or not, each on its own: the probability to be won at all times
 * that to close in the days left, given that it is won. What is learned of all deals may be off for
 * all of them alike: it is one shared unknown, and so is the rate of new business. The chance to
 * make the quota is the mean over three quantiles of the first; its 80 % range is taken over those
 * of both.
 */
public final class Forecast {

  private final State state;
  private final Guesses guesses;
  private final Predicate<Opportunity> saidNo;
  private final int daysLeft;
  private final Map<String, DealForecast> deals = new HashMap<>();
  private final Map<QuotaGap, QuotaChance> chances = new HashMap<>();
  private final WinRates rates;
  private final ClosingTimes times;
  private final NewBusinessRate newBusiness;
  private final Tallies tallies;
  private final @Nullable Double averageDeal;

  /**
   * Prepares the forecast of a state.
   *
   * @param state the state
   * @param daysLeft calendar days left in the period, the state's day included; 0 once it is over
   * @param worked the share of them that the rep is not away, 0..1
   * @param guesses what is usual where nothing tells
   * @param saidNo whether the buyer's last word on a deal is a no: then it is lost, whatever its
   *     probability says
   */
  public Forecast(
      State state, int daysLeft, double worked, Guesses guesses, Predicate<Opportunity> saidNo) {
    this.state = state;
    this.saidNo = saidNo;
    this.guesses = guesses;
    this.daysLeft = daysLeft;
    History history = state.history();
    LocalDate day = state.day();
    Learned learned = history == null ? null : history.learned();
    tallies = Tallies.of(history, day);
    rates = new WinRates(history, guesses, tallies);
    boolean isDerived = history != null && history.cycleDays() == null;
    int derived = isDerived ? (int) tallies.rep().won() : 0;
    Cycle cycle = new Cycle(learned, cycleDays(history, day), derived, guesses.cycleDays());
    times = new ClosingTimes(day, daysLeft, learned, cycle);
    newBusiness = new NewBusinessRate(history, rates, cycle, tallies, daysLeft, worked);
    averageDeal =
        history == null
            ? null
            : NewBusinessRate.averageDeal(
                value(history.knownAverageDeal(day)),
                value(history.companyAverageDeal()),
                tallies.rep().won());
  }

  private static @Nullable Double cycleDays(@Nullable History history, LocalDate day) {
    if (history == null) {
      return null;
    }
    Double own = value(history.knownCycleDays(day));
    return own == null ? value(history.companyCycleDays()) : own;
  }

  private static @Nullable Double value(@Nullable BigDecimal known) {
    return known == null ? null : Double.valueOf(known.doubleValue());
  }

  /**
   * What is likely to become of an open deal.
   *
   * @param o one of the state's opportunities
   * @return its forecast, in which a guess stands for what nothing tells
   */
  public DealForecast of(Opportunity o) {
    return deals.computeIfAbsent(
        o.id(),
        id -> {
          WinRates.Won won = saidNo.test(o) ? WinRates.Won.LOST : rates.of(o);
          ClosingShare closing = times.of(o);
          return new DealForecast(
              won.probability(),
              won.rests(),
              closing.share(),
              closing.rests(),
              won.spread(),
              closing.spread());
        });
  }

  /**
   * The chance to make a quota.
   *
   * @param gap what is missing
   * @return the chance; null where neither an open deal nor anything of new business is known
   */
  public @Nullable Chance chance(QuotaGap gap) {
    if (gap.isMade()) {
      return Chance.MADE;
    }
    QuotaChance chance = of(gap);
    return chance == null ? null : chance.chance();
  }

  /**
   * How far the chance to make a quota may be off.
   *
   * @param gap what is missing
   * @param chance the chance to make it
   * @return its range
   */
  public ChanceRange range(QuotaGap gap, Chance chance) {
    QuotaChance known = gap.isMade() ? null : of(gap);
    if (known == null) {
      return new ChanceRange(chance.chance(), chance.chance(), 0, 0, 0, null);
    }
    List<Opportunity> all = Told.of(state.opportunities());
    return known.range(
        chance.chance(),
        (int) all.stream().filter(o -> of(o).isGuessed()).count(),
        (int) all.stream().filter(o -> amount(gap, o) == null).count(),
        gap.countsDeals()
            ? 0
            : (int) all.stream().filter(o -> o.amount() == null && amount(gap, o) != null).count());
  }

  /**
   * The chance to make a quota with efforts.
   *
   * @param gap what is missing
   * @param efforts what is done
   * @return the chance and its range; null where it is not known
   */
  public @Nullable Lifted lifted(QuotaGap gap, Efforts efforts) {
    if (gap.isMade()) {
      return new Lifted(1, 1, 1, 1);
    }
    QuotaChance chance = of(gap);
    return chance == null
        ? null
        : chance.lifted(efforts, guesses.strength(), newBusiness.usualDeals());
  }

  /**
   * The chance to make a quota with some of the efforts of a plan.
   *
   * @param gap what is missing
   * @param efforts what is done
   * @param counted {@link Lifted#counted} of the whole plan
   * @return the chance, 0..1; null where it is not known
   */
  public @Nullable Double chance(QuotaGap gap, Efforts efforts, double counted) {
    if (gap.isMade()) {
      return 1.0;
    }
    QuotaChance chance = of(gap);
    return chance == null ? null : Double.valueOf(chance.chance(efforts, counted));
  }

  /**
   * What is not known of new business.
   *
   * @param gap what is missing
   * @return what lacks; null where new business is reckoned
   */
  public @Nullable Lacks newBusinessLacks(QuotaGap gap) {
    return newBusiness.of(gap.countsDeals() ? Double.valueOf(1) : averageDeal).lacks();
  }

  private @Nullable QuotaChance of(QuotaGap gap) {
    return chances.computeIfAbsent(gap, this::prepare);
  }

  private @Nullable QuotaChance prepare(QuotaGap gap) {
    Double usual = gap.countsDeals() ? Double.valueOf(1) : averageDeal;
    NewBusiness coming = newBusiness.of(usual);
    List<QuotaChance.Open> known = new ArrayList<>();
    for (Opportunity o : Told.of(state.opportunities())) {
      Double amount = amount(gap, o);
      if (amount != null) {
        known.add(new QuotaChance.Open(o, of(o), amount));
      }
    }
    return known.isEmpty() && coming.rests() == null
        ? null
        : new QuotaChance(gap, state.day().plusDays(daysLeft - 1L), known, coming);
  }

  private @Nullable Double amount(QuotaGap gap, Opportunity o) {
    return gap.countsDeals() ? Double.valueOf(1) : amount(o);
  }

  /**
   * What an open deal brings if it is won.
   *
   * @param o one of the state's opportunities
   * @return its amount; the rep's average deal where it is not known; null where that is not known,
   *     either: what was won in the period so far is too little to tell
   */
  public @Nullable Double amount(Opportunity o) {
    return o.amount() == null ? averageDeal : Double.valueOf(o.amount().doubleValue());
  }
}
