package org.playcaller.bench;

import static org.playcaller.bench.Known.no;
import static org.playcaller.bench.Known.yes;

import org.playcaller.facts.TeamFact;
import org.playcaller.state.LeadOwner;

/** Plays about how the team sells. */
final class TeamPlays {

  private TeamPlays() {}

  static void call(TeamFact t, Leaving leaving) {
    if (yes(t.emailsFromProspects())) {
      leaving.leave("emails-from-prospects");
    }
    if (no(t.emailsFromProspects())) {
      leaving.leave("no-emails-from-prospects");
    }
    if (yes(t.eventsFullOfRivals())) {
      leaving.leave("events-full-of-rivals");
    }
    if (no(t.callbackOffered())) {
      leaving.leave("offer-a-callback");
    }
    if (no(t.expertisePublished())) {
      leaving.leave("publish-expertise");
    }
    if (yes(t.leadsComeQualified()) && no(t.leadCyclesOnRecord())) {
      leaving.leave("qualified-leads-shorten-cycles");
    }
    if (no(t.qualifyingDefined())) {
      leaving.leave("qualify-and-nurture");
    }
    if (no(t.foundOnline())) {
      leaving.leave("be-found-online");
    }
    if (no(t.chatOn())) {
      leaving.leave("turn-on-chat");
    }
    if (yes(t.waitsForThePhone())) {
      leaving.leave("waiting-for-the-phone");
    }
    if (t.leadOwner() == LeadOwner.NOBODY) {
      leaving.leave("who-owns-leads");
    }
    if (no(t.worksWithMarketing())) {
      leaving.leave("work-with-marketing");
    }
  }
}
