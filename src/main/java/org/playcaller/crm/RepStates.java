package org.playcaller.crm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;
import org.playcaller.state.Booking;
import org.playcaller.state.Contact;
import org.playcaller.state.Customer;
import org.playcaller.state.Lead;
import org.playcaller.state.OldProspect;
import org.playcaller.state.Opportunity;
import org.playcaller.state.Period;
import org.playcaller.state.Quota;
import org.playcaller.state.Rep;
import org.playcaller.state.State;

/** Builds the states of a company's reps on a day. */
final class RepStates {

  private final Export export;
  private final CompanyDay company;
  private final RepHistory history;
  private final RepActivities activities;
  private final Bound bound;
  private final @Nullable String currency;

  RepStates(Export export, CompanyDay company, Consumer<Reject> rejects) {
    this.export = export;
    this.company = company;
    bound = new Bound(rejects);
    history = new RepHistory(company);
    activities = new RepActivities(company);
    currency = currency(rejects);
  }

  List<State> all() {
    return company.reps().stream().map(this::state).toList();
  }

  private State state(String rep) {
    SalesRecord sales = company.record(rep);
    RepAccounts accounts = new RepAccounts(company, rep);
    Optional<QuotaPeriods.Target> target = company.quotas().current(rep);
    List<Opportunity> opportunities = opportunities(sales, accounts);
    List<OldProspect> oldProspects =
        bound.newest(rep, "old prospects", accounts.oldProspects(), OldProspect::saidNoOn);
    List<Customer> customers =
        bound.newest(rep, "customers", accounts.customers(), Customer::lastContactOn);
    return new State(
        company.day(),
        currency,
        rep(rep),
        List.of(),
        target.map(QuotaPeriods.Target::period).orElse(null),
        target.map(t -> t.quota().amount()).map(amount -> new Quota(amount, null)).orElse(null),
        target.map(t -> bookings(sales, t.period(), accounts)).orElse(List.of()),
        history.of(rep),
        contacts(rep, sales, opportunities, oldProspects, customers),
        opportunities,
        oldProspects,
        customers,
        List.of(),
        List.of(),
        leads(rep),
        boundActivities(rep, activities.of(rep, accounts)),
        List.of(),
        null,
        null);
  }

  /** The people whom something in the state names; null where the export tells of none. */
  private @Nullable List<Contact> contacts(
      String rep,
      SalesRecord sales,
      List<Opportunity> opportunities,
      List<OldProspect> oldProspects,
      List<Customer> customers) {
    Set<String> named = new HashSet<>();
    opportunities.forEach(one -> named.add(one.contact()));
    oldProspects.forEach(one -> named.add(one.contact()));
    customers.forEach(one -> named.add(one.contact()));
    Map<String, Contact> contacts = new TreeMap<>();
    for (DealOnDay deal : sales.deals()) {
      String account = deal.deal().account();
      Contact contact = account == null ? null : company.knownContact(account);
      if (contact != null && named.contains(contact.id())) {
        contacts.put(contact.id(), contact);
      }
    }
    return company.knowsContacts() ? bound.allOrNone(rep, "contacts", contacts.values()) : null;
  }

  private Rep rep(String id) {
    Export.User user = export.users().get(id);
    return new Rep(
        id,
        user == null ? null : user.name(),
        export.managers().get(id),
        null,
        null,
        null,
        List.of(),
        user == null ? null : user.timeZone());
  }

  private List<Booking> bookings(SalesRecord sales, Period period, RepAccounts accounts) {
    List<Booking> bookings = new ArrayList<>();
    for (DealOnDay won : sales.booked()) {
      if (won.closedOn() != null && period.contains(won.closedOn())) {
        String customer = accounts.customerId(won.deal().account());
        bookings.add(new Booking(won.deal().id(), customer, won.amount(), won.closedOn()));
      }
    }
    return bookings;
  }

  private List<Opportunity> opportunities(SalesRecord sales, RepAccounts accounts) {
    return sales.deals().stream()
        .filter(DealOnDay::isOpen)
        .map(open -> opportunity(open, accounts))
        .toList();
  }

  private Opportunity opportunity(DealOnDay open, RepAccounts accounts) {
    Deal deal = open.deal();
    Snapshot now = open.now();
    return new Opportunity(
        deal.id(),
        deal.name(),
        company.contact(deal.account()),
        accounts.customerId(deal.account()),
        deal.account() == null ? null : company.accountName(deal.account()),
        now.amount(),
        now.stage(),
        now.probability(),
        now.forecast(),
        deal.createdOn(),
        open.stageEnteredOn(),
        now.closeDate(),
        open.timesPushed(),
        company.lastActivityOn(deal),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null);
  }

  /**
   * The leads that had come and were not converted. Those set aside are left out on every day, the
   * export not telling since when they are. A lead that is unread now was unread on every earlier
   * day, so it is known not to have been answered; of one that is read by now it is not known.
   */
  private List<Lead> leads(String rep) {
    List<Lead> leads =
        export.prospects().stream()
            .filter(lead -> lead.owner().equals(rep))
            .filter(lead -> !lead.createdOn().isAfter(company.day()))
            .filter(lead -> !lead.setAside() && !isConverted(lead))
            .sorted(Comparator.comparing(Export.Prospect::id))
            .map(this::lead)
            .toList();
    return bound.newest(rep, "leads", leads, Lead::receivedOn);
  }

  private boolean isConverted(Export.Prospect lead) {
    return lead.converted()
        && (lead.convertedOn() == null || !lead.convertedOn().isAfter(company.day()));
  }

  private Lead lead(Export.Prospect lead) {
    return new Lead(
        company.leadKey(lead.id()),
        lead.name(),
        null,
        lead.source(),
        lead.createdOn(),
        null,
        lead.unread() ? Boolean.FALSE : null,
        null,
        null,
        null,
        null,
        null);
  }

  private @Nullable List<Activity> boundActivities(String rep, @Nullable List<Activity> all) {
    return all == null ? null : bound.newest(rep, "activities", all, Activity::on);
  }

  /** The one currency of all deals; amounts in several cannot be told apart in a state. */
  private @Nullable String currency(Consumer<Reject> rejects) {
    Set<String> codes =
        company.record().deals().stream()
            .map(deal -> Optional.ofNullable(deal.deal().currency()))
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(TreeSet::new));
    if (codes.size() > 1) {
      rejects.accept(
          new Reject("", 0, "", String.join(" ", codes), "several currencies; taken as unknown"));
    }
    return codes.size() == 1 ? codes.iterator().next() : null;
  }
}
