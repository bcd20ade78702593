package org.playcaller.plan;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.state.Contact;
import org.playcaller.state.Customer;
import org.playcaller.state.IntentionKind;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * Who it is that one speaks to: the contact by name, else who decides, else the organisation; never
 * a deal.
 */
final class People {

  private final Map<String, Contact> contacts = new HashMap<>();
  private final Map<String, String> organisations = new HashMap<>();
  private final Map<String, String> deciders = new HashMap<>();

  People(State state) {
    Map<String, String> customers = new HashMap<>();
    Told.of(state.contacts()).forEach(contact -> contacts.put(contact.id(), contact));
    for (Customer customer : Told.of(state.customers())) {
      put(customers, customer.id(), Told.name(customer.name()));
      put(organisations, customer.id(), Told.name(customer.name()));
    }
    Told.of(state.opportunities())
        .forEach(
            o -> {
              put(
                  deciders,
                  o.id(),
                  o.decisionMaker() == null ? null : Told.name(o.decisionMaker().name()));
              String customer = o.customer() == null ? null : customers.get(o.customer());
              put(organisations, o.id(), organisation(o.organisation(), customer));
            });
    Told.of(state.oldProspects())
        .forEach(prospect -> put(organisations, prospect.id(), Told.name(prospect.name())));
  }

  private static @Nullable String organisation(@Nullable String told, @Nullable String other) {
    String name = Told.name(told);
    return name == null ? other : name;
  }

  private static void put(Map<String, String> map, String id, @Nullable String value) {
    if (value != null) {
      map.put(id, value);
    }
  }

  /** The person behind what a play is about; null where only the deal is known. */
  @Nullable Person of(Subject subject) {
    String id = told(subject);
    Contact contact = contacts.get(subject.person());
    String organisation = organisations.get(id);
    String at = organisation(contact == null ? null : contact.organisation(), organisation);
    String name = contact == null ? null : Told.name(contact.name());
    if (contact != null && name != null) {
      return new Person(contact.id(), name, contact.role(), at, contact.phone(), contact.email());
    }
    String decides = deciders.get(id);
    if (decides != null) {
      return new Person(key(subject, contact), decides, null, at, phone(contact), email(contact));
    }
    if (at != null) {
      return new Person(key(subject, contact), at, null, null, phone(contact), email(contact));
    }
    return subject instanceof OpportunityFact
        ? null
        : new Person(
            key(subject, contact), subject.label(), null, null, phone(contact), email(contact));
  }

  /** Who decides on a deal, where that is told to be somebody else than is spoken to; or null. */
  @Nullable String otherDecider(String deal, @Nullable Person spokenTo) {
    String decides = deciders.get(deal);
    return decides == null || spokenTo == null || decides.equals(spokenTo.name()) ? null : decides;
  }

  /** The key of the contact, though nobody told the name, else of what is spoken about. */
  private static String key(Subject subject, @Nullable Contact contact) {
    return contact == null ? subject.person() : contact.id();
  }

  /** What to call who is spoken to; what it is about, where only that is known. */
  String name(Subject subject) {
    Person person = of(subject);
    boolean isForNobody =
        subject instanceof IntentionFact meant
            && meant.with() == null
            && meant.kind() != IntentionKind.DISCOUNT
            && meant.kind() != IntentionKind.COLD_CALLS;
    return person == null ? subject.label() : isForNobody ? "them" : person.name();
  }

  /** The key it is told under: of what the rep means to do, whom or which deal it is for. */
  private static String told(Subject subject) {
    return subject instanceof IntentionFact meant && meant.with() != null
        ? meant.with()
        : subject.id();
  }

  /** The time zone they work in; null where it is not known. */
  @Nullable ZoneId zone(Subject subject) {
    Contact contact = contacts.get(subject.person());
    return contact == null ? null : contact.timeZone();
  }

  /** The time of day they asked to be contacted at, by their own clock; null for any. */
  @Nullable LocalTime bestTime(Subject subject) {
    Contact contact = contacts.get(subject.person());
    return contact == null ? null : contact.bestTime();
  }

  private static @Nullable String phone(@Nullable Contact contact) {
    return contact == null ? null : contact.phone();
  }

  private static @Nullable String email(@Nullable Contact contact) {
    return contact == null ? null : contact.email();
  }
}
