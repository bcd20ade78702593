package org.playcaller.backtest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.playcaller.crm.SalesforceExport;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;

/**
 * What a look back needs of one day; the states themselves, which are large, are not kept.
 *
 * @param reps the reps of the day
 * @param withoutPeriod those who had no quota period
 * @param results what came of the periods that end on the day, by rep
 * @param forecasts what could be said of periods that end later, by their last day and by rep
 */
record PastDay(
    Set<String> reps,
    Set<String> withoutPeriod,
    Map<String, PeriodResult> results,
    Map<LocalDate, Map<String, RepForecast>> forecasts) {

  static PastDay of(
      SalesforceExport export, Playbook playbook, LocalDate day, Collection<LocalDate> later) {
    List<State> states = export.asOf(day).states();
    Map<String, PeriodResult> results = new TreeMap<>();
    states.stream()
        .filter(state -> Forecasts.endsOn(state, day))
        .forEach(state -> results.put(state.rep().id(), PeriodResult.of(state)));
    Map<LocalDate, Map<String, RepForecast>> forecasts = new HashMap<>();
    for (LocalDate end : later) {
      forecasts.put(
          end,
          Forecasts.of(states, end, playbook).stream()
              .collect(Collectors.toMap(RepForecast::rep, forecast -> forecast)));
    }
    return new PastDay(
        reps(states),
        reps(states.stream().filter(state -> state.period() == null).toList()),
        results,
        forecasts);
  }

  private static Set<String> reps(List<State> states) {
    return states.stream()
        .map(state -> state.rep().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
