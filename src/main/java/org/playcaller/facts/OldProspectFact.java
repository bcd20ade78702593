package org.playcaller.facts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Hindrance;
import org.playcaller.state.OldProspect;
import org.playcaller.state.Told;
import org.playcaller.state.Topic;

/**
 * Somebody who once said no.
 *
 * @param id the key in the state
 * @param label the name to show
 * @param person the key of the person to speak to; equal keys are the same person
 * @param saidNoOn the day of the last no
 * @param noOnRecord whether the day of their no is on record
 * @param daysSinceNo days since the last no
 * @param daysSinceContact days since the last contact
 * @param contactOnRecord whether the day of a contact is on record
 * @param contactsThisWeek contacts in the last 7 days, this day included; unknown where activities
 *     are not tracked
 * @param reasonTopic what the no was about
 * @param reasonRemovable whether we could remove what they said no for
 * @param noOverMoney whether it was the price or the budget, and nothing that we could remove
 * @param noOverTime whether it was the moment, or who decides, in the same way
 * @param noForAnother whether they preferred somebody else, in the same way
 * @param reason why they said no, in words
 * @param returnOn the day agreed to come back on
 * @param daysToReturn days until the day agreed to come back on; 0 or less is due
 * @param returnOwed whether that day is still to come, or has come and we have not reached them
 *     since
 * @param returnWhileAway whether that day is still to come, and the rep is away on it
 * @param returnDateOnRecord whether a day to come back on is on record
 * @param amount what the deal would have been worth, in the state's currency
 * @param bestTime the time of day they asked to be contacted at
 * @param doNotContact whether they asked not to be contacted
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record OldProspectFact(
    String id,
    String label,
    String person,
    @Measure(Unit.DATE) @Nullable LocalDate saidNoOn,
    @Measure(Unit.YES_NO) Boolean noOnRecord,
    @Measure(value = Unit.DAYS, asked = "when they said no") @Nullable Integer daysSinceNo,
    @Measure(value = Unit.DAYS, asked = "when you were last in touch")
        @Nullable Integer daysSinceContact,
    @Measure(Unit.YES_NO) Boolean contactOnRecord,
    @Measure(Unit.COUNT) @Nullable Integer contactsThisWeek,
    @Measure(Unit.WORD) @Nullable Topic reasonTopic,
    @Measure(value = Unit.YES_NO, asked = "whether you could take away why they said no")
        @Nullable Boolean reasonRemovable,
    @Measure(value = Unit.YES_NO, asked = "why they said no") @Nullable Boolean noOverMoney,
    @Measure(value = Unit.YES_NO, asked = "why they said no") @Nullable Boolean noOverTime,
    @Measure(value = Unit.YES_NO, asked = "why they said no") @Nullable Boolean noForAnother,
    @Measure(Unit.TEXT) @Nullable String reason,
    @Measure(Unit.DATE) @Nullable LocalDate returnOn,
    @Measure(value = Unit.DAYS, open = true, asked = "when they asked you to come back")
        @Nullable Integer daysToReturn,
    @Measure(value = Unit.YES_NO, asked = "when they asked you to come back")
        @Nullable Boolean returnOwed,
    @Measure(value = Unit.YES_NO, asked = "when they asked you to come back")
        @Nullable Boolean returnWhileAway,
    @Measure(Unit.YES_NO) @Nullable Boolean returnDateOnRecord,
    @Measure(Unit.MONEY) @Nullable Double amount,
    @Measure(Unit.TIME) @Nullable LocalTime bestTime,
    @Measure(Unit.YES_NO) @Nullable Boolean doNotContact,
    Map<String, Double> terms)
    implements Subject {

  private static final Set<Topic> MONEY = EnumSet.of(Topic.PRICE, Topic.BUDGET);
  private static final Set<Topic> MOMENT = EnumSet.of(Topic.TIMING, Topic.AUTHORITY);
  private static final Set<Topic> ANOTHER = EnumSet.of(Topic.COMPETITOR);

  static OldProspectFact of(OldProspect p, View view) {
    String person = view.directory().person(p.id());
    Hindrance why = p.why();
    Integer toReturn = view.dates().until(p.returnOn());
    Integer since = view.contacts().daysSince(person, p.lastContactOn());
    Integer reached = view.contacts().daysSinceOurAnswer(person, p.lastContactOn());
    return new OldProspectFact(
        p.id(),
        view.directory().label(p.id()),
        person,
        p.saidNoOn(),
        p.saidNoOn() != null,
        view.dates().since(p.saidNoOn()),
        since,
        since != null,
        view.contacts().thisWeek(person),
        why == null ? null : why.topic(),
        why == null ? null : why.removable(),
        isOver(why, MONEY),
        isOver(why, MOMENT),
        isOver(why, ANOTHER),
        why == null || !Told.says(why.text()) ? null : why.text(),
        p.returnOn(),
        toReturn,
        toReturn == null ? null : Boolean.valueOf(View.isOwed(toReturn, reached)),
        view.timeOff().isStillToComeWhileAway(p.returnOn(), view.contacts().isReachedToday(person)),
        p.returnOn() != null,
        Numbers.value(p.amount()),
        view.directory().bestTime(p.bestTime(), person),
        view.directory().doNotContact(p.doNotContact(), person),
        view.terms());
  }

  private static boolean isRemovable(@Nullable Hindrance why) {
    return why != null && Boolean.TRUE.equals(why.removable());
  }

  private static @Nullable Boolean isOver(@Nullable Hindrance why, Set<Topic> topics) {
    return why == null || why.topic() == null
        ? null
        : Boolean.valueOf(!isRemovable(why) && topics.contains(why.topic()));
  }
}
