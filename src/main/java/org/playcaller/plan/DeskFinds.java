package org.playcaller.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;

/**
 * What work at the desk is about: a catch-up plan names the routes and the deals that it found, an
 * audit the open deals.
 */
final class DeskFinds {

  private static final int NAMED = 3;

  private final Facts facts;
  private final People people;
  private final List<Draft> drafts;

  /**
   * Prepares it.
   *
   * @param drafts all that is to be done, the first first
   */
  DeskFinds(Facts facts, People people, List<Draft> drafts) {
    this.facts = facts;
    this.people = people;
    this.drafts = drafts;
  }

  /**
   * The ways to business that a plan at the desk has to choose from, or the open deals that an
   * audit goes through; empty for other work.
   */
  List<Found> of(Draft desk) {
    if (calls(desk, Act.PLAN)) {
      List<Found> selling = found(Lane.SELLING);
      return selling.isEmpty() ? found(Lane.HOURS_LEFT) : selling;
    }
    return calls(desk, Act.AUDIT) ? List.of(openDeals()) : List.of();
  }

  private Found openDeals() {
    return found(
        "open deals",
        facts.opportunities().stream()
            .sorted(Comparator.comparing(OpportunityFact::place))
            .map(OpportunityFact::label)
            .toList());
  }

  private static Found found(String route, Collection<String> names) {
    return new Found(
        route, names.stream().limit(NAMED).toList(), Math.max(0, names.size() - NAMED));
  }

  /** The names of routes, as a sentence has them. */
  static String named(List<Found> routes) {
    return routes.stream().limit(NAMED).map(Found::route).collect(Collectors.joining(", "));
  }

  private static boolean calls(Draft desk, Act act) {
    return desk.points().stream().anyMatch(one -> one.act() == act);
  }

  private List<Found> found(Lane lane) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      if (draft.lane() == lane) {
        names.computeIfAbsent(draft.route().name(), route -> new LinkedHashSet<>());
        Subject subject = draft.first().advice().subject();
        if (subject != null) {
          names
              .get(draft.route().name())
              .add(subject instanceof OpportunityFact ? subject.label() : people.name(subject));
        }
      }
    }
    return names.entrySet().stream().map(route -> found(route.getKey(), route.getValue())).toList();
  }
}
