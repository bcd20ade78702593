package org.playcaller.crm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Contact;

/** The whole company as it stood at the end of a day, looked up by rep and by account. */
final class CompanyDay {

  private final Export export;
  private final LocalDate day;
  private final QuotaPeriods quotas;
  private final List<DealOnDay> deals;
  private final Map<String, List<DealOnDay>> byOwner;
  private final Map<String, List<DealOnDay>> byAccount;
  private final Map<String, LocalDate> lastTouches = new HashMap<>();
  private final Map<String, LocalDate> lastDeskWork = new HashMap<>();
  private final Map<String, LocalDate> lastReached = new HashMap<>();
  private final Map<String, List<Export.Contact>> contacts;
  private final Set<String> dealKeys;
  private final Set<String> leads;

  CompanyDay(Export export, LocalDate day) {
    this.export = export;
    this.day = day;
    quotas = new QuotaPeriods(export.quotas(), day);
    Comparator<Snapshot> order = historyOrder(export.deals(), day);
    boolean exportIsOver = export.lastDay() == null || !day.isBefore(export.lastDay());
    deals =
        export.deals().stream()
            .filter(deal -> !deal.createdOn().isAfter(day))
            .map(deal -> DealOnDay.of(deal, day, order, exportIsOver))
            .filter(deal -> !deal.isCreditNoteToCome())
            .sorted(Comparator.comparing(deal -> deal.deal().id()))
            .toList();
    byOwner = deals.stream().collect(Collectors.groupingBy(deal -> deal.deal().owner()));
    byAccount =
        deals.stream()
            .filter(deal -> deal.deal().account() != null)
            .collect(Collectors.groupingBy(deal -> deal.deal().account()));
    leads = export.prospects().stream().map(Export.Prospect::id).collect(Collectors.toSet());
    dealKeys = deals.stream().map(deal -> deal.deal().id()).collect(Collectors.toSet());
    contacts =
        export.contacts().stream()
            .filter(contact -> existed(contact.createdOn()))
            .collect(Collectors.groupingBy(Export.Contact::account));
    noteTouches();
  }

  /**
   * Some exports give no time of day and number later rows of history lower: whether they do shows
   * in the rows of different days.
   */
  private static Comparator<Snapshot> historyOrder(List<Deal> deals, LocalDate day) {
    int rising = 0;
    for (Deal deal : deals) {
      List<Snapshot> path = deal.history();
      for (int i = 1; i < path.size() && !path.get(i).day().isAfter(day); i++) {
        if (path.get(i - 1).day().isBefore(path.get(i).day())) {
          rising += Integer.signum(Snapshot.compareIds(path.get(i).id(), path.get(i - 1).id()));
        }
      }
    }
    return rising < 0 ? Snapshot.BY_TIME_IDS_FALLING : Snapshot.BY_TIME;
  }

  private void noteTouches() {
    Map<String, String> accounts = new HashMap<>();
    deals.forEach(deal -> accounts.put(deal.deal().id(), deal.deal().account()));
    for (Touch touch : touches()) {
      if (touch.what() != null && touch.isPast(day)) {
        (touch.kind().isContact() ? lastTouches : lastDeskWork)
            .merge(touch.what(), touch.on(), CompanyDay::later);
        String account = accounts.getOrDefault(touch.what(), touch.what());
        if (account != null && touch.reaches()) {
          lastReached.merge(account, touch.on(), CompanyDay::later);
        }
      }
    }
  }

  LocalDate day() {
    return day;
  }

  QuotaPeriods quotas() {
    return quotas;
  }

  SalesRecord record() {
    return new SalesRecord(deals, day);
  }

  SalesRecord record(String rep) {
    return new SalesRecord(byOwner.getOrDefault(rep, List.of()), day);
  }

  /** Those who own a deal or have a quota; a manager who has neither is no rep. */
  Set<String> reps() {
    Set<String> reps = new TreeSet<>(byOwner.keySet());
    quotas.users().forEach(reps::add);
    return reps;
  }

  /** The reps of the same manager, the rep included; nobody where the manager is not known. */
  Set<String> team(String rep) {
    String manager = export.managers().get(rep);
    Set<String> team = new HashSet<>();
    if (manager != null) {
      reps().stream().filter(r -> manager.equals(export.managers().get(r))).forEach(team::add);
    }
    return team;
  }

  List<DealOnDay> ofAccount(String account) {
    return byAccount.getOrDefault(account, List.of());
  }

  List<Touch> touches() {
    return export.touches() == null ? List.of() : export.touches();
  }

  boolean tracksActivities() {
    return export.touches() != null;
  }

  /**
   * The day of the last contact about a deal, or what the deal's row says if it is later: paperwork
   * is none, and the row counts it, too.
   */
  @Nullable LocalDate lastActivityOn(Deal deal) {
    LocalDate touched = lastTouches.get(deal.id());
    LocalDate told = deal.lastActivityOn();
    if (told == null || told.isAfter(day) || told.equals(lastDeskWork.get(deal.id()))) {
      return touched;
    }
    return touched == null ? told : later(touched, told);
  }

  /** The day somebody at the account, or about one of its deals, was last reached. */
  @Nullable LocalDate lastReachedOn(String account) {
    return lastReached.get(account);
  }

  @Nullable String accountName(String account) {
    Export.Account known = export.accounts().get(account);
    return known == null || !existed(known.createdOn()) ? null : known.name();
  }

  /** The one person known at the account; of several it is not known whom to speak to. */
  @Nullable String contact(@Nullable String account) {
    Export.Contact person = person(account);
    return person == null ? null : contactKey(person.id());
  }

  /** The same with what is known of them. */
  @Nullable Contact knownContact(String account) {
    Export.Contact person = person(account);
    return person == null
        ? null
        : new Contact(
            contactKey(person.id()),
            person.name(),
            person.role(),
            accountName(account),
            person.phone(),
            person.email(),
            null,
            null,
            null);
  }

  private Export.@Nullable Contact person(@Nullable String account) {
    List<Export.Contact> known =
        account == null ? List.of() : contacts.getOrDefault(account, List.of());
    return known.size() == 1 ? known.get(0) : null;
  }

  /** Whether the export tells of people at the accounts. */
  boolean knowsContacts() {
    return !contacts.isEmpty();
  }

  /** The contact's id in a state, where nothing else may have the same. */
  private String contactKey(String contact) {
    return dealKeys.contains(contact) || byAccount.containsKey(contact) || leads.contains(contact)
        ? "contact:" + contact
        : contact;
  }

  /** The account's id in a state, where no deal may have the same. */
  String accountKey(String account) {
    return dealKeys.contains(account) ? "account:" + account : account;
  }

  /** The lead's id in a state, where no deal and no account may have the same. */
  String leadKey(String lead) {
    return dealKeys.contains(lead) || byAccount.containsKey(lead) ? "lead:" + lead : lead;
  }

  private boolean existed(@Nullable LocalDate createdOn) {
    return createdOn == null || !createdOn.isAfter(day);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
