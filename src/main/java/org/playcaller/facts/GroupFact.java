package org.playcaller.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.GroupEvent;
import org.playcaller.state.LocalGroup;
import org.playcaller.state.Told;

/**
 * A local group the rep belongs to.
 *
 * @param id the key in the state
 * @param label the name to show
 * @param person the key of the person to speak to; equal keys are the same person
 * @param daysToNextEvent days until its next known event
 * @param nextEvent that event, in words; "the next event" where it has no name
 * @param nextEventOn the day of that event
 * @param eventSoon whether there is an event on this day or the next two; unknown where no events
 *     are told of
 * @param eventsOnRecord whether its events are told, be it that there are none
 * @param hasOffice whether it has an office that can be called
 * @param officeOnRecord whether it is told if it has one
 * @param daysSinceOfficeCalled days since its office was last called
 * @param officeCalledOnRecord whether a call of the last fortnight to their office is on record
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record GroupFact(
    String id,
    String label,
    String person,
    @Measure(value = Unit.DAYS, open = true) @Nullable Integer daysToNextEvent,
    @Measure(Unit.TEXT) @Nullable String nextEvent,
    @Measure(Unit.DATE) @Nullable LocalDate nextEventOn,
    @Measure(value = Unit.YES_NO, asked = "when they next meet") @Nullable Boolean eventSoon,
    @Measure(Unit.YES_NO) Boolean eventsOnRecord,
    @Measure(value = Unit.YES_NO, asked = "whether they have an office to call")
        @Nullable Boolean hasOffice,
    @Measure(Unit.YES_NO) Boolean officeOnRecord,
    @Measure(value = Unit.DAYS, asked = "when you last called their office")
        @Nullable Integer daysSinceOfficeCalled,
    @Measure(Unit.YES_NO) @Nullable Boolean officeCalledOnRecord,
    Map<String, Double> terms)
    implements Subject {

  static GroupFact of(LocalGroup g, View view) {
    GroupEvent next =
        Told.of(g.events()).stream()
            .filter(event -> !event.on().isBefore(view.day()))
            .min(Comparator.comparing(GroupEvent::on).thenComparing(e -> String.valueOf(e.name())))
            .orElse(null);
    Integer days = next == null ? null : view.dates().until(next.on());
    Integer called = view.contacts().daysSince(g.id(), g.officeCalledOn());
    return new GroupFact(
        g.id(),
        view.directory().label(g.id()),
        g.id(),
        days,
        next == null ? null : Told.says(next.name()) ? next.name() : UNNAMED,
        next == null ? null : next.on(),
        g.events() == null ? null : days != null && days <= SOON,
        g.events() != null,
        g.hasOffice(),
        g.hasOffice() != null,
        called,
        called != null && called <= FORTNIGHT,
        view.terms());
  }

  /** What an event is called that was told without a name. */
  private static final String UNNAMED = "the next event";

  /** Whoever was called within so many days has said what they know. */
  private static final int FORTNIGHT = 14;

  /** "In the next day or two", as the article says. */
  private static final int SOON = 2;
}
