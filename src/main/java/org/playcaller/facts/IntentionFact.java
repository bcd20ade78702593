package org.playcaller.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Claim;
import org.playcaller.state.Discount;
import org.playcaller.state.Intention;
import org.playcaller.state.IntentionKind;
import org.playcaller.state.PitchContent;
import org.playcaller.state.Told;
import org.playcaller.state.Topic;

/**
 * Something the rep means to do; its subject is whom or what it is with.
 *
 * @param id the key in the state
 * @param label the name to show
 * @param person the key of the person to speak to; equal keys are the same person
 * @param with the key in the state of whom or what it is for
 * @param kind what it is
 * @param discountShare share of the price to be given away
 * @param discountDaysFromPeriodEnd days between the discount's last day and the period's end,
 *     either way
 * @param discountJustified whether a reason other than the calendar is given for the discount
 * @param reasonOnRecord whether such a reason is told; false where it is not
 * @param discountAnswers the objection the discount is said to answer, else the deal's
 * @param answersPrice whether the discount answers an objection to the price or the budget
 * @param dealProbability chance of the deal it is with to be won, 0..1
 * @param discountCost margin given away: share times the deal's amount, in the state's currency
 * @param dealsToMakeUpForTen the deals of this size at full price whose margin ten such discounts
 *     cost, in words; their share of the price over the term "gross margin"
 * @param onlyLogic whether a pitch has only statistics, features and benefits in it
 * @param skippedSteps steps of the normal process to be left out
 * @param skipped those steps, in words
 * @param deceives whether something that is not true is to be said
 * @param claim what is not true, in words
 * @param calls how many cold calls are meant
 * @param bringsValue whether it brings the other side something of value
 * @param buyingReason why the other side would buy, in words
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record IntentionFact(
    String id,
    String label,
    String person,
    @Nullable String with,
    @Measure(Unit.WORD) @Nullable IntentionKind kind,
    @Measure(Unit.SHARE) @Nullable Double discountShare,
    @Measure(value = Unit.DAYS, open = true) @Nullable Integer discountDaysFromPeriodEnd,
    @Measure(Unit.YES_NO) @Nullable Boolean discountJustified,
    @Measure(Unit.YES_NO) @Nullable Boolean reasonOnRecord,
    @Measure(Unit.WORD) @Nullable Topic discountAnswers,
    @Measure(Unit.YES_NO) @Nullable Boolean answersPrice,
    @Measure(Unit.SHARE) @Nullable Double dealProbability,
    @Measure(Unit.MONEY) @Nullable Double discountCost,
    @Measure(Unit.TEXT) @Nullable String dealsToMakeUpForTen,
    @Measure(Unit.YES_NO) @Nullable Boolean onlyLogic,
    @Measure(Unit.COUNT) @Nullable Integer skippedSteps,
    @Measure(Unit.TEXT) @Nullable String skipped,
    @Measure(Unit.YES_NO) @Nullable Boolean deceives,
    @Measure(Unit.TEXT) @Nullable String claim,
    @Measure(Unit.COUNT) @Nullable Integer calls,
    @Measure(Unit.YES_NO) @Nullable Boolean bringsValue,
    @Measure(Unit.TEXT) @Nullable String buyingReason,
    Map<String, Double> terms)
    implements Subject {

  static IntentionFact of(Intention i, int index, View view) {
    Discount discount = i.discount();
    Double share = discount == null ? null : Numbers.value(discount.share());
    Topic objection = i.with() == null ? null : view.objectionOf(i.with());
    Double amount = i.with() == null ? null : view.directory().amountOf(i.with());
    String id = i.id() == null ? "intention-" + (index + 1) : i.id();
    List<String> skipped = i.skippedSteps().stream().filter(Told::says).toList();
    return new IntentionFact(
        id,
        i.with() == null ? i.kind().word().replace('-', ' ') : view.directory().label(i.with()),
        i.with() == null ? id : view.directory().person(i.with()),
        i.with(),
        i.kind(),
        share,
        discount == null ? null : view.dates().fromPeriodEnd(discount.until()),
        discount == null ? null : DiscountCost.justified(discount),
        discount == null ? null : Boolean.TRUE.equals(DiscountCost.justified(discount)),
        discount == null ? null : DiscountCost.answers(discount, objection),
        discount == null ? null : DiscountCost.answersPrice(discount, objection),
        i.with() == null ? null : view.probabilityOf(i.with()),
        DiscountCost.given(share, amount),
        DiscountCost.dealsToMakeUpForTen(share, view.terms()),
        i.content().isEmpty() ? null : onlyLogic(i.content()),
        skipped.isEmpty() ? null : skipped.size(),
        skipped.isEmpty() ? null : String.join(", ", skipped),
        deceives(i.claims()),
        lies(i.claims()),
        i.calls(),
        i.bringsValue(),
        i.with() == null ? null : view.buyingReasonOf(i.with()),
        view.terms());
  }

  private static boolean onlyLogic(List<PitchContent> content) {
    return content.stream()
        .allMatch(
            part ->
                part == PitchContent.STATISTICS
                    || part == PitchContent.FEATURES
                    || part == PitchContent.BENEFITS);
  }

  private static @Nullable Boolean deceives(List<Claim> claims) {
    if (claims.stream().anyMatch(claim -> Boolean.FALSE.equals(claim.truthful()))) {
      return true;
    }
    boolean allKnown = claims.stream().allMatch(claim -> claim.truthful() != null);
    return claims.isEmpty() || !allKnown ? null : Boolean.FALSE;
  }

  private static @Nullable String lies(List<Claim> claims) {
    String lies =
        claims.stream()
            .filter(claim -> Boolean.FALSE.equals(claim.truthful()) && claim.text() != null)
            .map(Claim::text)
            .collect(Collectors.joining("; "));
    return lies.isEmpty() ? null : lies;
  }
}
