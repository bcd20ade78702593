package org.playcaller.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/** The last day on which there is a deal to speak of with somebody. */
final class LastDue {

  private final Subjects subjects;
  private final LocalDate today;
  private final Map<String, Opportunity> byDeal = new HashMap<>();
  private final Map<String, Opportunity> byPerson = new HashMap<>();

  LastDue(State state, Subjects subjects) {
    this.subjects = subjects;
    this.today = state.day();
    for (Opportunity deal : Told.of(state.opportunities())) {
      byDeal.put(deal.id(), deal);
      byPerson.merge(subjects.person(deal.id()), deal, LastDue::later);
    }
  }

  /** Of two deals the one that may be spoken of for longer: one without a date for ever. */
  private static Opportunity later(Opportunity one, Opportunity other) {
    if (one.closeDate() == null || other.closeDate() == null) {
      return one.closeDate() == null ? one : other;
    }
    int byDate = one.closeDate().compareTo(other.closeDate());
    return byDate > 0 || byDate == 0 && one.id().compareTo(other.id()) < 0 ? one : other;
  }

  /** That a planned contact comes after the date, still to come, of what it is about; or null. */
  @Nullable String tooLate(Activity planned) {
    String with = planned.with();
    Opportunity last = byDeal.getOrDefault(with, byPerson.get(subjects.person(with)));
    LocalDate close = last == null ? null : last.closeDate();
    return close == null || close.isBefore(today) || !close.isBefore(planned.on())
        ? null
        : "after " + subjects.who(last.id()).name() + " is due";
  }
}
