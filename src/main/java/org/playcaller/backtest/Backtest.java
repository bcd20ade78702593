package org.playcaller.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.playcaller.crm.SalesforceExport;
import org.playcaller.playbook.Playbook;

/**
 * Looks back at an export's own past. For each rep's quota period and each number of days before
 * its end, the forecast is made from the states of that day, and what came of it is read from the
 * states of the period's last day.
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

  private final PastPeriods periods;
  private final Playbook playbook;
  private final Span span;
  private final Watcher watcher;
  private int done;

  private Backtest(PastPeriods periods, Playbook playbook, Span span, Watcher watcher) {
    this.periods = periods;
    this.playbook = playbook;
    this.span = span;
    this.watcher = watcher;
  }

  /**
   * Looks back.
   *
   * @param export the export
   * @param playbook the playbook, whose numbers the facts are made with
   * @param span the months in which the periods end, and the days before their ends
   * @param watcher told how far it has come, by one thread at a time
   * @return every forecast with what came of it
   * @throws UnfitSpan if a month is not over in the export, no quota period ends in the span, or
   *     none has begun so many days before its end; the message says which
   */
  public static PastCases run(
      SalesforceExport export, Playbook playbook, Span span, Watcher watcher) {
    PastPeriods periods = PastPeriods.of(export, span);
    Map<LocalDate, PastDay> days = new Backtest(periods, playbook, span, watcher).days();
    Map<Integer, List<RepPeriod>> cases = new TreeMap<>();
    for (int daysBefore : span.daysBefore()) {
      List<RepPeriod> found = new ArrayList<>();
      for (LocalDate end : periods.ends()) {
        found.addAll(cases(days.get(end), days.get(end.minusDays(daysBefore)), end, daysBefore));
      }
      found.sort(RepPeriod.ORDER);
      cases.put(daysBefore, List.copyOf(found));
    }
    LocalDate lastDay = export.day().orElseThrow();
    return new PastCases(span, periods, lastDay, export.fates(lastDay), cases);
  }

  /** Each day once, whatever it is looked at for; days stand on their own, so several at a time. */
  private Map<LocalDate, PastDay> days() {
    Map<LocalDate, Collection<LocalDate>> later = new TreeMap<>();
    for (LocalDate end : periods.ends()) {
      later.computeIfAbsent(end, day -> new TreeSet<>());
      for (int days : span.daysBefore()) {
        later.computeIfAbsent(end.minusDays(days), day -> new TreeSet<>()).add(end);
      }
    }
    Map<LocalDate, PastDay> days = new ConcurrentSkipListMap<>();
    Map<LocalDate, RuntimeException> failures = new ConcurrentSkipListMap<>();
    later.entrySet().parallelStream()
        .forEach(
            entry -> {
              LocalDate day = entry.getKey();
              try {
                days.put(day, PastDay.of(periods.export(), playbook, day, entry.getValue()));
              } catch (RuntimeException e) {
                failures.put(day, e);
              }
              tell(later.size());
            });
    // Thrown here since a parallel stream would wrap it in another, and take whichever came first.
    for (RuntimeException failure : failures.values()) {
      throw failure;
    }
    return days;
  }

  private synchronized void tell(int all) {
    done++;
    watcher.done(done, all);
  }

  private static List<RepPeriod> cases(PastDay last, PastDay day, LocalDate end, int daysBefore) {
    List<RepPeriod> cases = new ArrayList<>();
    Map<String, RepForecast> forecasts = day.forecasts().getOrDefault(end, new HashMap<>());
    last.results()
        .forEach(
            (rep, result) ->
                cases.add(RepPeriod.of(rep, end, daysBefore, forecasts.get(rep), result)));
    // Who came only later had nothing to forecast on the day.
    last.withoutPeriod().stream()
        .filter(day.reps()::contains)
        .forEach(rep -> cases.add(RepPeriod.withoutPeriod(rep, end, daysBefore)));
    return cases;
  }
}
