package org.playcaller.state;

import org.jspecify.annotations.Nullable;

/**
 * How the team sells.
 *
 * @param chatOn whether the online chat is on
 * @param callbackOffered whether the online content offers a callback
 * @param expertisePublished whether expert advice is published for first queries
 * @param leadOwner who owns lead generation
 * @param worksWithMarketing whether sales works closely with marketing
 * @param waitsForThePhone are we waiting for the phone to ring most of the time?
 * @param emailsFromProspects do we receive any emails from new prospects?
 * @param eventsFullOfRivals are most attendees of the events we go to from competing companies?
 * @param leadsComeQualified do leads come qualified from a programme?
 * @param foundOnline do buyers who look online for what we sell find us?
 * @param qualifyingDefined is it defined how prospects are qualified and nurtured?
 */
public record Team(
    @Nullable Boolean chatOn,
    @Nullable Boolean callbackOffered,
    @Nullable Boolean expertisePublished,
    @Nullable LeadOwner leadOwner,
    @Nullable Boolean worksWithMarketing,
    @Nullable Boolean waitsForThePhone,
    @Nullable Boolean emailsFromProspects,
    @Nullable Boolean eventsFullOfRivals,
    @Nullable Boolean leadsComeQualified,
    @Nullable Boolean foundOnline,
    @Nullable Boolean qualifyingDefined) {}
