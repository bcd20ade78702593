package org.playcaller.backtest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.forecast.Chance;
import org.playcaller.plan.Audit;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.Booking;
import org.playcaller.state.PastPeriod;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/** What could be said on a day; it is given that day's states and nothing else. */
final class Forecasts {

  private final Playbook playbook;
  private final StageRates stages;
  private final @Nullable Double baseRate;

  private Forecasts(List<State> states, Playbook playbook) {
    this.playbook = playbook;
    stages = new StageRates(states);
    baseRate = baseRate(states);
  }

  /**
   * The forecasts for the reps whose quota period ends on a day.
   *
   * @param states the company's states of the day of the forecast
   * @param end the last day of the period
   */
  static List<RepForecast> of(List<State> states, LocalDate end, Playbook playbook) {
    Forecasts forecasts = new Forecasts(states, playbook);
    return states.stream().filter(s -> endsOn(s, end)).map(forecasts::of).toList();
  }

  /** Whether the rep's period ends on a day; without a quota there are still deals to judge. */
  static boolean endsOn(State state, LocalDate end) {
    return state.period() != null && state.period().end().equals(end);
  }

  private RepForecast of(State state) {
    Facts facts = playbook.facts(state);
    StandingFact standing = facts.standing();
    Map<String, Integer> places = places(Planner.plan(playbook, state).pipeline());
    List<OpenDeal> deals = new ArrayList<>();
    for (OpportunityFact opportunity : facts.opportunities()) {
      String id = opportunity.id();
      deals.add(OpenDeal.of(opportunity, facts.forecast().deal(id), places.get(id)));
    }
    deals.sort(Comparator.comparing(OpenDeal::id));
    return new RepForecast(
        state.rep().id(),
        state.period(),
        state.quota() == null ? null : state.quota().size(),
        standing.closedWon(),
        isAlreadyMet(state, standing),
        state.quota() == null ? Map.of() : chances(state, facts),
        List.copyOf(deals));
  }

  private Map<Predictor, Double> chances(State state, Facts facts) {
    StandingFact standing = facts.standing();
    Chance chance = facts.forecast().chance();
    double quota = state.quota().size().doubleValue();
    Double won = standing.closedWon();
    Map<Predictor, Double> chances = new EnumMap<>(Predictor.class);
    put(chances, Predictor.CHANCE, chance == null ? null : Double.valueOf(chance.chance()));
    put(chances, Predictor.LINEAR, reaches(standing.projection(), quota));
    put(chances, Predictor.BASE_RATE, baseRate);
    Double weighted = won == null ? null : won + stages.weighted(Told.of(state.opportunities()));
    put(chances, Predictor.STAGE_WEIGHTED, reaches(weighted, quota));
    return chances;
  }

  /** Nothing is missing, or the amounts that are known are enough whatever the others are. */
  private static boolean isAlreadyMet(State state, StandingFact standing) {
    if (state.quota() == null) {
      return false;
    }
    BigDecimal known =
        Told.of(state.bookings()).stream()
            .filter(booking -> state.period().contains(booking.closedOn()))
            .filter(booking -> !booking.closedOn().isAfter(state.day()))
            .map(Booking::amount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean nothingMissing = standing.gap() != null && standing.gap() <= 0;
    return nothingMissing || known.compareTo(state.quota().size()) >= 0;
  }

  /** The places of the deals in the plan's audit: what is worth an hour most comes first. */
  private static Map<String, Integer> places(@Nullable Audit audit) {
    Map<String, Integer> places = new HashMap<>();
    if (audit != null) {
      audit.entries().forEach(entry -> places.put(entry.who().id(), places.size() + 1));
    }
    return places;
  }

  private static void put(
      Map<Predictor, Double> chances, Predictor predictor, @Nullable Double chance) {
    if (chance != null) {
      chances.put(predictor, chance);
    }
  }

  private static @Nullable Double reaches(@Nullable Double sum, double quota) {
    return sum == null ? null : Double.valueOf(sum >= quota ? 1 : 0);
  }

  private static @Nullable Double baseRate(List<State> states) {
    List<PastPeriod> known =
        states.stream()
            .flatMap(s -> s.history() == null ? Stream.empty() : s.history().periods().stream())
            .filter(period -> period.quota() != null && period.closedWon() != null)
            .toList();
    long met = known.stream().filter(p -> p.closedWon().compareTo(p.quota()) >= 0).count();
    return known.isEmpty() ? null : Double.valueOf((double) met / known.size());
  }
}
