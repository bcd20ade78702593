package org.playcaller.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Contact;
import org.playcaller.state.Customer;
import org.playcaller.state.NetworkContact;
import org.playcaller.state.Told;

/** Finds everybody for whom limits to contact are at stake, once each. */
final class PersonFacts {

  private final View view;
  private final Map<String, String> labels = new TreeMap<>();
  private final Map<String, LocalDate> stated = new HashMap<>();
  private final Set<String> thanksDue = new HashSet<>();
  private final Set<String> buyers = new HashSet<>();

  private PersonFacts(View view) {
    this.view = view;
    for (Directory.Entry entry : view.directory().entries()) {
      Contact contact = view.directory().contact(entry.person());
      String name = contact == null ? null : Told.name(contact.name());
      String label = name == null ? entry.label() : name;
      labels.merge(entry.person(), label, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      if (entry.contacted() != null && !entry.contacted().isAfter(view.day())) {
        stated.merge(entry.person(), entry.contacted(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    view.dealIds().forEach(deal -> buyers.add(view.directory().person(deal)));
    for (Customer c : Told.of(view.state().customers())) {
      addIfDue(view.directory().person(c.id()), c.helpedOn(), c.thankedOn());
    }
    for (NetworkContact n : Told.of(view.state().network())) {
      addIfDue(view.directory().person(n.id()), n.helpedOn(), n.thankedOn());
    }
  }

  private void addIfDue(String person, @Nullable LocalDate helped, @Nullable LocalDate thanked) {
    LocalDate last = view.contacts().last(person, ActivityKind.THANKS, thanked);
    if (Boolean.TRUE.equals(NetworkFact.thanksOwed(view.helpedOn(person, helped), last))) {
      thanksDue.add(person);
    }
  }

  static List<PersonFact> of(View view) {
    PersonFacts all = new PersonFacts(view);
    List<PersonFact> people = new ArrayList<>();
    for (String person : all.labels.keySet()) {
      PersonFact fact = all.fact(person);
      if (fact != null) {
        people.add(fact);
      }
    }
    return people;
  }

  /** Null where no limit is at stake. */
  private @Nullable PersonFact fact(String person) {
    ContactLog contacts = view.contacts();
    Integer since = contacts.daysSince(person, stated.get(person));
    Boolean alone = view.directory().doNotContact(null, person);
    Integer apart = contacts.daysBetweenPlanned(person);
    // A meeting with a buyer is about their deal.
    Integer meeting = buyers.contains(person) ? null : view.meetings().daysToNextWith(person);
    Integer ask = contacts.daysFromGiftToAsk(person, thanksDue.contains(person));
    boolean isRecent = since != null && since <= PersonFact.RECENT_DAYS;
    return alone != null || isRecent || apart != null || meeting != null || ask != null
        ? new PersonFact(
            person,
            labels.get(person),
            person,
            since,
            contacts.thisWeek(person),
            apart,
            meeting,
            ask,
            alone,
            view.terms())
        : null;
  }
}
