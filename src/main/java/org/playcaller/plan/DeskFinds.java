package org.playcaller.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.playcaller.facts.Facts;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Wording;

/**
 * What work at the desk is about: a catch-up plan names the routes and the deals that it found, an
 * audit the open deals.
 */
final class DeskFinds {

  private static final int NAMED = 3;

  /** A way that brings less of all that the plan brings in time is not worth naming. */
  private static final double LEAST_SHARE = 0.05;

  /** Who is to choose among routes is not told all of them. */
  private static final int FEW_ROUTES = 2;

  /** The route of the deals that are open, whatever is owed to their buyers. */
  private static final String OPEN_DEALS = "open deals";

  /** Who came to us is no open deal yet, whatever route leads on from there. */
  private static final String LEADS = "leads";

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
      return ways();
    }
    return calls(desk, Act.AUDIT) ? List.of(openDeals()) : List.of();
  }

  private Found openDeals() {
    return found(
        OPEN_DEALS,
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
    return Wording.listed(routes.stream().limit(FEW_ROUTES).map(Found::route).toList());
  }

  private static boolean calls(Draft desk, Act act) {
    return desk.points().stream().anyMatch(one -> one.act() == act);
  }

  /** The ways that bring something in the days left, worth naming beside the others. */
  private List<Found> ways() {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    Map<String, Double> worth = new HashMap<>();
    for (Draft draft : drafts) {
      Subject subject = draft.first().advice().subject();
      // What lapsed is no way of its own, and neither is what asks for nothing.
      boolean isOfADeal = draft.lane() == Lane.OWED && subject instanceof OpportunityFact;
      boolean isAWay =
          isOfADeal
              || draft.route().lane() == Lane.SELLING
                  && !draft.asksForNothing()
                  && !draft.putsRight();
      // Whom to press on somebody's behalf is no way to business.
      boolean isWithThem = draft.person() != null;
      if (isAWay && isWithThem && draft.gain() != null && subject != null) {
        String ofOthers = subject instanceof LeadFact ? LEADS : draft.route().name();
        String route = isOfADeal ? OPEN_DEALS : ofOthers;
        worth.merge(route, draft.gain().thisPeriod(), Double::sum);
        Set<String> named = names.computeIfAbsent(route, one -> new LinkedHashSet<>());
        if (subject instanceof OpportunityFact) {
          draft.deals().forEach(deal -> named.add(deal.label()));
        } else {
          named.add(people.name(subject));
        }
      }
    }
    double all = worth.values().stream().mapToDouble(Double::doubleValue).sum();
    return names.entrySet().stream()
        .filter(way -> worth.get(way.getKey()) > 0)
        // The open deals come first in any plan, however much a guess promises of other ways.
        .filter(
            way -> way.getKey().equals(OPEN_DEALS) || worth.get(way.getKey()) >= LEAST_SHARE * all)
        .map(way -> found(way.getKey(), way.getValue()))
        .toList();
  }
}
