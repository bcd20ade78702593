package org.playcaller.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Chance;
import org.playcaller.forecast.ChanceRange;
import org.playcaller.forecast.DealForecast;
import org.playcaller.forecast.Efforts;
import org.playcaller.forecast.Forecast;
import org.playcaller.forecast.Lacks;
import org.playcaller.forecast.Lifted;
import org.playcaller.forecast.QuotaGap;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/** The forecast of a state, and what it would be if more were done. */
public final class QuotaForecast {

  private final Map<String, Opportunity> byId = new HashMap<>();
  private final Forecast forecast;
  private final @Nullable QuotaGap gap;
  private final @Nullable Chance chance;
  private final boolean runs;

  /** Made when it is asked for: calling the plays needs none. */
  private @Nullable ChanceRange range;

  QuotaForecast(View view, @Nullable QuotaGap gap) {
    State state = view.state();
    Told.of(state.opportunities()).forEach(o -> byId.put(o.id(), o));
    this.forecast = view.forecast();
    this.runs = view.elapsed() != null && view.elapsed().daysLeft() > 0;
    this.gap = gap;
    boolean isOpenTold = state.opportunities() != null || gap != null && gap.isMade();
    this.chance = gap == null || !isOpenTold ? null : forecast.chance(gap);
  }

  /**
   * The chance to make the quota.
   *
   * @return the chance and where it rests; null where it is not known: without a gap, and while
   *     nothing is told of the open opportunities and something is missing
   */
  public @Nullable Chance chance() {
    return chance;
  }

  /**
   * How far that chance may be off.
   *
   * @return its range, and what it had to guess or leave out; null where the chance is not known
   */
  public @Nullable ChanceRange range() {
    if (range == null && gap != null && chance != null) {
      range = forecast.range(gap, chance);
    }
    return range;
  }

  /**
   * The chance to make the quota with efforts.
   *
   * @param efforts what is done
   * @return the chance and its range; null where it is not known
   */
  public @Nullable Lifted lifted(Efforts efforts) {
    return gap == null || chance == null ? null : forecast.lifted(gap, efforts);
  }

  /**
   * The chance to make the quota with some of the efforts of a plan.
   *
   * @param efforts what is done
   * @param counted {@link Lifted#counted} of the whole plan
   * @return the chance, 0..1; null where it is not known
   */
  public @Nullable Double chance(Efforts efforts, double counted) {
    return gap == null || chance == null ? null : forecast.chance(gap, efforts, counted);
  }

  /**
   * What is not known of new business.
   *
   * @return what lacks; null where new business is reckoned, and where there is no gap
   */
  public @Nullable Lacks newBusinessLacks() {
    return gap == null ? null : forecast.newBusinessLacks(gap);
  }

  /**
   * Whether the quota period runs, so that deals can be won in time.
   *
   * @return false before it begins, once it is over, and where there is none
   */
  public boolean runs() {
    return runs;
  }

  /**
   * The probability that an open deal is won in time; at all, where no period runs.
   *
   * @param id the opportunity's id
   * @return the probability, 0..1, guessed where nothing tells
   */
  public double probability(String id) {
    DealForecast deal = Objects.requireNonNull(deal(id));
    return runs ? deal.inTime() : deal.probability();
  }

  /**
   * What an open deal brings if it is won.
   *
   * @param id the opportunity's id
   * @return its amount; the rep's usual one where it is not known; null where that is not known,
   *     either
   */
  public @Nullable Double amount(String id) {
    Opportunity o = byId.get(id);
    return o == null ? null : forecast.amount(o);
  }

  /**
   * What is likely to become of an open deal.
   *
   * @param id the opportunity's id
   * @return its forecast; null where the state has no such opportunity
   */
  public @Nullable DealForecast deal(String id) {
    Opportunity o = byId.get(id);
    return o == null ? null : forecast.of(o);
  }
}
