package org.playcaller.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Lead;
import org.playcaller.state.LeadSource;

/**
 * Somebody who may become an opportunity.
 *
 * @param id the key in the state
 * @param label the name to show
 * @param person the key of the person to speak to; equal keys are the same person
 * @param source where it came from
 * @param inbound whether they came to us
 * @param answered whether it was answered
 * @param daysWaiting days since it came
 * @param contactsThisWeek contacts in the last 7 days, this day included; unknown where activities
 *     are not tracked
 * @param qualified whether it is qualified
 * @param doNotContact whether they asked not to be contacted
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record LeadFact(
    String id,
    String label,
    String person,
    @Measure(Unit.WORD) @Nullable LeadSource source,
    @Measure(Unit.YES_NO) @Nullable Boolean inbound,
    @Measure(Unit.YES_NO) @Nullable Boolean answered,
    @Measure(Unit.DAYS) @Nullable Integer daysWaiting,
    @Measure(Unit.COUNT) @Nullable Integer contactsThisWeek,
    @Measure(Unit.YES_NO) @Nullable Boolean qualified,
    @Measure(Unit.YES_NO) @Nullable Boolean doNotContact,
    Map<String, Double> terms)
    implements Subject {

  static LeadFact of(Lead l, View view) {
    return new LeadFact(
        l.id(),
        l.name() == null ? l.id() : l.name(),
        view.person(l.id()),
        l.source(),
        inbound(l.source()),
        l.answeredOn() != null
            ? Boolean.valueOf(!l.answeredOn().isAfter(view.day()))
            : l.answered(),
        view.daysSince(l.receivedOn()),
        view.contacts().thisWeek(view.person(l.id())),
        l.qualified(),
        l.doNotContact(),
        view.terms());
  }

  private static @Nullable Boolean inbound(@Nullable LeadSource source) {
    if (source == null || source == LeadSource.OTHER) {
      return null;
    }
    return switch (source) {
      case INBOUND_CALL, WEBSITE, EMAIL, CHAT -> true;
      default -> false;
    };
  }
}
