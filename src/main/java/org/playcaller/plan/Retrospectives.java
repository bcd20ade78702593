package org.playcaller.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.NetworkFact;
import org.playcaller.state.Activity;
import org.playcaller.state.Outcome;
import org.playcaller.state.Period;
import org.playcaller.state.State;

/** Looks back at a period that is over: what was done, what it brought, who is to be thanked. */
final class Retrospectives {

  private static final class Tally {
    private int done;
    private int minutes;
    private boolean timed;
    private int judged;
    private int well;
  }

  private Retrospectives() {}

  /** The look back; null while the period runs, or where there is none. */
  static @Nullable Retrospective of(State state, Facts facts) {
    Period period = state.period();
    if (period == null || facts.standing().daysOver() == null) {
      return null;
    }
    TreeMap<String, Tally> kinds = new TreeMap<>();
    List<Activity> log = state.activities();
    for (Activity activity : log == null ? List.<Activity>of() : log) {
      if (period.contains(activity.on()) && activity.isDone(state.day())) {
        String kind = activity.kind() == null ? "not told" : activity.kind().word();
        count(kinds.computeIfAbsent(kind.replace('-', ' '), k -> new Tally()), activity);
      }
    }
    List<Effort> efforts = new ArrayList<>();
    kinds.forEach((kind, tally) -> efforts.add(effort(kind, tally)));
    return new Retrospective(Figures.ratio(facts.standing().attainment()), efforts, thanks(facts));
  }

  private static void count(Tally tally, Activity activity) {
    tally.done++;
    if (activity.minutes() != null) {
      tally.timed = true;
      tally.minutes += activity.minutes();
    }
    if (activity.outcome() != null) {
      tally.judged++;
      boolean well =
          activity.outcome() == Outcome.SUCCESSFUL
              || activity.outcome() == Outcome.NEXT_STEP_AGREED;
      tally.well += well ? 1 : 0;
    }
  }

  private static Effort effort(String kind, Tally tally) {
    return new Effort(
        kind,
        tally.done,
        tally.timed ? tally.minutes : null,
        tally.judged == 0 ? null : Figures.ratio((double) tally.well / tally.judged));
  }

  private static List<Who> thanks(Facts facts) {
    return facts.of(NetworkFact.class).stream()
        .filter(contact -> Boolean.TRUE.equals(contact.thanksOwed()))
        .map(contact -> new Who(contact.id(), contact.label()))
        .toList();
  }
}
