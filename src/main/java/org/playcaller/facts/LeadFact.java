package org.playcaller.facts;

import java.time.LocalDate;
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
 * @param sourceOnRecord whether it is told how they came
 * @param inbound whether they came to us
 * @param referred whether somebody sent them to us
 * @param cold whether we found them, so that they do not know us
 * @param answered whether it was answered
 * @param answerOnRecord whether it is known whether it was answered, or a contact since it came is
 * @param triedOnRecord whether the log tells that they were tried in vain since, and not reached
 * @param customerOnRecord whether the same person is there for a customer of ours
 * @param daysWaiting days since it came
 * @param daysSinceContact days since the last contact
 * @param contactOnRecord whether the day of a contact is on record
 * @param nextContactOnRecord whether a day to be in touch again is on record
 * @param nextContactOn the day agreed to be in touch again
 * @param daysToNextContact days until the day agreed to be in touch again; 0 or less is due
 * @param contactWhileAway whether that day is still to come, and the rep is away on it
 * @param contactOwed whether that day is still to come, or has come and we have not been in touch
 *     since
 * @param referrer the name of whoever referred them
 * @param contactsThisWeek contacts in the last 7 days, this day included; unknown where activities
 *     are not tracked
 * @param qualifiedOnRecord whether it is told if it is qualified
 * @param qualified whether it is qualified
 * @param doNotContact whether they asked not to be contacted
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record LeadFact(
    String id,
    String label,
    String person,
    @Measure(Unit.WORD) @Nullable LeadSource source,
    @Measure(Unit.YES_NO) Boolean sourceOnRecord,
    @Measure(value = Unit.YES_NO, asked = "how they came to you") @Nullable Boolean inbound,
    @Measure(value = Unit.YES_NO, asked = "how they came to you") @Nullable Boolean referred,
    @Measure(value = Unit.YES_NO, asked = "how they came to you") @Nullable Boolean cold,
    @Measure(value = Unit.YES_NO, asked = "whether anybody answered them")
        @Nullable Boolean answered,
    @Measure(Unit.YES_NO) Boolean answerOnRecord,
    @Measure(Unit.YES_NO) Boolean triedOnRecord,
    @Measure(Unit.YES_NO) Boolean customerOnRecord,
    @Measure(value = Unit.DAYS, asked = "when they came to you") @Nullable Integer daysWaiting,
    @Measure(value = Unit.DAYS, asked = "when you were last in touch")
        @Nullable Integer daysSinceContact,
    @Measure(Unit.YES_NO) Boolean contactOnRecord,
    @Measure(Unit.YES_NO) Boolean nextContactOnRecord,
    @Measure(Unit.DATE) @Nullable LocalDate nextContactOn,
    @Measure(value = Unit.DAYS, open = true, asked = "when they want to hear from you again")
        @Nullable Integer daysToNextContact,
    @Measure(value = Unit.YES_NO, asked = "when they want to hear from you again")
        @Nullable Boolean contactWhileAway,
    @Measure(value = Unit.YES_NO, asked = "when they want to hear from you again")
        @Nullable Boolean contactOwed,
    @Measure(Unit.TEXT) @Nullable String referrer,
    @Measure(Unit.COUNT) @Nullable Integer contactsThisWeek,
    @Measure(Unit.YES_NO) Boolean qualifiedOnRecord,
    @Measure(value = Unit.YES_NO, asked = "whether they are qualified") @Nullable Boolean qualified,
    @Measure(Unit.YES_NO) @Nullable Boolean doNotContact,
    Map<String, Double> terms)
    implements Subject {

  static LeadFact of(Lead l, View view) {
    String person = view.directory().person(l.id());
    Boolean answered = answered(l, person, view);
    Integer since = view.contacts().daysSince(person, lastContact(l));
    Integer reached = view.contacts().daysSinceOurAnswer(person, lastContact(l));
    Integer toContact = view.dates().until(l.nextContactOn());
    return new LeadFact(
        l.id(),
        view.directory().label(l.id()),
        person,
        l.source(),
        referred(l) != null,
        inbound(l.source()),
        referred(l),
        l.source() == null || l.source() == LeadSource.OTHER
            ? null
            : Boolean.valueOf(l.source() == LeadSource.COLD),
        answered,
        answered != null || isContactedSince(l),
        isTried(l, person, view),
        view.directory().isOfACustomer(person),
        view.dates().since(l.receivedOn()),
        since,
        since != null,
        l.nextContactOn() != null,
        l.nextContactOn(),
        toContact,
        view.timeOff()
            .isStillToComeWhileAway(l.nextContactOn(), view.contacts().isReachedToday(person)),
        toContact == null ? null : Boolean.valueOf(View.isOwed(toContact, reached)),
        l.referredBy() == null ? null : view.directory().label(l.referredBy()),
        view.contacts().thisWeek(person),
        l.qualified() != null,
        l.qualified(),
        view.directory().doNotContact(l.doNotContact(), person),
        view.terms());
  }

  /** As told, unless the log knows better: who was reached since has been answered. */
  private static @Nullable Boolean answered(Lead l, String person, View view) {
    if (l.receivedOn() != null
        && view.contacts().hasSince(person, ContactSign.REACHED, l.receivedOn())) {
      return true;
    }
    if (l.answeredOn() != null) {
      return !l.answeredOn().isAfter(view.day());
    }
    // Nobody agrees on a day to be in touch again who was not answered.
    return l.answered() == null && l.nextContactOn() != null ? Boolean.TRUE : l.answered();
  }

  private static boolean isTried(Lead l, String person, View view) {
    Integer tries = view.contacts().triesInVain(person, null);
    return tries != null
        && tries > 0
        && l.receivedOn() != null
        && view.contacts().hasSince(person, ContactSign.IN_VAIN, l.receivedOn());
  }

  private static boolean isContactedSince(Lead l) {
    LocalDate last = lastContact(l);
    return last != null && l.receivedOn() != null && !last.isBefore(l.receivedOn());
  }

  /** An answer is a contact. */
  static @Nullable LocalDate lastContact(Lead l) {
    LocalDate answered = l.answeredOn();
    LocalDate last = l.lastContactOn();
    return last == null || answered != null && answered.isAfter(last) ? answered : last;
  }

  /** Whoever is named has sent them; who came on another way was not sent. */
  private static @Nullable Boolean referred(Lead l) {
    if (l.referredBy() != null || l.source() == LeadSource.REFERRAL) {
      return true;
    }
    return l.source() == null || l.source() == LeadSource.OTHER ? null : Boolean.FALSE;
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
