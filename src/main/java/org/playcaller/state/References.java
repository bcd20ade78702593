package org.playcaller.state;

import java.time.LocalDate;
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
    return references.hold && references.leadSomewhere(state) && areCountedOnce(state);
  }

  /** Whether no deal is booked twice, or booked and open. */
  private static boolean areCountedOnce(State state) {
    Set<String> open = new HashSet<>();
    Told.of(state.opportunities()).forEach(opportunity -> open.add(opportunity.id()));
    Set<String> returned = new HashSet<>();
    Set<Booked> booked = new HashSet<>();
    boolean isOnce = true;
    for (Booking booking : Told.of(state.bookings())) {
      if (booking.id() != null && booking.creditNote()) {
        returned.add(booking.id());
      } else if (booking.id() != null) {
        isOnce &= booked.add(Booked.of(booking.id(), booking.closedOn(), booking.amount()));
      }
    }
    return isOnce
        && booked.stream()
            .noneMatch(one -> open.contains(one.id()) && !returned.contains(one.id()));
  }

  private void collect(State state) {
    Told.of(state.customers()).forEach(customer -> customers.add(customer.id()));
    Told.of(state.customers()).forEach(customer -> add(customer.id()));
    Told.of(state.opportunities()).forEach(opportunity -> add(opportunity.id()));
    Told.of(state.oldProspects()).forEach(prospect -> add(prospect.id()));
    Told.of(state.network()).forEach(contact -> add(contact.id()));
    Told.of(state.groups()).forEach(group -> add(group.id()));
    Told.of(state.leads()).forEach(lead -> add(lead.id()));
    Told.of(state.contacts()).forEach(contact -> add(contact.id()));
  }

  private void add(String id) {
    hold &= ids.add(id);
  }

  private boolean leadSomewhere(State state) {
    if (state.contacts() != null) {
      Told.of(state.opportunities()).forEach(opportunity -> find(ids, opportunity.contact()));
      Told.of(state.oldProspects()).forEach(prospect -> find(ids, prospect.contact()));
      Told.of(state.customers()).forEach(customer -> find(ids, customer.contact()));
      Told.of(state.leads()).forEach(lead -> find(ids, lead.contact()));
    }
    Told.of(state.leads()).forEach(lead -> find(ids, lead.referredBy()));
    Told.of(state.opportunities()).forEach(opportunity -> find(customers, opportunity.customer()));
    Told.of(state.bookings()).forEach(booking -> find(customers, booking.customer()));
    for (Activity activity : Told.of(state.activities())) {
      find(ids, activity.with());
      hold &= !isDoneLater(activity, state.day());
    }
    Told.of(state.intentions()).forEach(intention -> find(ids, intention.with()));
    return hold;
  }

  private void find(Set<String> known, @Nullable String id) {
    hold &= id == null || known.contains(id);
  }

  /** What has an outcome, or is said not to be planned, cannot lie after the day. */
  private static boolean isDoneLater(Activity activity, LocalDate day) {
    return activity.on().isAfter(day) && Boolean.FALSE.equals(activity.planned())
        || activity.outcome() != null && Boolean.TRUE.equals(activity.planned());
  }
}
