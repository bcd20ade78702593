package org.playcaller.crm;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.playcaller.state.StageDays;

/** How long deals that are closed stayed in each stage, and how many that passed it were won. */
final class StageTimes {

  private final Map<String, List<Long>> days = new TreeMap<>();
  private final Map<String, Integer> entered = new TreeMap<>();
  private final Map<String, Integer> won = new TreeMap<>();

  /** The stages by name; of deals whose history the export does not hold nothing is told. */
  static List<StageDays> of(List<DealOnDay> closed) {
    StageTimes times = new StageTimes();
    closed.forEach(times::add);
    List<StageDays> stages = new ArrayList<>();
    times.days.forEach(
        (stage, days) -> {
          BigDecimal median = Stats.median(days);
          if (median != null) {
            int won = times.won.getOrDefault(stage, 0);
            int entered = times.entered.get(stage);
            stages.add(new StageDays(stage, median, Stats.share(won, entered), entered));
          }
        });
    return stages;
  }

  private void add(DealOnDay deal) {
    Set<String> stages = new HashSet<>();
    List<Snapshot> path = deal.path();
    for (int from = 0, to; from < path.size(); from = to) {
      Snapshot first = path.get(from);
      for (to = from + 1; to < path.size() && path.get(to).sameStage(first); to++) {}
      if (first.isOpen() && first.stage() != null && to < path.size()) {
        stages.add(first.stage());
        days.computeIfAbsent(first.stage(), stage -> new ArrayList<>())
            .add(ChronoUnit.DAYS.between(first.day(), path.get(to).day()));
      }
    }
    for (String stage : stages) {
      entered.merge(stage, 1, Integer::sum);
      won.merge(stage, deal.isWon() ? 1 : 0, Integer::sum);
    }
  }
}
