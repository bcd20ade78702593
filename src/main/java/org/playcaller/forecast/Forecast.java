package org.playcaller.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.History;
import org.playcaller.state.Learned;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;

/**
 * What a state's open deals and new business are likely to bring in the days left of its period.
 *
 * <p>An open deal is won in time or not, each on its own: the probability to be won at all times
 * that to close in the days left, given that it is won. What is learned of all deals may be off for
 * all of them alike: it is one shared unknown, and so is the rate of new business. The chance to
 * make the quota is the mean over five quantiles of the first; its 80 % range is taken over those
 * of both.
 */
public final class Forecast {

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

  /** New business that changes the chance by less than half a point is not what it rests on. */
  private static final double MATTERS = 0.005;

  /** A stated date so soon after the period may be met within it, for all that is known. */
  private static final int EARLY_DAYS = 14;

  private static final Comparator<Opportunity> BY_SIZE =
      Comparator.comparing(
              Opportunity::amount, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
          .thenComparing(Opportunity::id, Comparator.reverseOrder());

  private final State state;
  private final int daysLeft;
  private final Map<String, DealForecast> deals = new HashMap<>();
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
   * @param guesses what is usual where nothing tells
   */
  public Forecast(State state, int daysLeft, Guesses guesses) {
    this.state = state;
    this.daysLeft = daysLeft;
    History history = state.history();
    LocalDate day = state.day();
    Learned learned = history == null ? null : history.learned();
    tallies = Tallies.of(history, day);
    rates = new WinRates(history, guesses, tallies);
    Cycle cycle = new Cycle(learned, cycleDays(history, day), guesses.cycleDays());
    times = new ClosingTimes(day, daysLeft, learned, cycle);
    newBusiness = new NewBusinessRate(history, rates, cycle, tallies, daysLeft);
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
          WinRates.Won won = rates.of(o);
          ClosingTimes.Share closing = times.of(o);
          return new DealForecast(
              won.probability(), won.rests(), closing.share(), closing.rests(), won.spread());
        });
  }

  /**
   * The chance to make a quota.
   *
   * @param gap what is missing
   * @return the chance; null where neither an open deal nor anything of new business is known
   */
  public @Nullable Chance chance(QuotaGap gap) {
    if (gap.gap() <= 0) {
      return new Chance(1, Rests.COUNTED);
    }
    NewBusiness coming = coming(gap);
    if (!isKnown(gap, coming)) {
      return null;
    }
    double chance = chance(gap, coming, Map.of(), List.of());
    return new Chance(chance, rests(gap, coming, chance));
  }

  /**
   * How far the chance to make a quota may be off.
   *
   * @param gap what is missing
   * @return its range; null where the chance is not known
   */
  public @Nullable ChanceRange range(QuotaGap gap) {
    Chance chance = chance(gap);
    if (chance == null || gap.gap() <= 0) {
      return chance == null ? null : new ChanceRange(1, 1, 0, null, null);
    }
    NewBusiness coming = coming(gap);
    List<Weighted> range = new ArrayList<>();
    int rates = coming.deals() == null ? 1 : RATES.length;
    for (int i = 0; i < rates; i++) {
      Reaching at = reaching(gap, coming.deals() == null ? null : coming.deals().at(RATES[i]));
      for (int j = 0; j < RANGE.length; j++) {
        double deviation = RANGE[j];
        List<DealInTime> all = inTime(gap, Map.of(), o -> o.inTime(deviation, RANGE));
        range.add(new Weighted(at.with(all), SHARES[j] * (rates == 1 ? 1 : SHARES[i])));
      }
    }
    range.sort(Comparator.comparingDouble(Weighted::chance));
    return new ChanceRange(
        Math.min(chance.chance(), quantile(range, OUTSIDE)),
        Math.max(chance.chance(), quantile(range, 1 - OUTSIDE)),
        (int) state.opportunities().stream().filter(o -> of(o).isGuessed()).count(),
        coming.rests(),
        early(gap));
  }

  /** What if deals came early whose stated dates lie so soon after the period? */
  private ChanceRange.@Nullable Early early(QuotaGap gap) {
    LocalDate end = state.day().plusDays(daysLeft - 1L);
    Map<String, Double> inTime = new HashMap<>();
    Opportunity largest = null;
    for (Opportunity o : state.opportunities()) {
      DealForecast deal = of(o);
      LocalDate close = o.closeDate();
      boolean soonAfter =
          close != null && close.isAfter(end) && !close.isAfter(end.plusDays(EARLY_DAYS));
      if (daysLeft > 0
          && soonAfter
          && deal.closingRests().basis() == Basis.STATED
          && amount(gap, o) != null) {
        inTime.put(o.id(), deal.probability());
        largest = largest == null || BY_SIZE.compare(largest, o) < 0 ? o : largest;
      }
    }
    return largest == null
        ? null
        : new ChanceRange.Early(
            Objects.requireNonNull(chance(gap, inTime, List.of())), inTime.size(), largest.id());
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

  /**
   * The chance to make a quota were some deals likelier to be won in time and others added.
   *
   * @param gap what is missing
   * @param likelier by opportunity, the probability that it is won in time, 0..1
   * @param added deals that may come besides
   * @return the chance, 0..1; null where it is not known
   */
  public @Nullable Double chance(
      QuotaGap gap, Map<String, Double> likelier, List<DealInTime> added) {
    if (gap.gap() <= 0) {
      return 1.0;
    }
    NewBusiness coming = coming(gap);
    if (!isKnown(gap, coming)) {
      return null;
    }
    return chance(gap, coming, likelier, added);
  }

  /** Learned rates are integrated over; what is stated or guessed counts as it is. */
  private double chance(
      QuotaGap gap, NewBusiness coming, Map<String, Double> likelier, List<DealInTime> added) {
    boolean isLearned = state.opportunities().stream().anyMatch(o -> of(o).isLearned());
    double[] deviations = isLearned ? DEVIATIONS : new double[] {0};
    Reaching reaching = reaching(gap, coming.deals());
    double mean = 0;
    for (double deviation : deviations) {
      List<DealInTime> all =
          inTime(gap, likelier, o -> o.isLearned() ? o.inTime(deviation, DEVIATIONS) : o.inTime());
      all.addAll(added);
      mean += reaching.with(all) / deviations.length;
    }
    return mean;
  }

  private NewBusiness coming(QuotaGap gap) {
    Double amount = gap.countsDeals() ? Double.valueOf(1) : usualDeal(gap);
    return newBusiness.of(amount, gap.wonDeals(), gap.monthsPassed());
  }

  /** The rep's average deal; where the past tells none, that of the period so far. */
  private @Nullable Double usualDeal(QuotaGap gap) {
    return averageDeal == null ? gap.dealSize() : averageDeal;
  }

  private boolean isKnown(QuotaGap gap, NewBusiness coming) {
    return coming.rests() != null
        || state.opportunities().stream().anyMatch(o -> amount(gap, o) != null);
  }

  private @Nullable Double amount(QuotaGap gap, Opportunity o) {
    if (gap.countsDeals()) {
      return 1.0;
    }
    return o.amount() == null ? usualDeal(gap) : Double.valueOf(o.amount().doubleValue());
  }

  private List<DealInTime> inTime(
      QuotaGap gap, Map<String, Double> likelier, ToDoubleFunction<DealForecast> probability) {
    List<DealInTime> all = new ArrayList<>();
    for (Opportunity o : state.opportunities()) {
      Double amount = amount(gap, o);
      if (amount != null) {
        Double more = likelier.get(o.id());
        all.add(new DealInTime(more == null ? probability.applyAsDouble(of(o)) : more, amount));
      }
    }
    return all;
  }

  /** The probability to make the quota with some open deals. */
  private interface Reaching {
    double with(List<DealInTime> deals);
  }

  private static Reaching reaching(QuotaGap gap, @Nullable NewDeals coming) {
    return gap.countsDeals()
        ? deals -> Reach.deals(gap.quota(), gap.gap(), deals, coming)
        : Reach.of(gap.quota(), gap.gap(), coming)::with;
  }

  /**
   * The weakest of what the chance rests on; of a deal that comes too late, that it does. New
   * business counts only where the chance would be another without it.
   */
  private Rests rests(QuotaGap gap, NewBusiness coming, double chance) {
    Rests weakest = Rests.COUNTED;
    boolean hasDeals = false;
    for (Opportunity o : state.opportunities()) {
      DealForecast deal = of(o);
      if (deal.probability() > 0) {
        hasDeals = true;
        weakest = weakest.weaker(deal.inTime() > 0 ? deal.rests() : deal.closingRests());
      }
    }
    if (coming.rests() == null || weakest.weaker(coming.rests()).equals(weakest)) {
      return weakest;
    }
    boolean matters =
        !hasDeals || chance - chance(gap, NewBusiness.UNKNOWN, Map.of(), List.of()) >= MATTERS;
    return matters ? weakest.weaker(coming.rests()) : weakest;
  }
}
