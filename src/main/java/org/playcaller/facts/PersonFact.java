package org.playcaller.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom limits to contact are at stake: contacted in the last 30 days, asking to be
 * left alone, with two contacts planned, with a request planned near a gift, or with a meeting that
 * is about no open deal. One person is one fact, in whatever lists of the state they stand.
 *
 * @param id the key in the state
 * @param label the name to show
 * @param person the key of the person to speak to; equal keys are the same person
 * @param daysSinceContact days since the last contact
 * @param contactsThisWeek contacts in the last 7 days, this day included; unknown where activities
 *     are not tracked
 * @param daysBetweenPlanned the fewest days between two contacts that are planned with them and
 *     that they did not agree to; unknown where no two are
 * @param daysToMeeting days until the next meeting or demonstration with them that is about no open
 *     deal; unknown where none is planned
 * @param daysFromGiftToAsk the fewest days between help or a thank-you, done, planned or due today,
 *     and a request that is planned; unknown where there is not one of each
 * @param doNotContact whether they asked not to be contacted
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record PersonFact(
    String id,
    String label,
    String person,
    @Measure(Unit.DAYS) @Nullable Integer daysSinceContact,
    @Measure(Unit.COUNT) @Nullable Integer contactsThisWeek,
    @Measure(Unit.DAYS) @Nullable Integer daysBetweenPlanned,
    @Measure(value = Unit.DAYS, asked = "whether you are to meet them")
        @Nullable Integer daysToMeeting,
    @Measure(Unit.DAYS) @Nullable Integer daysFromGiftToAsk,
    @Measure(Unit.YES_NO) @Nullable Boolean doNotContact,
    Map<String, Double> terms)
    implements Subject {

  /** Contacts longer ago than this are no question of pestering. */
  static final int RECENT_DAYS = 30;
}
