package org.playcaller.facts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.BuyingReason;
import org.playcaller.state.DecisionMaker;
import org.playcaller.state.Discount;
import org.playcaller.state.ForecastCategory;
import org.playcaller.state.Hindrance;
import org.playcaller.state.Level;
import org.playcaller.state.Opportunity;
import org.playcaller.state.ReasonKind;
import org.playcaller.state.Told;
import org.playcaller.state.Topic;

/**
 * An open opportunity.
 *
 * @param id the key in the state
 * @param label the name to show
 * @param person the key of the person to speak to; equal keys are the same person
 * @param amount money, in the state's currency
 * @param stage the stage
 * @param forecastCategory where it stands in the forecast
 * @param probability probability to be won, 0..1: see WinRates; unknown where nothing tells
 * @param worthATalk whether it is not known to be unlikely, by the term "let go probability", or
 *     holds half of what the pipeline is worth and would make the quota by itself, or something is
 *     on record that stands in its way
 * @param chanceInTime chance to be won within the period, 0..1: see Forecast; unknown where nothing
 *     tells of the probability or of the closing
 * @param age days since it was created
 * @param shareOfCycle days from the day it was created to its close date, over the rep's usual
 *     sales cycle
 * @param daysSinceContact days since our last activity on it
 * @param daysSinceReply days since the buyer's last sign of life, as told or as an activity with
 *     them shows that reached what it was for, brought a next step or a no
 * @param buyerWaits whether the buyer's last word came after ours, tries in vain and messages left
 *     aside; of words of one day nobody can tell
 * @param daysUnanswered days since the buyer's last word, where we have not been in touch since;
 *     unknown where the last word is ours, or nothing tells of a word of theirs
 * @param replyAloneOnRecord whether a word of theirs is told, and nothing tells whether we answered
 * @param contactOnRecord whether anything tells of a contact with them, ours or theirs; unknown
 *     where all that does is dated after the day
 * @param missedOnRecord whether the log tells that the last contact was to be a meeting, that they
 *     did not come, and that no other is agreed
 * @param triesInVain how often in a row they were tried and not reached since they last spoke with
 *     us; unknown where activities are not tracked
 * @param triedOnRecord whether the log tells of such a try
 * @param longPassedOnRecord whether a close date is told that passed longer ago than the term "let
 *     go overdue"
 * @param contactsThisWeek contacts in the last 7 days, this day included; unknown where activities
 *     are not tracked
 * @param daysInStage days since it entered its stage
 * @param usualDaysInStage usual days in this stage, by history
 * @param stageOverrun days in the stage over the usual days
 * @param daysToQuiet days until nobody has been in touch for longer than the follow-up cadence; 0
 *     or less where that is so already
 * @param quietFirst whether that is still to come, before its date, a meeting or an agreed step
 * @param daysToClose days until the close date; below 0 it has passed
 * @param closeDate the day it is expected to close
 * @param dateOnRecord whether that day is on record
 * @param daysAfterPeriod days from the end of the quota period to the close date; 0 where it lies
 *     within the period or before
 * @param rank its place among the open opportunities by chance in time and amount, by chance alone
 *     where the quota counts deals, from 1; ties by id: see Pipeline; unknown where its own amount
 *     or chance in time is
 * @param place the same where its amount or its chance is guessed
 * @param verdict whether it is kept, left until its day or let go: see Verdicts
 * @param verdictUntil the day to look at it again, on the back burner
 * @param closesInPeriod whether the close date lies in the quota period
 * @param timesPushed how often the close date was put off
 * @param hasNextStep whether a next step is agreed, such as a meeting that is planned
 * @param nextStep the agreed step, in words
 * @param daysToNextStep days until the agreed step is due; 0 or less is due
 * @param stepAfterClose whether the agreed step comes after a close date that is still to come
 * @param stepTried whether they were tried in vain on the day of our agreed step or since
 * @param stepWhileAway whether the agreed step is ours, and comes while the rep is away
 * @param stepOnDayOff whether the agreed step is ours, and comes on a day off that is told, with a
 *     working day before it
 * @param nextStepOn the day of the agreed step
 * @param stepIsTheirs whether they are to take the agreed step; where nobody says, we are
 * @param daysStepDue days since the agreed step was due; below 0 where it is still to come, so that
 *     each day adds one
 * @param saidNo whether the last word on it in the log is a no
 * @param wroteSinceNo whether the buyer wrote after that no; unknown where there is none
 * @param spokenSinceNo whether we said anything to them after that no; unknown where there is none
 * @param lastWordSaid whether the log tells of a contact that reached them within the term "let go
 *     silence", which is the last word where it is to be let go
 * @param qualified whether it is qualified
 * @param reasonOnRecord whether a buying reason is on record
 * @param reasonSourceOnRecord whether it is told if the buyer confirmed the reason on record;
 *     unknown where there is none
 * @param reasonVerified whether the buyer confirmed the buying reason
 * @param reasonKindOnRecord whether that is told of the reason on record; unknown where there is
 *     none
 * @param reasonKind whether the buying reason is felt or reasoned
 * @param reason the buying reason, in words
 * @param daysSinceValue days since an activity with the buyer brought them something of value
 * @param obstacleUnasked whether no obstacle is told and nobody has asked for one
 * @param obstacleKnown whether the obstacle is known
 * @param obstacleTopic what the obstacle is about
 * @param priceOnRecord whether it is told that the price is what stands in the way
 * @param unremovableOnRecord whether it is told that we cannot take the obstacle away
 * @param obstacleRemovable whether we could remove the obstacle
 * @param obstacle the obstacle, in words; what it is about, where no words are told
 * @param objectionTopic what the objection is about
 * @param pressesOnPrice whether the buyer presses on price
 * @param busyOnRecord whether it is told if the decision maker has little time
 * @param buyerBusy whether the decision maker has little time; unknown where somebody else is
 *     spoken to
 * @param decisionMaker who decides, where somebody else is spoken to
 * @param otherDeciderBusy whether they have little time; unknown where nobody else decides
 * @param bestTimeOnRecord whether the best time to reach the buyer is on record
 * @param bestTime the time of day the buyer asked to be contacted at
 * @param daysToMeeting days until the next meeting or demonstration that is planned with them
 * @param meetingTodayOnRecord whether such a meeting is planned for this day
 * @param meetingWhileAway whether the rep is away on the day of that meeting
 * @param knowsPrices whether the buyer knows what competitors charge
 * @param trust how far the buyer trusts us
 * @param comfort how comfortable the buyer is
 * @param needIsNow whether the buyer needs it now
 * @param discountShare share of the price offered as a discount
 * @param discountDaysFromPeriodEnd days between the discount's last day and the period's end,
 *     either way
 * @param discountJustified whether a reason other than the calendar is on record for the discount
 * @param discountAnswersPrice whether the discount answers an objection to the price or the budget
 * @param discountCost margin given away: share times amount, in the state's currency
 * @param dealsToMakeUpForTen the deals of this size at full price whose margin ten such discounts
 *     cost, in words; their share of the price over the term "gross margin"
 * @param waitsForPeriodEnd whether the buyer waits for period-end terms
 * @param onBackBurner whether a date beyond this day is on record to look at it again
 * @param lookAgainOnRecord whether such a day has come, and nobody has been in touch since
 * @param daysToLookAgain days until that day; unknown where somebody has been in touch since
 * @param backBurnerUntil the day to look at it again
 * @param skippedSteps steps of the normal process that were left out
 * @param skipped those steps, in words
 * @param worthSharing something interesting or important for the buyer, in words
 * @param worthSharingOnRecord whether there is such a thing
 * @param doNotContact whether the buyer asked not to be contacted
 * @param existingCustomer whether the buyer is a customer already
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, enableGetters = false, addStaticBuilder = false)
public record OpportunityFact(
    String id,
    String label,
    String person,
    @Measure(Unit.MONEY) @Nullable Double amount,
    @Measure(Unit.TEXT) @Nullable String stage,
    @Measure(Unit.WORD) @Nullable ForecastCategory forecastCategory,
    @Measure(value = Unit.SHARE, asked = "how likely it is to be won") @Nullable Double probability,
    @Measure(value = Unit.YES_NO, asked = "how likely it is to be won") Boolean worthATalk,
    @Measure(Unit.SHARE) @Nullable Double chanceInTime,
    @Measure(Unit.DAYS) @Nullable Integer age,
    @Measure(
            value = Unit.SHARE,
            open = true,
            asked = "since when it is open, and by when they mean to decide")
        @Nullable Double shareOfCycle,
    @Measure(value = Unit.DAYS, asked = "when you were last in touch")
        @Nullable Integer daysSinceContact,
    @Measure(value = Unit.DAYS, asked = "when they last gave a sign of life")
        @Nullable Integer daysSinceReply,
    @Measure(value = Unit.YES_NO, asked = "whether they wait for an answer from you")
        @Nullable Boolean buyerWaits,
    @Measure(Unit.DAYS) @Nullable Integer daysUnanswered,
    @Measure(Unit.YES_NO) Boolean replyAloneOnRecord,
    @Measure(Unit.YES_NO) @Nullable Boolean contactOnRecord,
    @Measure(Unit.YES_NO) Boolean missedOnRecord,
    @Measure(value = Unit.COUNT, asked = "whether they took your last calls")
        @Nullable Integer triesInVain,
    @Measure(Unit.YES_NO) Boolean triedOnRecord,
    @Measure(Unit.YES_NO) Boolean longPassedOnRecord,
    @Measure(Unit.COUNT) @Nullable Integer contactsThisWeek,
    @Measure(Unit.DAYS) @Nullable Integer daysInStage,
    @Measure(Unit.DAYS) @Nullable Double usualDaysInStage,
    @Measure(
            value = Unit.TIMES,
            asked = "since when it has been in its stage, and how long that usually takes")
        @Nullable Double stageOverrun,
    @Measure(value = Unit.DAYS, open = true, asked = "by when they mean to decide")
        @Nullable Integer daysToClose,
    @Measure(value = Unit.DAYS, open = true, asked = "when you were last in touch")
        @Nullable Integer daysToQuiet,
    @Measure(value = Unit.YES_NO, asked = "when you were last in touch")
        @Nullable Boolean quietFirst,
    @Measure(Unit.DATE) @Nullable LocalDate closeDate,
    @Measure(Unit.YES_NO) Boolean dateOnRecord,
    @Measure(value = Unit.DAYS, asked = "by when they mean to decide")
        @Nullable Integer daysAfterPeriod,
    @Measure(value = Unit.COUNT, asked = "what it is worth, and by when they mean to decide")
        @Nullable Integer rank,
    int place,
    @Measure(value = Unit.WORD, asked = "where it stands") @Nullable Verdict verdict,
    @Measure(Unit.DATE) @Nullable LocalDate verdictUntil,
    @Measure(value = Unit.YES_NO, asked = "by when they mean to decide")
        @Nullable Boolean closesInPeriod,
    @Measure(value = Unit.COUNT, asked = "how often the date was put off")
        @Nullable Integer timesPushed,
    @Measure(value = Unit.YES_NO, asked = "what happens next, and when")
        @Nullable Boolean hasNextStep,
    @Measure(Unit.TEXT) @Nullable String nextStep,
    @Measure(value = Unit.DAYS, open = true, asked = "when the next step is due")
        @Nullable Integer daysToNextStep,
    @Measure(value = Unit.YES_NO, asked = "what happens next, and when")
        @Nullable Boolean stepAfterClose,
    @Measure(value = Unit.YES_NO, asked = "whether you tried to reach them")
        @Nullable Boolean stepTried,
    @Measure(value = Unit.YES_NO, asked = "what happens next, and when")
        @Nullable Boolean stepWhileAway,
    @Measure(value = Unit.YES_NO, asked = "what happens next, and when")
        @Nullable Boolean stepOnDayOff,
    @Measure(Unit.DATE) @Nullable LocalDate nextStepOn,
    @Measure(value = Unit.YES_NO, asked = "what happens next, and who does it")
        @Nullable Boolean stepIsTheirs,
    @Measure(value = Unit.DAYS, asked = "when the next step is due") @Nullable Integer daysStepDue,
    @Measure(value = Unit.YES_NO, asked = "whether they said no") @Nullable Boolean saidNo,
    @Measure(value = Unit.YES_NO, asked = "whether they wrote since they said no")
        @Nullable Boolean wroteSinceNo,
    @Measure(value = Unit.YES_NO, asked = "whether you were in touch since they said no")
        @Nullable Boolean spokenSinceNo,
    @Measure(value = Unit.YES_NO, asked = "whether you said a last word")
        @Nullable Boolean lastWordSaid,
    @Measure(value = Unit.YES_NO, asked = "whether it is qualified: need, money, and who decides")
        @Nullable Boolean qualified,
    @Measure(Unit.YES_NO) @Nullable Boolean reasonOnRecord,
    @Measure(value = Unit.YES_NO, asked = "whether they said themselves why they would buy")
        @Nullable Boolean reasonSourceOnRecord,
    @Measure(value = Unit.YES_NO, asked = "whether they said themselves why they would buy")
        @Nullable Boolean reasonVerified,
    @Measure(Unit.YES_NO) @Nullable Boolean reasonKindOnRecord,
    @Measure(value = Unit.WORD, asked = "whether they want it for a feeling or for the figures")
        @Nullable ReasonKind reasonKind,
    @Measure(Unit.TEXT) @Nullable String reason,
    @Measure(value = Unit.DAYS, asked = "when you last brought them something useful")
        @Nullable Integer daysSinceValue,
    @Measure(value = Unit.YES_NO, asked = "whether anybody has asked what could stop it")
        @Nullable Boolean obstacleUnasked,
    @Measure(value = Unit.YES_NO, asked = "what could stop it") @Nullable Boolean obstacleKnown,
    @Measure(Unit.WORD) @Nullable Topic obstacleTopic,
    @Measure(Unit.YES_NO) Boolean priceOnRecord,
    @Measure(Unit.YES_NO) Boolean unremovableOnRecord,
    @Measure(value = Unit.YES_NO, asked = "whether you could take away what stops it")
        @Nullable Boolean obstacleRemovable,
    @Measure(Unit.TEXT) @Nullable String obstacle,
    @Measure(Unit.WORD) @Nullable Topic objectionTopic,
    @Measure(value = Unit.YES_NO, asked = "whether they press on price")
        @Nullable Boolean pressesOnPrice,
    @Measure(Unit.YES_NO) Boolean busyOnRecord,
    @Measure(value = Unit.YES_NO, asked = "how busy the one you speak to is")
        @Nullable Boolean buyerBusy,
    @Measure(Unit.TEXT) @Nullable String decisionMaker,
    @Measure(value = Unit.YES_NO, asked = "who decides, and whether they are busy")
        @Nullable Boolean otherDeciderBusy,
    @Measure(Unit.YES_NO) @Nullable Boolean bestTimeOnRecord,
    @Measure(Unit.TIME) @Nullable LocalTime bestTime,
    @Measure(value = Unit.DAYS, open = true, asked = "when you meet")
        @Nullable Integer daysToMeeting,
    @Measure(Unit.YES_NO) Boolean meetingTodayOnRecord,
    @Measure(value = Unit.YES_NO, asked = "when you meet") @Nullable Boolean meetingWhileAway,
    @Measure(value = Unit.YES_NO, asked = "whether they know what others charge")
        @Nullable Boolean knowsPrices,
    @Measure(value = Unit.WORD, asked = "how far they trust you") @Nullable Level trust,
    @Measure(value = Unit.WORD, asked = "whether they feel at ease with you")
        @Nullable Level comfort,
    @Measure(value = Unit.YES_NO, asked = "whether they need it now") @Nullable Boolean needIsNow,
    @Measure(Unit.SHARE) @Nullable Double discountShare,
    @Measure(value = Unit.DAYS, open = true) @Nullable Integer discountDaysFromPeriodEnd,
    @Measure(Unit.YES_NO) @Nullable Boolean discountJustified,
    @Measure(value = Unit.YES_NO, asked = "what the discount is to answer")
        @Nullable Boolean discountAnswersPrice,
    @Measure(Unit.MONEY) @Nullable Double discountCost,
    @Measure(Unit.TEXT) @Nullable String dealsToMakeUpForTen,
    @Measure(value = Unit.YES_NO, asked = "whether they wait for your month end")
        @Nullable Boolean waitsForPeriodEnd,
    @Measure(value = Unit.YES_NO, asked = "until when it waits") @Nullable Boolean onBackBurner,
    @Measure(Unit.YES_NO) Boolean lookAgainOnRecord,
    @Measure(value = Unit.DAYS, open = true, asked = "when to look at it again")
        @Nullable Integer daysToLookAgain,
    @Measure(Unit.DATE) @Nullable LocalDate backBurnerUntil,
    @Measure(value = Unit.COUNT, asked = "whether a step was left out")
        @Nullable Integer skippedSteps,
    @Measure(Unit.TEXT) @Nullable String skipped,
    @Measure(Unit.TEXT) @Nullable String worthSharing,
    @Measure(Unit.YES_NO) Boolean worthSharingOnRecord,
    @Measure(Unit.YES_NO) @Nullable Boolean doNotContact,
    @Measure(Unit.YES_NO) @Nullable Boolean existingCustomer,
    Map<String, Double> terms)
    implements Subject {

  /**
   * Returns whether it is no likelier than any deal, past its date, and the buyer silent for three
   * times the term "let go silence".
   *
   * @return false where either is not known
   */
  public boolean isForgotten() {
    return Verdicts.isForgotten(this);
  }

  /**
   * Returns whether it is so unlikely that it may be let go.
   *
   * @return true up to the term "let go probability"
   */
  public boolean isUnlikely() {
    return Verdicts.isUnlikely(probability, terms);
  }

  /**
   * Returns whether the buyer gave a sign of life lately.
   *
   * @return true below the term "let go silence"
   */
  public boolean isAnswering() {
    return Verdicts.isAnswering(this);
  }

  static OpportunityFact of(Opportunity o, View view) {
    BuyingReason why = o.buyingReason();
    // An objection stands in the way like any other obstacle, where none is told.
    Hindrance obstacle = o.obstacle() == null ? o.objection() : o.obstacle();
    DecisionMaker decider = o.decisionMaker();
    Discount discount = o.discount();
    String person = view.directory().person(o.id());
    boolean isAnother = decider != null && view.directory().isAnother(decider, person);
    Double amount = Numbers.value(o.amount());
    Double share = discount == null ? null : Numbers.value(discount.share());
    Integer inStage = view.dates().since(o.stageEnteredOn());
    Double usual = view.usualDaysIn(o.stage());
    LocalTime bestTime = view.directory().bestTime(decider, person);
    Double probability = view.probability(o);
    Integer ours = view.contacts().daysSince(person, o.lastActivityOn());
    Integer toQuiet = toQuiet(ours, view);
    Integer toLookAgain = toLookAgain(o.backBurnerUntil(), ours, view.day());
    Integer theirs = view.contacts().daysSinceReply(person, o.lastReplyOn());
    AgreedStep step = AgreedStep.of(o, person, theirs, view);
    Integer toMeeting = view.meetings().daysToNextAbout(o.id(), person);
    Correspondence words = Correspondence.of(o, person, theirs, step, view);
    List<String> skipped = o.skippedSteps().stream().filter(Told::says).toList();
    return new OpportunityFact(
        o.id(),
        view.directory().label(o.id()),
        person,
        amount,
        o.stage(),
        o.forecastCategory(),
        probability,
        !Verdicts.isUnlikely(probability, view.terms()) || obstacle != null,
        view.chanceInTime(o),
        view.dates().since(o.createdOn()),
        shareOfCycle(o, view),
        ours,
        theirs,
        words.buyerWaits(),
        Boolean.TRUE.equals(words.buyerWaits()) ? theirs : null,
        words.isAlone(),
        ours != null || theirs != null ? Boolean.TRUE : noContact(o),
        isMissed(o, person, toMeeting, ours, view),
        words.tries(),
        words.isTried(),
        isLongPassed(o.closeDate(), view),
        view.contacts().thisWeek(person),
        inStage,
        usual,
        Numbers.over(Numbers.value(inStage), usual),
        view.dates().until(o.closeDate()),
        toQuiet,
        goesQuietFirst(o, toQuiet, person, view),
        o.closeDate(),
        o.closeDate() != null,
        view.dates().afterPeriod(o.closeDate()),
        null,
        0,
        null,
        null,
        view.dates().inPeriod(o.closeDate()),
        o.timesPushed(),
        toMeeting != null ? Boolean.TRUE : step.isThere(),
        step.words(),
        step.daysTo(),
        step.isAfterClose(),
        step.isTried(),
        step.isWhileAway(),
        step.isOnDayOff(),
        step.on(),
        step.isTheirs(),
        step.daysTo() == null ? null : Integer.valueOf(-step.daysTo()),
        view.hasSaidNo(o),
        view.hasWrittenSinceNo(o),
        view.hasSpokenSinceNo(o),
        view.contacts()
            .hasSince(
                person,
                ContactSign.WORD,
                view.day().minusDays((long) Verdicts.silence(view.terms()))),
        o.qualified(),
        why != null && Told.says(why.text()),
        why == null || !Told.says(why.text()) ? null : Boolean.valueOf(why.verified() != null),
        why == null ? null : why.verified(),
        why == null || !Told.says(why.text()) ? null : Boolean.valueOf(why.kind() != null),
        why == null ? null : why.kind(),
        why == null || !Told.says(why.text()) ? null : why.text(),
        view.contacts().daysSinceValue(person),
        obstacle != null ? Boolean.FALSE : Numbers.not(o.obstacleAsked()),
        obstacle != null ? Boolean.TRUE : o.obstacleAsked() == null ? null : Boolean.FALSE,
        obstacle == null ? null : obstacle.topic(),
        obstacle != null && obstacle.topic() == Topic.PRICE,
        obstacle != null && Boolean.FALSE.equals(obstacle.removable()),
        obstacle == null ? null : obstacle.removable(),
        obstacle == null ? null : words(obstacle),
        o.objection() == null ? null : o.objection().topic(),
        o.pressesOnPrice(),
        decider != null && decider.busy() != null,
        decider == null || isAnother ? null : decider.busy(),
        isAnother ? Told.name(decider.name()) : null,
        isAnother ? decider.busy() : null,
        bestTime != null,
        bestTime,
        toMeeting,
        toMeeting != null && toMeeting == 0,
        toMeeting == null
            ? null
            : Boolean.valueOf(
                toMeeting >= 0 && view.timeOff().isAway(view.day().plusDays(toMeeting))),
        decider == null ? null : decider.knowsPrices(),
        o.trust(),
        o.comfort(),
        o.needIsNow(),
        share,
        discount == null ? null : view.dates().fromPeriodEnd(discount.until()),
        discount == null ? null : DiscountCost.justified(discount),
        discount == null ? null : DiscountCost.answersPrice(discount, view.objectionOf(o.id())),
        DiscountCost.given(share, amount),
        DiscountCost.dealsToMakeUpForTen(share, view.terms()),
        o.waitsForPeriodEnd(),
        o.backBurnerUntil() != null && o.backBurnerUntil().isAfter(view.day()),
        toLookAgain != null && toLookAgain <= 0,
        toLookAgain,
        o.backBurnerUntil(),
        skipped.isEmpty() ? null : skipped.size(),
        skipped.isEmpty() ? null : String.join(", ", skipped),
        Told.says(o.worthSharing()) ? o.worthSharing() : null,
        Told.says(o.worthSharing()),
        view.directory().doNotContact(o.doNotContact(), person),
        o.customer() == null ? null : Boolean.TRUE,
        view.terms());
  }

  /**
   * Days to the day to look at it again; null where there is none, or they were spoken to since.
   */
  private static @Nullable Integer toLookAgain(
      @Nullable LocalDate again, @Nullable Integer ours, LocalDate day) {
    boolean isOpen = again != null && (ours == null || day.minusDays(ours).isBefore(again));
    return isOpen ? Integer.valueOf((int) ChronoUnit.DAYS.between(day, again)) : null;
  }

  private static @Nullable Double shareOfCycle(Opportunity o, View view) {
    return o.createdOn() == null || o.closeDate() == null || o.closeDate().isBefore(o.createdOn())
        ? null
        : Numbers.over(
            (double) ChronoUnit.DAYS.between(o.createdOn(), o.closeDate()),
            view.past().cycleDays());
  }

  private static boolean isLongPassed(@Nullable LocalDate close, View view) {
    return close != null
        && close.isBefore(view.day().minusDays((long) View.term(view.terms(), "let go overdue")));
  }

  /** False where no day of a contact is told; unknown where one is that lies ahead. */
  private static @Nullable Boolean noContact(Opportunity o) {
    return Stream.of(o.lastActivityOn(), o.lastReplyOn()).allMatch(Objects::isNull)
        ? Boolean.FALSE
        : null;
  }

  /** They did not come, and neither another meeting nor a step of ours is still to come. */
  private static boolean isMissed(
      Opportunity o,
      String person,
      @Nullable Integer toMeeting,
      @Nullable Integer ours,
      View view) {
    Integer toStep = view.dates().until(o.nextStepOn());
    return view.contacts().hasMissedUs(person, o.lastActivityOn(), o.lastReplyOn())
        && (toMeeting == null || toMeeting < 0)
        // The step of the day may be the one that they missed.
        && (toStep == null || toStep < 0 || toStep == 0 && ours != null && ours == 0);
  }

  private static @Nullable Integer toQuiet(@Nullable Integer since, View view) {
    double cadence = View.term(view.terms(), "follow-up cadence");
    return since == null ? null : (int) Math.floor(cadence) + 1 - since;
  }

  /** Whether it is to go quiet, and before anything else is due to be said. */
  private static @Nullable Boolean goesQuietFirst(
      Opportunity o, @Nullable Integer toQuiet, String person, View view) {
    if (toQuiet == null) {
      return null;
    }
    return toQuiet > 0
        && Stream.of(
                view.dates().until(o.closeDate()),
                view.dates().until(o.nextStepOn()),
                view.meetings().daysToNextAbout(o.id(), person))
            .filter(Objects::nonNull)
            .noneMatch(next -> next >= 0 && next <= toQuiet);
  }

  /** What is told of it, else what it is about. */
  private static @Nullable String words(Hindrance obstacle) {
    boolean isTold = Told.says(obstacle.text());
    Topic topic = obstacle.topic();
    return isTold ? obstacle.text() : topic == null ? null : topic.word().replace('-', ' ');
  }

  /** The same with its place among the open opportunities, and what to do with it. */
  OpportunityFact placed(int newPlace, Verdicts.Decided decided) {
    return OpportunityFactBuilder.builder(this)
        .worthATalk(worthATalk || decided.isLarge())
        .rank(amount == null || chanceInTime == null ? null : newPlace)
        .place(newPlace)
        .verdict(decided.verdict())
        .verdictUntil(decided.until())
        .build();
  }
}
