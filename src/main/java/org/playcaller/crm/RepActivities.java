package org.playcaller.crm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;

/** What reps did in the half year up to a day, and what lay ahead of them on that day. */
final class RepActivities {

  private static final int DAYS_BACK = 180;
  private static final Comparator<Activity> BY_ID =
      Comparator.comparing(Activity::id, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Activity::toString);

  private final CompanyDay company;
  private final Map<String, List<Touch>> byOwner;
  private final Map<String, DealOnDay> deals = new HashMap<>();

  RepActivities(CompanyDay company) {
    this.company = company;
    LocalDate from = company.day().minusDays(DAYS_BACK);
    byOwner =
        company.touches().stream()
            .filter(touch -> !touch.on().isBefore(from))
            .filter(touch -> touch.isPast(company.day()) || touch.isPlanned(company.day()))
            .collect(Collectors.groupingBy(Touch::owner));
    company.record().deals().forEach(deal -> deals.put(deal.deal().id(), deal));
  }

  /** The activities by id; null where the export does not tell of any rep's. */
  @Nullable List<Activity> of(String rep, RepAccounts accounts) {
    if (!company.tracksActivities()) {
      return null;
    }
    return byOwner.getOrDefault(rep, List.of()).stream()
        .map(touch -> activity(touch, with(touch.what(), rep, accounts)))
        .sorted(BY_ID)
        .toList();
  }

  /** The outcome and the time spent are known once the day has come, and not before. */
  private Activity activity(Touch touch, @Nullable String with) {
    boolean past = touch.isPast(company.day());
    Integer minutes = past && touch.spentMinutes() != null ? touch.spentMinutes() : null;
    return new Activity(
        touch.id(),
        touch.kind(),
        with,
        touch.on(),
        null,
        minutes == null ? touch.plannedMinutes() : minutes,
        past && touch.outcome() == null && touch.on().equals(company.day()) ? Boolean.FALSE : null,
        past ? touch.outcome() : null,
        null);
  }

  /** The deal while it is open, later the account; null for what is not in the rep's state. */
  private @Nullable String with(@Nullable String what, String rep, RepAccounts accounts) {
    DealOnDay deal = deals.get(what);
    if (deal == null) {
      return accounts.id(what);
    }
    boolean open = deal.isOpen() && deal.deal().owner().equals(rep);
    return open ? deal.deal().id() : accounts.id(deal.deal().account());
  }
}
