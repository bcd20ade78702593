package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Customer;
import org.playcaller.state.Lead;
import org.playcaller.state.NetworkContact;
import org.playcaller.state.OldProspect;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * What is told to have happened and is dated after the day of the plan: nobody can know it yet, so
 * it counts as not known, and the plan says so.
 */
final class LaterDates {

  private static final String DEAL = "an opportunity";
  private static final String CUSTOMER = "a customer";
  private static final String PROSPECT = "an old prospect";
  private static final String NETWORK = "somebody in the network";
  private static final String LEAD = "a lead";

  private final LocalDate day;
  private final Map<String, TreeMap<String, TreeMap<String, String>>> named = new TreeMap<>();

  private LaterDates(LocalDate day) {
    this.day = day;
  }

  /** The dates that lie after the day, by whose they are. */
  static List<Unknown> of(State state) {
    LaterDates later = new LaterDates(state.day());
    for (Opportunity o : Told.of(state.opportunities())) {
      later.note(DEAL, "createdOn", o.createdOn(), o.id(), o.name());
      later.note(DEAL, "stageEnteredOn", o.stageEnteredOn(), o.id(), o.name());
      later.note(DEAL, "lastActivityOn", o.lastActivityOn(), o.id(), o.name());
      later.note(DEAL, "lastReplyOn", o.lastReplyOn(), o.id(), o.name());
    }
    for (Customer c : Told.of(state.customers())) {
      later.note(CUSTOMER, "lastContactOn", c.lastContactOn(), c.id(), c.name());
      later.note(CUSTOMER, "referralAskedOn", c.referralAskedOn(), c.id(), c.name());
      later.note(CUSTOMER, "helpedOn", c.helpedOn(), c.id(), c.name());
      later.note(CUSTOMER, "thankedOn", c.thankedOn(), c.id(), c.name());
    }
    for (OldProspect p : Told.of(state.oldProspects())) {
      later.note(PROSPECT, "saidNoOn", p.saidNoOn(), p.id(), p.name());
      later.note(PROSPECT, "lastContactOn", p.lastContactOn(), p.id(), p.name());
    }
    for (NetworkContact n : Told.of(state.network())) {
      later.note(NETWORK, "lastContactOn", n.lastContactOn(), n.id(), n.name());
      later.note(NETWORK, "askedOn", n.askedOn(), n.id(), n.name());
      later.note(NETWORK, "helpedOn", n.helpedOn(), n.id(), n.name());
      later.note(NETWORK, "thankedOn", n.thankedOn(), n.id(), n.name());
    }
    for (Lead l : Told.of(state.leads())) {
      later.note(LEAD, "receivedOn", l.receivedOn(), l.id(), l.name());
      later.note(LEAD, "answeredOn", l.answeredOn(), l.id(), l.name());
      later.note(LEAD, "lastContactOn", l.lastContactOn(), l.id(), l.name());
    }
    return later.unknowns();
  }

  private void note(
      String of, String field, @Nullable LocalDate on, String id, @Nullable String name) {
    if (on != null && on.isAfter(day)) {
      String told = Told.name(name);
      named
          .computeIfAbsent(of, one -> new TreeMap<>())
          .computeIfAbsent(field, one -> new TreeMap<>())
          .put(id, told == null ? id : told);
    }
  }

  private List<Unknown> unknowns() {
    List<Unknown> unknowns = new ArrayList<>();
    named.forEach(
        (of, fields) ->
            fields.forEach(
                (field, who) ->
                    unknowns.add(
                        new Unknown(
                            field,
                            of,
                            who.entrySet().stream()
                                .map(one -> new Who(one.getKey(), one.getValue()))
                                .toList(),
                            List.of()))));
    return unknowns;
  }
}
