package org.playcaller.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.playcaller.facts.ComposureFact;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.GroupFact;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.NetworkFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.PersonFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.TeamFact;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;

/**
 * The plays as a developer would write them by hand, without a rules engine: what the playbook's
 * speed is measured against.
 */
final class PlainPlays {

  private final Map<String, Play> plays;
  private final PlainTerms terms;

  PlainPlays(Playbook playbook) {
    plays = playbook.plays().stream().collect(Collectors.toMap(Play::id, Function.identity()));
    terms = PlainTerms.of(playbook.terms());
  }

  List<Advice> call(Facts facts) {
    Leaving leaving = new Leaving(plays);
    StandingFact standing = facts.standing();
    ComposureFact composure = (ComposureFact) facts.one(ComposureFact.class);
    Situation situation = Situation.of(standing, composure, terms);
    StandingPlays.call(standing, composure, situation, terms, leaving);
    if (composure != null) {
      ComposurePlays.call(composure, standing, situation, leaving);
    }
    OpportunityPlays opportunities = new OpportunityPlays(situation, terms, leaving);
    PeoplePlays people = new PeoplePlays(situation, terms, leaving);
    IntentionPlays intentions = new IntentionPlays(situation, terms, leaving);
    for (Fact fact : facts.all()) {
      if (fact instanceof OpportunityFact opportunity) {
        opportunities.call(opportunity);
      } else if (fact instanceof OldProspectFact prospect) {
        people.oldProspect(prospect);
      } else if (fact instanceof CustomerFact customer) {
        people.customer(customer);
      } else if (fact instanceof PersonFact person) {
        people.person(person);
      } else if (fact instanceof NetworkFact contact) {
        people.network(contact);
      } else if (fact instanceof GroupFact group) {
        people.group(group);
      } else if (fact instanceof LeadFact lead) {
        people.lead(lead);
      } else if (fact instanceof IntentionFact intention) {
        intentions.call(intention);
      } else if (fact instanceof TeamFact team) {
        TeamPlays.call(team, leaving);
      }
    }
    return leaving.sorted();
  }
}
