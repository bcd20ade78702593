package org.playcaller.crm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Customer;
import org.playcaller.state.OldProspect;

/**
 * The accounts a rep has closed deals with. One that ever bought from the rep is a customer. One
 * whose every deal with the rep was lost is an old prospect, unless a colleague has sold to it or
 * is at it: then it is no prospect to go back to.
 */
final class RepAccounts {

  private static final Comparator<DealOnDay> BY_CLOSE =
      Comparator.<DealOnDay, LocalDate>comparing(
              DealOnDay::closedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(deal -> deal.deal().id());

  private final CompanyDay company;
  private final Map<String, List<DealOnDay>> accounts;

  RepAccounts(CompanyDay company, String rep) {
    this.company = company;
    accounts =
        company.record(rep).deals().stream()
            .filter(deal -> deal.deal().account() != null)
            .collect(
                Collectors.groupingBy(
                    deal -> Objects.requireNonNull(deal.deal().account()),
                    TreeMap::new,
                    Collectors.toList()));
  }

  /** The customer's id; null where the account is unknown or has never bought from the rep. */
  @Nullable String customerId(@Nullable String account) {
    return account != null && isCustomer(account) ? company.accountKey(account) : null;
  }

  /** The id of the customer or old prospect that the account is. */
  @Nullable String id(@Nullable String account) {
    return account != null && (isCustomer(account) || isOldProspect(account))
        ? company.accountKey(account)
        : null;
  }

  List<Customer> customers() {
    List<Customer> customers = new ArrayList<>();
    for (String account : accounts.keySet()) {
      if (isCustomer(account)) {
        customers.add(customer(account));
      }
    }
    return customers;
  }

  List<OldProspect> oldProspects() {
    List<OldProspect> prospects = new ArrayList<>();
    for (String account : accounts.keySet()) {
      if (isOldProspect(account)) {
        prospects.add(oldProspect(account));
      }
    }
    return prospects;
  }

  private boolean isCustomer(String account) {
    return accounts.getOrDefault(account, List.of()).stream().anyMatch(DealOnDay::isWon);
  }

  private boolean isOldProspect(String account) {
    return accounts.containsKey(account)
        && company.ofAccount(account).stream().allMatch(DealOnDay::isLost);
  }

  private Customer customer(String account) {
    return new Customer(
        company.accountKey(account),
        company.accountName(account),
        company.contact(account),
        company.lastReachedOn(account),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null);
  }

  private OldProspect oldProspect(String account) {
    DealOnDay lastNo = accounts.get(account).stream().max(BY_CLOSE).orElseThrow();
    return new OldProspect(
        company.accountKey(account),
        company.accountName(account),
        company.contact(account),
        lastNo.closedOn(),
        null,
        company.lastReachedOn(account),
        null,
        lastNo.amount(),
        null,
        null);
  }
}
