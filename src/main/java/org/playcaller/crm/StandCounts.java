package org.playcaller.crm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ClosingDates;

/**
 * When deals closed that stood alike on some past day: so long before their close date or past it,
 * and put off so often. A deal counts once for each way it stood, from the first day on which it
 * stood so, whether it is closed by now or not.
 */
final class StandCounts {

  /** A deal is followed over its last so many days: older habits are not today's. */
  private static final int DAYS_BACK = 730;

  /** Days to the close date from which on deals are counted apart. */
  private static final int[] BANDS = {0, 8, 31};

  /** Deals put off more often than this are counted together. */
  private static final int MOST_PUSHES = 2;

  private record Stand(@Nullable Integer band, @Nullable Integer pushes) {
    static final Comparator<Stand> ORDER =
        Comparator.comparing(Stand::band, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Stand::pushes, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  private final LocalDate day;
  private final Map<Stand, ClosingCounts> counts = new TreeMap<>(Stand.ORDER);

  StandCounts(LocalDate day) {
    this.day = day;
  }

  void add(DealOnDay deal) {
    LocalDate until = deal.isOpen() ? day : deal.closedOn();
    if (until == null) {
      return;
    }
    Set<Stand> seen = new HashSet<>();
    List<Snapshot> path = deal.path();
    LocalDate expected = null;
    int pushes = 0;
    for (int i = 0; i < path.size(); i++) {
      Snapshot snapshot = path.get(i);
      LocalDate close = snapshot.closeDate();
      if (!snapshot.isOpen() || close == null) {
        continue;
      }
      pushes += expected != null && close.isAfter(expected) ? 1 : 0;
      expected = close;
      LocalDate next = i + 1 < path.size() ? path.get(i + 1).day() : day.plusDays(1);
      LocalDate end = next.isBefore(until) ? next : until;
      LocalDate first = snapshot.day();
      LocalDate earliest = until.minusDays(DAYS_BACK);
      for (LocalDate on = first.isBefore(earliest) ? earliest : first;
          on.isBefore(end);
          on = on.plusDays(1)) {
        int away = (int) ChronoUnit.DAYS.between(on, close);
        Stand stand = stand(away, pushes);
        if (seen.add(stand)) {
          counts
              .computeIfAbsent(stand, one -> new ClosingCounts())
              .add(-away, (int) ChronoUnit.DAYS.between(close, until), deal);
        }
      }
    }
  }

  private static Stand stand(int away, int pushes) {
    if (away < 0) {
      return new Stand(null, null);
    }
    int band = 0;
    for (int from : BANDS) {
      band = from <= away ? from : band;
    }
    return new Stand(band, Math.min(MOST_PUSHES, pushes));
  }

  List<ClosingDates> dates() {
    List<ClosingDates> dates = new ArrayList<>();
    counts.forEach(
        (stand, closing) ->
            dates.add(
                new ClosingDates(stand.band(), stand.pushes(), closing.deals(), closing.steps())));
    return dates;
  }
}
