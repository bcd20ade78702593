package org.playcaller.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.playcaller.crm.SalesforceExport;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;

/**
 * Looks back at an export's own past. For each month, each rep and each number of days before the
 * month's end, the forecast is made from the states of that day, and what came of it is read from
 * the states of the period's last day.
 */
public final class Backtest {

  /** Told after each of the days looked at. */
  @FunctionalInterface
  public interface Watcher {

    /**
     * Another day is done.
     *
     * @param done how many days are done
     * @param all how many there are
     */
    void done(int done, int all);
  }

  private final SalesforceExport export;
  private final Playbook playbook;
  private final Map<Integer, List<Judged>> judged = new TreeMap<>();
  private final Map<Integer, Integer> withoutQuota = new TreeMap<>();

  private Backtest(SalesforceExport export, Playbook playbook) {
    this.export = export;
    this.playbook = playbook;
  }

  /**
   * Looks back.
   *
   * @param export the export
   * @param playbook the playbook, whose numbers the facts are made with
   * @param span the months, and the days before their ends
   * @param watcher told how far it has come
   * @return the figures
   * @throws UnfitSpan if a month is not over in the export or nobody had a quota in it; the message
   *     says which
   */
  public static BacktestResult run(
      SalesforceExport export, Playbook playbook, Span span, Watcher watcher) {
    LocalDate last = export.day().orElse(null);
    if (last == null || last.isBefore(span.lastDay())) {
      throw new UnfitSpan(
          last == null
              ? "the export tells of no day, so no month in it is over"
              : span.to() + " is not over in the export, whose last day is " + last);
    }
    Backtest backtest = new Backtest(export, playbook);
    int all = span.months().size() * (span.daysBefore().size() + 1);
    int done = 0;
    for (YearMonth month : span.months()) {
      Map<String, PeriodEnd> ends = backtest.ends(month);
      watcher.done(++done, all);
      for (int days : span.daysBefore()) {
        backtest.judge(month.atEndOfMonth(), days, ends);
        watcher.done(++done, all);
      }
    }
    List<Horizon> horizons =
        span.daysBefore().stream()
            .map(d -> Horizon.of(d, backtest.withoutQuota.get(d), backtest.judged.get(d)))
            .toList();
    return new BacktestResult(span.from(), span.to(), horizons);
  }

  private Map<String, PeriodEnd> ends(YearMonth month) {
    LocalDate end = month.atEndOfMonth();
    List<State> states = export.asOf(end).states();
    if (states.stream().allMatch(state -> state.quota() == null)) {
      throw new UnfitSpan("no rep of the export has a quota for " + month);
    }
    Map<String, PeriodEnd> ends = new TreeMap<>();
    states.stream()
        .filter(state -> Forecasts.endsOn(state, end))
        .forEach(state -> ends.put(state.rep().id(), PeriodEnd.of(state)));
    return ends;
  }

  private void judge(LocalDate end, int days, Map<String, PeriodEnd> ends) {
    List<State> states = export.asOf(end.minusDays(days)).states();
    List<Judged> cases = new ArrayList<>();
    for (RepForecast forecast : Forecasts.of(states, end, playbook)) {
      PeriodEnd came = ends.get(forecast.rep());
      if (came != null) {
        cases.add(new Judged(forecast, came));
      }
    }
    judged.computeIfAbsent(days, d -> new ArrayList<>()).addAll(cases);
    withoutQuota.merge(days, states.size() - cases.size(), Integer::sum);
  }
}
