package org.playcaller.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Verdict;
import org.playcaller.forecast.ChanceRange;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;

/** What comes first. */
final class PlanOrder {

  /** How much of what it brings to speak of a deal is left where it was spoken of lately. */
  private static final double TENDED = 0.5;

  /** So many days before its date nobody waits for a deal to go silent. */
  private static final int NEARLY_DUE = 3;

  private final Gains gains;
  private final LocalDate day;
  private final boolean orderHolds;
  private final double cadence;
  private final double fresh;
  private final @Nullable String early;

  /**
   * Takes what decides.
   *
   * @param gains what deals are worth
   */
  PlanOrder(Playbook playbook, State state, Facts facts, Gains gains) {
    this.gains = gains;
    this.day = state.day();
    StandingFact standing = facts.standing();
    Double pace = standing.pace();
    Double cycle = standing.cycleAgainstDaysLeft();
    boolean isMassivelyBehind = pace != null && pace < playbook.number("massively behind");
    this.orderHolds = isMassivelyBehind && cycle != null && cycle > 1;
    this.cadence = playbook.number("follow-up cadence");
    this.fresh = playbook.number("fresh lead");
    ChanceRange.Early helps = ChanceText.early(facts, playbook.terms());
    this.early = helps == null ? null : helps.largest();
  }

  /** A draft with what its deals say of its urgency. */
  private record Ranked(Draft draft, int urgency, double worth) {}

  /**
   * What comes first: what is owed, getting straight, selling, and what fills the hours left. Live
   * deals due in the days left come before the routes, the largest first, and so does putting right
   * what somebody suffers through us; those that are neither silent, nor without a next step, nor
   * nearly due count half. Where the rep is massively behind and a cycle is longer than the days
   * left the routes hold their order; else gain an hour decides, that of this period first. Of what
   * is owed, what was agreed about a deal for today comes first, then deals due today or tomorrow,
   * then leads that have just come, then the deals that are worth most, then the others. Ties by
   * what they would be worth, then by play and subject.
   */
  List<Draft> of(List<Draft> drafts) {
    return drafts.stream()
        .map(draft -> new Ranked(draft, urgency(draft), worth(draft)))
        .sorted(order())
        .map(Ranked::draft)
        .toList();
  }

  private Comparator<Ranked> order() {
    Comparator<Draft> byGain =
        Comparator.comparing(Draft::horizon)
            .thenComparing(Draft::perHour, Comparator.nullsLast(Comparator.reverseOrder()));
    Comparator<Draft> byRoute =
        Comparator.<Draft, Integer>comparing(one -> one.route().order()).thenComparing(byGain);
    Comparator<Ranked> selling =
        Comparator.comparingInt(Ranked::urgency)
            .thenComparing(
                (a, b) -> {
                  if (a.urgency() <= 0) {
                    int byWorth = Double.compare(b.worth(), a.worth());
                    return byWorth != 0
                        ? byWorth
                        : Comparator.<Ranked, Boolean>comparing(one -> !one.draft().comforts())
                            .thenComparing(one -> gainNow(one.draft()), Comparator.reverseOrder())
                            .compare(a, b);
                  }
                  return (orderHolds ? byRoute : byGain).compare(a.draft(), b.draft());
                })
            .thenComparing(Ranked::draft, byGain);
    Comparator<Ranked> owed =
        Comparator.<Ranked, Integer>comparing(one -> one.draft().route().order())
            .thenComparing(one -> !isDueByTomorrow(one.draft()))
            .thenComparing(one -> !isFresh(one.draft()))
            .thenComparing(one -> one.draft().deals().isEmpty())
            .thenComparing(one -> !isSent(one.draft()))
            .thenComparing(Ranked::worth, Comparator.reverseOrder())
            .thenComparing(Ranked::draft, byGain);
    return Comparator.<Ranked, Lane>comparing(one -> one.draft().lane())
        .thenComparing(
            (a, b) ->
                a.draft().lane() == Lane.SELLING
                    ? selling.compare(a, b)
                    : a.draft().lane() == Lane.OWED
                        ? owed.compare(a, b)
                        : byRoute.compare(a.draft(), b.draft()))
        .thenComparing(PlanOrder::size, Comparator.reverseOrder())
        .thenComparing(one -> one.draft().first().advice(), Advice.ORDER);
  }

  /** What somebody would be worth who is no open deal, where all else is the same. */
  private static double size(Ranked one) {
    Subject subject = one.draft().first().advice().subject();
    Double amount =
        subject instanceof OldProspectFact prospect
            ? prospect.amount()
            : subject instanceof CustomerFact customer ? customer.amount() : null;
    return amount == null ? 0 : amount;
  }

  private static double gainNow(Draft draft) {
    return draft.gain() == null ? 0 : draft.gain().thisPeriod();
  }

  /** Who has just come is answered before the buyers; who came before waits with the others. */
  private boolean isFresh(Draft draft) {
    return draft.first().advice().subject() instanceof LeadFact lead
        && lead.daysWaiting() != null
        && lead.daysWaiting() <= fresh;
  }

  /** Whether somebody gave their good name for it. */
  private static boolean isSent(Draft draft) {
    return draft.first().advice().subject() instanceof LeadFact lead
        && Boolean.TRUE.equals(lead.referred());
  }

  private boolean isDueByTomorrow(Draft draft) {
    return draft.until() != null && !draft.until().isAfter(day.plusDays(1));
  }

  /** -1 for one that makes the quota where it comes early, 0 for a live deal, else 1. */
  private int urgency(Draft draft) {
    if (early != null && draft.deals().stream().anyMatch(deal -> deal.id().equals(early))) {
      return -1;
    }
    return draft.deals().stream().anyMatch(this::isLive) || draft.putsRight() ? 0 : 1;
  }

  private boolean isLive(OpportunityFact deal) {
    boolean isLost = deal.probability() != null && deal.probability() == 0;
    Double amount = gains.amount(deal);
    boolean isForNothing = amount != null && amount == 0;
    return !isLost
        && !isForNothing
        && deal.verdict() == Verdict.KEEP
        && (Boolean.TRUE.equals(deal.closesInPeriod()) || hasPassed(deal));
  }

  private boolean isNeglected(OpportunityFact deal) {
    boolean isSilent =
        deal.daysSinceContact() == null
            ? Boolean.FALSE.equals(deal.contactOnRecord())
            : deal.daysSinceContact() > cadence;
    return isLive(deal) && (isSilent || Boolean.FALSE.equals(deal.hasNextStep()));
  }

  /**
   * What the deals that a draft is about are worth, as likely as they are; a talk about one that
   * was spoken of lately, has a next step and is not due yet is worth so much less.
   */
  private double worth(Draft draft) {
    double sum = 0;
    for (OpportunityFact deal : draft.deals()) {
      Double amount = gains.amount(deal);
      double worth = amount == null || deal.probability() == null ? 0 : amount * deal.probability();
      boolean mayWait = isLive(deal) && !isNeglected(deal) && !isNearlyDue(deal);
      sum += mayWait ? worth * TENDED : worth;
    }
    return sum;
  }

  /** A date that has passed, in this period or before it, is to be settled as soon as any. */
  private static boolean hasPassed(OpportunityFact deal) {
    return deal.daysToClose() != null && deal.daysToClose() < 0;
  }

  private static boolean isNearlyDue(OpportunityFact deal) {
    return deal.daysToClose() != null && deal.daysToClose() <= NEARLY_DUE;
  }
}
