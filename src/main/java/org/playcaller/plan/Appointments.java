package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;
import org.playcaller.state.Activity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/** The days on which something is planned with a person already. */
final class Appointments {

  private Appointments() {}

  /** The days, by person. */
  static Map<String, List<LocalDate>> of(State state, Facts facts) {
    Map<String, String> persons = new HashMap<>();
    for (Fact fact : facts.all()) {
      if (fact instanceof Subject subject) {
        persons.put(subject.id(), subject.person());
      }
    }
    Map<String, List<LocalDate>> days = new HashMap<>();
    for (Activity activity : Told.of(state.activities())) {
      if (activity.with() != null && activity.isPlanned(state.day())) {
        days.computeIfAbsent(
                persons.getOrDefault(activity.with(), activity.with()), one -> new ArrayList<>())
            .add(activity.on());
      }
    }
    return days;
  }
}
