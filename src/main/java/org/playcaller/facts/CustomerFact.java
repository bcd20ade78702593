package org.playcaller.facts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Customer;
import org.playcaller.state.Level;
import org.playcaller.state.Referral;
import org.playcaller.state.ServiceQuality;
import org.playcaller.state.Told;

/**
 * Somebody who has bought.
 *
 * @param id the key in the state
 * @param label the name to show
 * @param person the key of the person to speak to; equal keys are the same person
 * @param daysSinceContact days since the last contact
 * @param contactOnRecord whether the day of a contact is on record
 * @param daysSinceBought days since the last booking that is theirs
 * @param contactsThisWeek contacts in the last 7 days, this day included; unknown where activities
 *     are not tracked
 * @param goodwill goodwill banked: as told, else from the ledger of help given less asks made (2 or
 *     more high, 1 medium, else low)
 * @param owesGoodwill whether the goodwill banked is medium or high
 * @param goodwillOnRecord whether that is known
 * @param orderThanked whether they were thanked on the day they last bought or since; unknown where
 *     no booking is theirs
 * @param goodwillBanked times we helped less times we asked
 * @param daysSinceReferralAsked days since a referral was last asked for
 * @param thanksOwed whether they helped, or sent us somebody lately, and were not thanked since
 * @param sent whom they sent us last, where they were not thanked since
 * @param sentOnRecord whether there is somebody
 * @param couldUseMore whether they could use more of what we sell
 * @param couldUse what they could still use, in words
 * @param amount what that would be worth, in the state's currency
 * @param hasUnmetNeed whether they need something that we cannot supply
 * @param unmetNeed that need, in words
 * @param unmetNeedOnRecord whether such a need is told, and they were sent to nobody for it
 * @param referred whether they were referred to a competitor for it
 * @param referralConsent whether they agreed to be referred
 * @param consentOnRecord whether an answer to being referred is on record
 * @param competitor whom they were referred to
 * @param daysSinceReferralCheck days since we last asked how the referral goes; since the referral
 *     itself, where nobody has asked yet
 * @param consentOnRecord whether an answer to being referred is on record
 * @param helpedLately whether help for them is in the log within the term "contact spacing"
 * @param competitorFails whether the competitor is slow or does not deliver
 * @param failureOnRecord whether that is told; false where it is not
 * @param bestTime the time of day they asked to be contacted at
 * @param doNotContact whether they asked not to be contacted
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record CustomerFact(
    String id,
    String label,
    String person,
    @Measure(value = Unit.DAYS, asked = "when you were last in touch")
        @Nullable Integer daysSinceContact,
    @Measure(Unit.YES_NO) Boolean contactOnRecord,
    @Measure(value = Unit.DAYS, asked = "when they last bought") @Nullable Integer daysSinceBought,
    @Measure(Unit.COUNT) @Nullable Integer contactsThisWeek,
    @Measure(Unit.WORD) @Nullable Level goodwill,
    @Measure(value = Unit.YES_NO, asked = "how much they like working with you")
        @Nullable Boolean owesGoodwill,
    @Measure(Unit.YES_NO) Boolean goodwillOnRecord,
    @Measure(value = Unit.YES_NO, asked = "whether you thanked them for the order")
        @Nullable Boolean orderThanked,
    @Measure(Unit.COUNT) @Nullable Integer goodwillBanked,
    @Measure(value = Unit.DAYS, asked = "when you last asked them for a referral")
        @Nullable Integer daysSinceReferralAsked,
    @Measure(value = Unit.YES_NO, asked = "whether you owe them a thank-you")
        @Nullable Boolean thanksOwed,
    @Measure(Unit.TEXT) @Nullable String sent,
    @Measure(Unit.YES_NO) Boolean sentOnRecord,
    @Measure(value = Unit.YES_NO, asked = "what else they could use")
        @Nullable Boolean couldUseMore,
    @Measure(Unit.TEXT) @Nullable String couldUse,
    @Measure(Unit.MONEY) @Nullable Double amount,
    @Measure(value = Unit.YES_NO, asked = "what they need that you cannot supply")
        @Nullable Boolean hasUnmetNeed,
    @Measure(Unit.TEXT) @Nullable String unmetNeed,
    @Measure(Unit.YES_NO) Boolean unmetNeedOnRecord,
    @Measure(value = Unit.YES_NO, asked = "whether you sent them to somebody else")
        @Nullable Boolean referred,
    @Measure(value = Unit.YES_NO, asked = "whether they agree to be referred")
        @Nullable Boolean referralConsent,
    @Measure(Unit.YES_NO) @Nullable Boolean consentOnRecord,
    @Measure(Unit.TEXT) @Nullable String competitor,
    @Measure(value = Unit.DAYS, asked = "when you last asked how they are served there")
        @Nullable Integer daysSinceReferralCheck,
    @Measure(value = Unit.YES_NO, asked = "whether you helped them lately") Boolean helpedLately,
    @Measure(value = Unit.YES_NO, asked = "how they are served there")
        @Nullable Boolean competitorFails,
    @Measure(Unit.YES_NO) @Nullable Boolean failureOnRecord,
    @Measure(Unit.TIME) @Nullable LocalTime bestTime,
    @Measure(Unit.YES_NO) @Nullable Boolean doNotContact,
    Map<String, Double> terms)
    implements Subject {

  static CustomerFact of(Customer c, View view) {
    String person = view.directory().person(c.id());
    Integer since = view.contacts().daysSince(person, c.lastContactOn());
    Referral referral = c.referral();
    Integer banked =
        c.helpGiven() == null || c.asksMade() == null ? null : c.helpGiven() - c.asksMade();
    ServiceQuality going = referral == null ? null : referral.going();
    Level goodwill = c.goodwill() != null ? c.goodwill() : goodwill(banked);
    String more =
        c.couldStillUse().stream().filter(Told::says).sorted().collect(Collectors.joining(", "));
    LocalDate thankedOn = view.contacts().last(person, ActivityKind.THANKS, c.thankedOn());
    String sent = view.sentSince(person, thankedOn);
    Integer helped = view.dates().since(view.contacts().last(person, ActivityKind.HELP, null));
    return new CustomerFact(
        c.id(),
        view.directory().label(c.id()),
        person,
        since,
        since != null,
        view.daysSinceBought(c.id()),
        view.contacts().thisWeek(person),
        goodwill,
        goodwill == null ? null : goodwill != Level.LOW,
        goodwill != null,
        orderThanked(view.daysSinceBought(c.id()), view.dates().since(thankedOn)),
        banked,
        view.dates()
            .since(view.contacts().last(person, ActivityKind.REFERRAL_ASK, c.referralAskedOn())),
        NetworkFact.thanksOwed(view.helpedOn(person, c.helpedOn()), thankedOn),
        sent,
        sent != null,
        more.isEmpty() ? null : Boolean.TRUE,
        more.isEmpty() ? null : more,
        Numbers.value(c.upsellAmount()),
        c.unmetNeed() == null ? null : Told.says(c.unmetNeed()),
        c.unmetNeed(),
        c.unmetNeed() != null
            && Told.says(c.unmetNeed())
            && (referral == null || referral.referredOn() == null),
        referral == null ? null : referral.referredOn() != null,
        referral == null ? null : referral.consent(),
        referral != null && referral.consent() != null,
        referral == null || !Told.says(referral.competitor()) ? null : referral.competitor(),
        referral == null
            ? null
            : view.dates()
                .since(
                    referral.lastCheckOn() == null
                        ? referral.referredOn()
                        : referral.lastCheckOn()),
        helped != null && helped <= View.term(view.terms(), "contact spacing"),
        going == null ? null : going != ServiceQuality.WELL,
        going != null && going != ServiceQuality.WELL,
        view.directory().bestTime(c.bestTime(), person),
        view.directory().doNotContact(c.doNotContact(), person),
        view.terms());
  }

  private static @Nullable Boolean orderThanked(
      @Nullable Integer daysSinceBought, @Nullable Integer daysSinceThanked) {
    return daysSinceBought == null
        ? null
        : Boolean.valueOf(daysSinceThanked != null && daysSinceThanked <= daysSinceBought);
  }

  private static @Nullable Level goodwill(@Nullable Integer banked) {
    if (banked == null) {
      return null;
    }
    return banked >= 2 ? Level.HIGH : banked == 1 ? Level.MEDIUM : Level.LOW;
  }
}
