package org.playcaller.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.state.Contact;
import org.playcaller.state.Customer;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/** Who it is that one speaks to: the contact by name, else the organisation; never a deal. */
final class People {

  private final Map<String, Contact> contacts = new HashMap<>();
  private final Map<String, String> contactOf = new HashMap<>();
  private final Map<String, String> organisations = new HashMap<>();

  People(State state) {
    Map<String, String> customers = new HashMap<>();
    Told.of(state.contacts()).forEach(contact -> contacts.put(contact.id(), contact));
    for (Customer customer : Told.of(state.customers())) {
      if (customer.name() != null) {
        customers.put(customer.id(), customer.name());
        organisations.put(customer.id(), customer.name());
      }
      put(contactOf, customer.id(), customer.contact());
    }
    Told.of(state.opportunities())
        .forEach(
            o -> {
              put(contactOf, o.id(), o.contact());
              String customer = o.customer() == null ? null : customers.get(o.customer());
              put(organisations, o.id(), o.organisation() == null ? customer : o.organisation());
            });
    Told.of(state.oldProspects())
        .forEach(
            prospect -> {
              put(contactOf, prospect.id(), prospect.contact());
              put(organisations, prospect.id(), prospect.name());
            });
    Told.of(state.leads()).forEach(lead -> put(contactOf, lead.id(), lead.contact()));
  }

  private static void put(Map<String, String> map, String id, @Nullable String value) {
    if (value != null) {
      map.put(id, value);
    }
  }

  /** The person behind what a play is about; null where only the deal is known. */
  @Nullable Person of(Subject subject) {
    String key = contactOf.get(subject.id());
    Contact contact = key == null ? null : contacts.get(key);
    String organisation = organisations.get(subject.id());
    if (contact != null) {
      String at = contact.organisation() == null ? organisation : contact.organisation();
      if (contact.name() != null) {
        return new Person(contact.id(), contact.name(), contact.role(), at);
      }
      organisation = at;
    }
    if (organisation != null) {
      return new Person(subject.id(), organisation, null, null);
    }
    return subject instanceof OpportunityFact
        ? null
        : new Person(subject.id(), subject.label(), null, null);
  }
}
