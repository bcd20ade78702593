package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open deal.
 *
 * @param id the key, unique in the state
 * @param name the name to show
 * @param contact the key of the person to speak to; the same key is the same person everywhere
 * @param customer the id of the existing customer the deal is with
 * @param organisation the name of the organisation the deal is with
 * @param amount money, in the state's currency
 * @param stage the name of the stage
 * @param probability stated chance to be won, 0..1
 * @param forecastCategory where it stands in the forecast
 * @param createdOn the day it was created
 * @param stageEnteredOn the day it entered its stage
 * @param closeDate the day it is expected to close
 * @param timesPushed how often the close date was put off
 * @param lastActivityOn the last activity of ours on it
 * @param lastReplyOn the last sign of life from the buyer
 * @param nextStep the agreed next step; an empty text says that there is none
 * @param nextStepOn the day of the next step
 * @param nextStepIsTheirs whether they are to take the next step; where it is not told, we are
 * @param qualified whether it is qualified
 * @param buyingReason why they would buy
 * @param obstacle what stands in the way
 * @param obstacleAsked whether anybody has asked what stands in the way
 * @param objection what the buyer objects to
 * @param pressesOnPrice whether the buyer presses on price
 * @param decisionMaker who decides
 * @param trust how far the buyer trusts us
 * @param comfort how comfortable the buyer is; low is sold to
 * @param needIsNow whether the buyer needs it now
 * @param discount the discount offered
 * @param waitsForPeriodEnd whether the buyer waits for period-end terms
 * @param backBurnerUntil the day a deal on the back burner is to be looked at again
 * @param skippedSteps steps of the normal process that were left out
 * @param worthSharing something interesting or important for the buyer, in words
 * @param doNotContact whether the buyer asked not to be contacted
 */
public record Opportunity(
    String id,
    @Nullable String name,
    @Nullable String contact,
    @Nullable String customer,
    @Nullable String organisation,
    @Nullable BigDecimal amount,
    @Nullable String stage,
    @Nullable BigDecimal probability,
    @Nullable ForecastCategory forecastCategory,
    @Nullable LocalDate createdOn,
    @Nullable LocalDate stageEnteredOn,
    @Nullable LocalDate closeDate,
    @Nullable Integer timesPushed,
    @Nullable LocalDate lastActivityOn,
    @Nullable LocalDate lastReplyOn,
    @Nullable String nextStep,
    @Nullable LocalDate nextStepOn,
    @Nullable Boolean nextStepIsTheirs,
    @Nullable Boolean qualified,
    @Nullable BuyingReason buyingReason,
    @Nullable Hindrance obstacle,
    @Nullable Boolean obstacleAsked,
    @Nullable Hindrance objection,
    @Nullable Boolean pressesOnPrice,
    @Nullable DecisionMaker decisionMaker,
    @Nullable Level trust,
    @Nullable Level comfort,
    @Nullable Boolean needIsNow,
    @Nullable Discount discount,
    @Nullable Boolean waitsForPeriodEnd,
    @Nullable LocalDate backBurnerUntil,
    List<String> skippedSteps,
    @Nullable String worthSharing,
    @Nullable Boolean doNotContact) {

  /**
   * Checks the bounds; a list that is not given is an empty one, and what stands in the way without
   * a word of it is not told.
   */
  public Opportunity {
    skippedSteps = Bounds.texts("skippedSteps", skippedSteps);
    obstacle = Hindrance.told(obstacle);
    objection = Hindrance.told(objection);
    Bounds.id(id);
    Bounds.text("name", name);
    Bounds.text("contact", contact);
    Bounds.text("customer", customer);
    Bounds.text("organisation", organisation);
    Bounds.text("stage", stage);
    Bounds.text("nextStep", nextStep);
    Bounds.text("worthSharing", worthSharing);
    Bounds.notNegative("amount", amount);
    Bounds.notNegative("timesPushed", timesPushed);
    Bounds.share("probability", probability);
    Bounds.order("stageEnteredOn", createdOn, stageEnteredOn);
  }
}
