package org.playcaller.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Intention;
import org.playcaller.state.Opportunity;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * All facts of one state, in an order that does not depend on the order of the state's lists.
 *
 * @param standing where the rep stands
 * @param all every fact, the standing included
 * @param forecast what the open deals and new business are likely to bring
 */
public record Facts(StandingFact standing, List<Fact> all, QuotaForecast forecast) {

  /**
   * Makes the facts of a state.
   *
   * @param state the state
   * @param terms the playbook's numbers by name
   * @return its facts
   */
  public static Facts of(State state, Map<String, Double> terms) {
    View view = new View(state, terms);
    Progress progress = Progress.of(view);
    QuotaForecast forecast = new QuotaForecast(view, progress.gap());
    List<OpportunityFact> deals = new ArrayList<>();
    List<PipelineWorth.Weighed> weighed = new ArrayList<>();
    for (Opportunity o :
        Told.of(state.opportunities()).stream()
            .sorted(Comparator.comparing(Opportunity::id))
            .toList()) {
      OpportunityFact deal = OpportunityFact.of(o, view);
      double inTime = forecast.probability(o.id());
      Double size = progress.countsDeals() ? Double.valueOf(1) : forecast.amount(o.id());
      deals.add(deal);
      weighed.add(new PipelineWorth.Weighed(deal, o, inTime, size));
    }
    List<OpportunityFact> opportunities =
        Pipeline.ranked(
            deals,
            progress.countsDeals(),
            o -> forecast.probability(o.id()),
            Verdicts.of(view, weighed, progress.missing()));
    StandingFact standing = StandingFact.of(view, progress, forecast, opportunities);
    List<Fact> all = new ArrayList<>();
    all.add(standing);
    all.add(ComposureFact.of(state.mood(), view));
    if (state.team() != null) {
      all.add(TeamFact.of(state.team(), view));
    }
    List<Subject> subjects = new ArrayList<>(opportunities);
    Told.of(state.oldProspects()).forEach(p -> subjects.add(OldProspectFact.of(p, view)));
    Told.of(state.customers()).forEach(c -> subjects.add(CustomerFact.of(c, view)));
    Told.of(state.network()).forEach(n -> subjects.add(NetworkFact.of(n, view)));
    Told.of(state.groups()).forEach(g -> subjects.add(GroupFact.of(g, view)));
    Told.of(state.leads()).forEach(l -> subjects.add(LeadFact.of(l, view)));
    subjects.addAll(PersonFacts.of(view));
    addIntentions(Told.of(state.intentions()), view, subjects);
    subjects.sort(
        Comparator.comparing(Subject::id).thenComparing(subject -> subject.getClass().getName()));
    all.addAll(subjects);
    return new Facts(standing, List.copyOf(all), forecast);
  }

  /**
   * The open opportunities.
   *
   * @return them, by id
   */
  public List<OpportunityFact> opportunities() {
    return of(OpportunityFact.class);
  }

  /**
   * What the rep feels and does.
   *
   * @return the fact
   */
  public ComposureFact composure() {
    return of(ComposureFact.class).get(0);
  }

  /**
   * The facts of one type.
   *
   * @param <T> the type
   * @param type its class
   * @return them, by id
   */
  public <T extends Fact> List<T> of(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The one fact of a type of which there is at most one.
   *
   * @param type the type
   * @return the fact; null where the state does not tell
   */
  public @Nullable Fact one(Class<? extends Fact> type) {
    for (Fact fact : all) {
      if (fact.getClass() == type) {
        return fact;
      }
    }
    return null;
  }

  /** Intentions without an id are numbered by what they say, not by where they stand. */
  private static void addIntentions(List<Intention> intentions, View view, List<Subject> facts) {
    record Said(String words, Intention intention) {}

    List<Said> ordered =
        intentions.stream()
            .map(intention -> new Said(intention.toString(), intention))
            .sorted(Comparator.comparing(Said::words))
            .toList();
    for (int i = 0; i < ordered.size(); i++) {
      facts.add(IntentionFact.of(ordered.get(i).intention(), i, view));
    }
  }
}
