package org.playcaller.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.LeadOwner;
import org.playcaller.state.Team;

/**
 * How the team sells.
 *
 * @param chatOn whether the online chat is on
 * @param callbackOffered whether the online content offers a callback
 * @param expertisePublished whether expert advice is published for first queries
 * @param leadOwner who owns lead generation
 * @param worksWithMarketing whether sales works closely with marketing
 * @param waitsForThePhone whether the team mostly waits for the phone to ring
 * @param emailsFromProspects whether new prospects write
 * @param eventsFullOfRivals whether events are attended mostly by competitors
 * @param leadsComeQualified whether leads come qualified from a programme
 * @param foundOnline whether buyers who look online find us
 * @param qualifyingDefined whether qualifying and nurturing is defined
 * @param leadCyclesOnRecord whether the records tell how long deals from qualified leads take, and
 *     the others
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record TeamFact(
    @Measure(Unit.YES_NO) @Nullable Boolean chatOn,
    @Measure(Unit.YES_NO) @Nullable Boolean callbackOffered,
    @Measure(Unit.YES_NO) @Nullable Boolean expertisePublished,
    @Measure(Unit.WORD) @Nullable LeadOwner leadOwner,
    @Measure(Unit.YES_NO) @Nullable Boolean worksWithMarketing,
    @Measure(Unit.YES_NO) @Nullable Boolean waitsForThePhone,
    @Measure(Unit.YES_NO) @Nullable Boolean emailsFromProspects,
    @Measure(Unit.YES_NO) @Nullable Boolean eventsFullOfRivals,
    @Measure(Unit.YES_NO) @Nullable Boolean leadsComeQualified,
    @Measure(Unit.YES_NO) @Nullable Boolean foundOnline,
    @Measure(Unit.YES_NO) @Nullable Boolean qualifyingDefined,
    @Measure(Unit.YES_NO) Boolean leadCyclesOnRecord,
    Map<String, Double> terms)
    implements Fact {

  static TeamFact of(Team team, View view) {
    return new TeamFact(
        team.chatOn(),
        team.callbackOffered(),
        team.expertisePublished(),
        team.leadOwner(),
        team.worksWithMarketing(),
        team.waitsForThePhone(),
        team.emailsFromProspects(),
        team.eventsFullOfRivals(),
        team.leadsComeQualified(),
        team.foundOnline(),
        team.qualifyingDefined(),
        LeadCycles.of(view.state()).isBoth(),
        view.terms());
  }
}
