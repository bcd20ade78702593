package org.playcaller.facts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * Whom to speak to about each entry of a state. A contact may be the key of another entry, such as
 * a customer, that has a contact of its own: one person has one key.
 */
final class ContactChains {

  private final Map<String, String> contactOf = new HashMap<>();

  ContactChains(State state) {
    Told.of(state.customers()).forEach(c -> put(c.id(), c.contact()));
    Told.of(state.oldProspects()).forEach(p -> put(p.id(), p.contact()));
    Told.of(state.leads()).forEach(l -> put(l.id(), l.contact()));
    Told.of(state.opportunities())
        .forEach(o -> put(o.id(), o.contact() == null ? o.customer() : o.contact()));
    putOrganisations(Told.of(state.opportunities()));
  }

  /** Where nobody is named, deals with one organisation are with whoever is there. */
  private void putOrganisations(List<Opportunity> deals) {
    Map<String, String> first = new HashMap<>();
    for (Opportunity deal : deals) {
      if (isWithNobody(deal)) {
        first.merge(
            Objects.requireNonNull(Told.name(deal.organisation())),
            deal.id(),
            BinaryOperator.minBy(Comparator.naturalOrder()));
      }
    }
    for (Opportunity deal : deals) {
      String one = isWithNobody(deal) ? first.get(Told.name(deal.organisation())) : null;
      put(deal.id(), deal.id().equals(one) ? null : one);
    }
  }

  private static boolean isWithNobody(Opportunity deal) {
    boolean isDecided =
        deal.decisionMaker() != null && Told.name(deal.decisionMaker().name()) != null;
    return Told.name(deal.organisation()) != null
        && !isDecided
        && deal.contact() == null
        && deal.customer() == null;
  }

  private void put(String id, @Nullable String contact) {
    if (contact != null) {
      contactOf.put(id, contact);
    }
  }

  /**
   * The last of the chain from an entry to its contact, to the contact's contact and so on; null
   * where it has none. A chain that comes back to where it was ends there.
   */
  @Nullable String last(String id) {
    Set<String> seen = new HashSet<>(Set.of(id));
    String last = null;
    String next = contactOf.get(id);
    while (next != null && seen.add(next)) {
      last = next;
      next = contactOf.get(next);
    }
    return last;
  }
}
