package org.playcaller.crm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.crm.Export.QuotaRow;
import org.playcaller.state.Period;

/**
 * The quota periods up to a day. An export tells only on which day a period begins. It ends the day
 * before the same rep's next one begins, if that is at most half as long again as usual: in a 4-4-5
 * calendar one period of three lasts five weeks. Otherwise, and where no next one is known, it has
 * the usual length, so that a quota that is missing stretches no period.
 *
 * <p>Usual is the median time between two quotas of the rep, of two the shorter one; with fewer
 * than three quotas that of all reps, and a month where no rep has two. A period of whole weeks
 * without a next one is as long as the third before it, as 4-4-5 calendars repeat each quarter.
 *
 * <p>Of the quotas that begin after the day, only the first day of each rep's next one is looked
 * at: the calendar of the periods is settled in advance, the amounts may not be.
 */
final class QuotaPeriods {

  /** A quota and the period it is for. */
  record Target(Period period, QuotaRow quota) {}

  private static final int FEWEST_LENGTHS = 2;
  private static final int PERIODS_A_QUARTER = 3;

  private final LocalDate day;
  private final Map<String, NavigableMap<LocalDate, Target>> byUser = new HashMap<>();

  QuotaPeriods(List<QuotaRow> quotas, LocalDate day) {
    this.day = day;
    Map<String, NavigableMap<LocalDate, QuotaRow>> rows = new HashMap<>();
    for (QuotaRow quota : quotas) {
      rows.computeIfAbsent(quota.user(), user -> new TreeMap<>()).put(quota.start(), quota);
    }
    Map<String, List<LocalDate>> starts = new HashMap<>();
    List<PeriodLength> all = new ArrayList<>();
    rows.forEach(
        (user, own) -> {
          if (!own.firstKey().isAfter(day)) {
            List<LocalDate> known = starts(own);
            starts.put(user, known);
            all.addAll(lengths(known));
          }
        });
    PeriodLength usual = PeriodLength.usual(all);
    starts.forEach((user, known) -> byUser.put(user, targets(rows.get(user), known, usual)));
  }

  /** The first days of the periods that have begun, and of the next one. */
  private List<LocalDate> starts(NavigableMap<LocalDate, QuotaRow> own) {
    return Stream.concat(
            own.headMap(day, true).keySet().stream(),
            Optional.ofNullable(own.higherKey(day)).stream())
        .toList();
  }

  private static List<PeriodLength> lengths(List<LocalDate> starts) {
    List<PeriodLength> lengths = new ArrayList<>();
    for (int i = 1; i < starts.size(); i++) {
      lengths.add(PeriodLength.between(starts.get(i - 1), starts.get(i)));
    }
    return lengths;
  }

  private NavigableMap<LocalDate, Target> targets(
      NavigableMap<LocalDate, QuotaRow> own, List<LocalDate> starts, PeriodLength usualOfAll) {
    List<PeriodLength> lengths = lengths(starts);
    PeriodLength usual = lengths.size() < FEWEST_LENGTHS ? usualOfAll : PeriodLength.usual(lengths);
    NavigableMap<LocalDate, Target> targets = new TreeMap<>();
    for (int i = 0; i < starts.size() && !starts.get(i).isAfter(day); i++) {
      LocalDate start = starts.get(i);
      PeriodLength toNext = i < lengths.size() ? lengths.get(i) : null;
      PeriodLength thirdBefore = i < PERIODS_A_QUARTER ? null : lengths.get(i - PERIODS_A_QUARTER);
      LocalDate end = length(usual, toNext, thirdBefore).lastDayFrom(start);
      targets.put(start, new Target(new Period(start, end), own.get(start)));
    }
    return targets;
  }

  private static PeriodLength length(
      PeriodLength usual, @Nullable PeriodLength toNext, @Nullable PeriodLength thirdBefore) {
    if (toNext != null && usual.allows(toNext)) {
      return toNext;
    }
    boolean byWeeks = usual.isWholeWeeks() && thirdBefore != null && thirdBefore.isWholeWeeks();
    return byWeeks && usual.allows(thirdBefore) ? thirdBefore : usual;
  }

  /** Everybody who has a quota. */
  Iterable<String> users() {
    return byUser.keySet();
  }

  /** The quota of the period that the day lies in. */
  Optional<Target> current(String user) {
    return Optional.ofNullable(of(user).lastEntry())
        .map(Map.Entry::getValue)
        .filter(target -> target.period().contains(day));
  }

  /** The quotas of the periods that were over before the day, by their first day. */
  List<Target> past(String user) {
    return of(user).values().stream()
        .filter(target -> target.period().end().isBefore(day))
        .toList();
  }

  /** All quotas up to the day, of everybody. */
  Stream<Target> all() {
    return byUser.values().stream().flatMap(targets -> targets.values().stream());
  }

  private NavigableMap<LocalDate, Target> of(String user) {
    return byUser.getOrDefault(user, new TreeMap<>());
  }
}
