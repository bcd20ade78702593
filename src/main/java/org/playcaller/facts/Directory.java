package org.playcaller.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Contact;
import org.playcaller.state.Customer;
import org.playcaller.state.DecisionMaker;
import org.playcaller.state.Lead;
import org.playcaller.state.NetworkContact;
import org.playcaller.state.OldProspect;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * Who is who in a state: what each entry is called, whom to speak to about it, and what is known of
 * the person.
 */
final class Directory {

  /** What is told of an entry: its name, the key of its person, and when it was contacted. */
  record Entry(
      String label, String person, @Nullable BigDecimal amount, @Nullable LocalDate contacted) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Contact> known = new HashMap<>();
  private final Set<String> leftAlone = new HashSet<>();
  private final Set<String> buying = new HashSet<>();

  Directory(State state) {
    ContactChains chains = new ContactChains(state);
    for (Contact contact : Told.of(state.contacts())) {
      known.put(contact.id(), contact);
      enter(contact.id(), contact.name(), null, null, null, contact.doNotContact());
    }
    for (Customer c : Told.of(state.customers())) {
      String contact = chains.last(c.id());
      enter(c.id(), c.name(), contact, c.upsellAmount(), c.lastContactOn(), c.doNotContact());
      buying.add(contact == null ? c.id() : contact);
    }
    for (OldProspect p : Told.of(state.oldProspects())) {
      String contact = chains.last(p.id());
      enter(p.id(), p.name(), contact, p.amount(), p.lastContactOn(), p.doNotContact());
    }
    for (NetworkContact n : Told.of(state.network())) {
      enter(n.id(), n.name(), null, null, n.lastContactOn(), n.doNotContact());
    }
    for (Lead l : Told.of(state.leads())) {
      String contact = chains.last(l.id());
      enter(l.id(), l.name(), contact, null, LeadFact.lastContact(l), l.doNotContact());
    }
    Told.of(state.groups()).forEach(g -> enter(g.id(), g.name(), null, null, null, null));
    // Deals of one name are told apart by their keys.
    Map<String, Integer> named = new HashMap<>();
    for (Opportunity o : Told.of(state.opportunities())) {
      String name = Told.name(o.name());
      if (name != null) {
        named.merge(name, 1, Integer::sum);
      }
    }
    for (Opportunity o : Told.of(state.opportunities())) {
      String contact = chains.last(o.id());
      String name = Told.name(o.name());
      String apart = name != null && named.get(name) > 1 ? name + " (" + o.id() + ")" : name;
      enter(o.id(), apart, contact, o.amount(), o.lastActivityOn(), o.doNotContact());
    }
  }

  private void enter(
      String id,
      @Nullable String name,
      @Nullable String contact,
      @Nullable BigDecimal amount,
      @Nullable LocalDate contacted,
      @Nullable Boolean doNotContact) {
    String person = contact == null ? id : contact;
    String told = Told.name(name);
    entries.put(id, new Entry(told == null ? id : told, person, amount, contacted));
    if (Boolean.TRUE.equals(doNotContact)) {
      leftAlone.add(person);
    }
  }

  String person(String id) {
    Entry entry = entries.get(id);
    return entry == null ? id : entry.person();
  }

  String label(String id) {
    Entry entry = entries.get(id);
    return entry == null ? id : entry.label();
  }

  @Nullable Double amountOf(String id) {
    Entry entry = entries.get(id);
    return entry == null ? null : Numbers.value(entry.amount());
  }

  /** Whether a person is there for a customer of ours. */
  boolean isOfACustomer(String person) {
    return buying.contains(person);
  }

  /** What is known of the person; null where the state's contacts do not name them. */
  @Nullable Contact contact(String person) {
    return known.get(person);
  }

  /** The time of day somebody asked to be contacted at; where it is not told, their own. */
  @Nullable LocalTime bestTime(@Nullable LocalTime told, String person) {
    Contact contact = known.get(person);
    return told == null && contact != null ? contact.bestTime() : told;
  }

  /**
   * The time of day to reach the buyer at: that of the one who decides, unless it is told that
   * somebody else is spoken to.
   */
  @Nullable LocalTime bestTime(@Nullable DecisionMaker decider, String person) {
    return bestTime(
        decider == null || isAnother(decider, person) ? null : decider.bestTime(), person);
  }

  /** Whether somebody else than the one who decides is spoken to, as far as it is told. */
  boolean isAnother(DecisionMaker decider, String person) {
    Contact contact = known.get(person);
    String name = contact == null ? null : Told.name(contact.name());
    String decides = Told.name(decider.name());
    return name != null && decides != null && !name.equals(decides);
  }

  /** Whether the person asked not to be contacted, as told there or of the person. */
  @Nullable Boolean doNotContact(@Nullable Boolean told, String person) {
    return leftAlone.contains(person) ? Boolean.TRUE : told;
  }

  /** Every entry that names somebody, and every deal. */
  Collection<Entry> entries() {
    return entries.values();
  }
}
