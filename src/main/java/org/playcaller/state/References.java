package org.playcaller.state;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a state's ids are unique and lead somewhere: a plain yes or no for the fast path. Where
 * the answer is no, {@link CrossChecks} says where and why.
 */
final class References {

  private final Set<String> ids = new HashSet<>();
  private final Set<String> customers = new HashSet<>();
  private boolean hold = true;

  private References() {}

  static boolean hold(State state) {
    References references = new References();
    references.collect(state);
    return references.hold && references.leadSomewhere(state);
  }

  private void collect(State state) {
    Told.of(state.customers()).forEach(customer -> customers.add(customer.id()));
    Told.of(state.customers()).forEach(customer -> add(customer.id()));
    Told.of(state.opportunities()).forEach(opportunity -> add(opportunity.id()));
    Told.of(state.oldProspects()).forEach(prospect -> add(prospect.id()));
    Told.of(state.network()).forEach(contact -> add(contact.id()));
    Told.of(state.groups()).forEach(group -> add(group.id()));
    Told.of(state.leads()).forEach(lead -> add(lead.id()));
  }

  private void add(String id) {
    hold &= ids.add(id);
  }

  private boolean leadSomewhere(State state) {
    Told.of(state.opportunities()).forEach(opportunity -> find(customers, opportunity.customer()));
    Told.of(state.bookings()).forEach(booking -> find(customers, booking.customer()));
    if (state.activities() != null) {
      state.activities().forEach(activity -> find(ids, activity.with()));
    }
    Told.of(state.intentions()).forEach(intention -> find(ids, intention.with()));
    return hold;
  }

  private void find(Set<String> known, @Nullable String id) {
    hold &= id == null || known.contains(id);
  }
}
