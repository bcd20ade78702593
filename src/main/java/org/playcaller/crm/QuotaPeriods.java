package org.playcaller.crm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.playcaller.crm.Export.QuotaRow;
import org.playcaller.state.Period;

/**
 * The quota periods up to a day. An export tells only on which day a period begins; how long it
 * lasts is the shortest time between two such days, in whole months, and a month where there is but
 * one. Quotas of periods that begin after the day are not looked at.
 */
final class QuotaPeriods {

  /** A quota and the period it is for. */
  record Target(Period period, QuotaRow quota) {}

  private final LocalDate day;
  private final Map<String, NavigableMap<LocalDate, Target>> byUser = new HashMap<>();

  QuotaPeriods(List<QuotaRow> quotas, LocalDate day) {
    this.day = day;
    List<QuotaRow> begun = quotas.stream().filter(q -> !q.start().isAfter(day)).toList();
    long months = months(begun);
    for (QuotaRow quota : begun) {
      LocalDate end = quota.start().plusMonths(months).minusDays(1);
      byUser
          .computeIfAbsent(quota.user(), user -> new TreeMap<>())
          .put(quota.start(), new Target(new Period(quota.start(), end), quota));
    }
  }

  private static long months(List<QuotaRow> quotas) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    quotas.forEach(quota -> starts.add(quota.start()));
    return starts.stream()
        .map(starts::higher)
        .filter(Objects::nonNull)
        .map(next -> Math.max(1, ChronoUnit.MONTHS.between(starts.lower(next), next)))
        .min(Comparator.naturalOrder())
        .orElse(1L);
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

  private NavigableMap<LocalDate, Target> of(String user) {
    return byUser.getOrDefault(user, new TreeMap<>());
  }
}
