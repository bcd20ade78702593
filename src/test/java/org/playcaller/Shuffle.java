package org.playcaller;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.playcaller.state.ClosingDates;
import org.playcaller.state.History;
import org.playcaller.state.Learned;
import org.playcaller.state.LocalGroup;
import org.playcaller.state.Rep;
import org.playcaller.state.State;

/** Permutes the lists of a state whose order has no meaning; those that are read out stay. */
final class Shuffle {

  private final Random random;

  Shuffle(long seed) {
    this.random = new Random(seed);
  }

  State of(State s) {
    return new State(
        s.day(),
        s.currency(),
        rep(s.rep()),
        list(s.holidays()),
        s.period(),
        s.quota(),
        list(s.bookings()),
        s.history() == null ? null : history(s.history()),
        s.contacts() == null ? null : list(s.contacts()),
        list(s.opportunities()),
        list(s.oldProspects()),
        list(s.customers()),
        list(s.network()),
        list(s.groups().stream().map(this::group).toList()),
        list(s.leads()),
        s.activities() == null ? null : list(s.activities()),
        list(s.intentions()),
        s.mood(),
        s.team());
  }

  private Rep rep(Rep r) {
    return new Rep(
        r.id(),
        r.name(),
        r.managerId(),
        r.managerQuota(),
        r.hoursPerDay(),
        r.workingDays() == null ? null : list(r.workingDays()),
        list(r.away()),
        r.timeZone());
  }

  private LocalGroup group(LocalGroup g) {
    return new LocalGroup(
        g.id(),
        g.name(),
        g.hasOffice(),
        g.officeCalledOn(),
        g.events() == null ? null : list(g.events()));
  }

  /** Sizes and the curve stay: they are told from the smallest up. */
  private History history(History h) {
    return new History(
        h.winRate(),
        h.cycleDays(),
        h.averageDeal(),
        h.dealsPerMonth(),
        h.newOpportunitiesPerMonth(),
        h.teamWinRate(),
        h.teamNewOpportunitiesPerMonth(),
        h.companyCycleDays(),
        h.companyAverageDeal(),
        list(h.stages()),
        h.sizes(),
        h.curve(),
        list(h.periods()),
        list(h.closedDeals()),
        h.learned() == null ? null : learned(h.learned()));
  }

  private Learned learned(Learned l) {
    return new Learned(
        l.company(),
        l.team(),
        l.rep(),
        l.opened(),
        l.teamOpened(),
        list(l.sizes()),
        list(l.stages()),
        list(l.stated()),
        list(l.ages()),
        l.dates().stream().map(this::dates).collect(Collectors.toList()));
  }

  private ClosingDates dates(ClosingDates d) {
    return new ClosingDates(d.daysToClose(), d.timesPushed(), d.deals(), list(d.steps()));
  }

  private <T> List<T> list(List<T> given) {
    List<T> list = new ArrayList<>(given);
    Collections.shuffle(list, random);
    return list;
  }
}
