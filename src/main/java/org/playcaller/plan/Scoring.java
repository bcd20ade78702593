package org.playcaller.plan;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.QuotaForecast;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Subject;
import org.playcaller.forecast.Basis;
import org.playcaller.forecast.DealForecast;
import org.playcaller.forecast.Rests;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.plan.Plan.Score;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Card;

/** Expected gain towards the gap for an hour of effort. */
final class Scoring {

  private static final double MINUTES_AN_HOUR = 60;

  private final StandingFact standing;
  private final QuotaForecast forecast;

  Scoring(Facts facts) {
    this.standing = facts.standing();
    this.forecast = facts.forecast();
  }

  /** Advice with what decides its place; the exact score, where the plan shows a rounded one. */
  record Scored(Advice advice, Score score, @Nullable Double exact) {

    /** First what comes first, then this period, then the score; ties by play and subject. */
    static final Comparator<Scored> ORDER =
        Comparator.<Scored, Boolean>comparing(scored -> !scored.score().first())
            .thenComparing(scored -> scored.score().horizon())
            .thenComparing(Scored::exact, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(scored -> scored.advice().play().id())
            .thenComparing(
                scored -> scored.advice().subject() == null ? "" : scored.advice().subject().id());
  }

  private record Value(@Nullable Double amount, String from, Rests rests) {

    @Nullable Rests known() {
      return amount == null ? null : rests;
    }
  }

  Scored score(Advice advice) {
    Card card = advice.play().card();
    double chance = Objects.requireNonNull(card.chance());
    int minutes = Objects.requireNonNull(card.minutes());
    int payoff = Objects.requireNonNull(card.payoffDays());
    Value value = value(Objects.requireNonNull(card.worth()), advice.subject());
    Double worth = worth(advice);
    Double exact =
        worth == null || minutes == 0 ? null : worth * card.lever() * MINUTES_AN_HOUR / minutes;
    Score score =
        new Score(
            Figures.amount(exact),
            Objects.requireNonNull(Figures.ratio(chance)),
            Rests.GUESSED,
            isOnDeal(advice) ? Figures.ratio(dealChance(advice)) : null,
            isOnDeal(advice) ? dealChanceRests(advice) : null,
            value.amount() == null ? null : Figures.amount(towardsGap(value.amount())),
            value.from(),
            value.known(),
            Objects.requireNonNull(Figures.ratio(minutes / MINUTES_AN_HOUR)),
            Objects.requireNonNull(Figures.ratio(card.lever())),
            payoff,
            horizon(payoff),
            card.first());
    return new Scored(advice, score, exact);
  }

  /** Chance, times the deal's own, times value towards the gap; null where one is not known. */
  @Nullable Double worth(Advice advice) {
    Card card = advice.play().card();
    Value value = value(Objects.requireNonNull(card.worth()), advice.subject());
    Double dealChance = isOnDeal(advice) ? dealChance(advice) : Double.valueOf(1);
    return value.amount() == null || dealChance == null
        ? null
        : Double.valueOf(
            Objects.requireNonNull(card.chance()) * dealChance * towardsGap(value.amount()));
  }

  private static boolean isOnDeal(Advice advice) {
    return advice.subject() instanceof OpportunityFact
        && advice.play().card().worth() == Card.Worth.THE_DEAL;
  }

  private @Nullable Double dealChance(Advice advice) {
    OpportunityFact deal = (OpportunityFact) Objects.requireNonNull(advice.subject());
    int payoff = Objects.requireNonNull(advice.play().card().payoffDays());
    return horizon(payoff) == Horizon.THIS_PERIOD && deal.chanceInTime() != null
        ? deal.chanceInTime()
        : deal.probability();
  }

  private @Nullable Rests dealChanceRests(Advice advice) {
    OpportunityFact deal = (OpportunityFact) Objects.requireNonNull(advice.subject());
    DealForecast known = forecast.deal(deal.id());
    if (known == null || dealChance(advice) == null) {
      return null;
    }
    int payoff = Objects.requireNonNull(advice.play().card().payoffDays());
    return horizon(payoff) == Horizon.THIS_PERIOD && deal.chanceInTime() != null
        ? known.rests()
        : known.probabilityRests();
  }

  /** What goes beyond the gap does not count towards it; with no gap left, all of it counts. */
  private double towardsGap(double value) {
    Double gap = standing.gap();
    return gap == null || gap == 0 ? value : Math.min(value, gap);
  }

  private Horizon horizon(int payoff) {
    Integer left = standing.daysLeft();
    boolean tooLate = left == null ? standing.daysOver() != null : payoff > left;
    return tooLate ? Horizon.NEXT_PERIOD : Horizon.THIS_PERIOD;
  }

  private Value value(Card.Worth worth, @Nullable Subject subject) {
    if (worth == Card.Worth.THE_GAP) {
      return new Value(standing.gap(), "the gap", Rests.COUNTED);
    }
    if (Boolean.TRUE.equals(standing.countsDeals())) {
      return new Value(1.0, "one deal", Rests.COUNTED);
    }
    Double amount = worth == Card.Worth.THE_DEAL ? amount(subject) : null;
    return amount != null
        ? new Value(amount, "the amount of the deal", Rests.STATED)
        : new Value(
            standing.averageDeal(),
            worth == Card.Worth.THE_DEAL
                ? "the rep's average deal, since the amount is not known"
                : "the rep's average deal",
            new Rests(Basis.LEARNED, null));
  }

  private static @Nullable Double amount(@Nullable Subject subject) {
    if (subject instanceof OpportunityFact opportunity) {
      return opportunity.amount();
    }
    if (subject instanceof OldProspectFact prospect) {
      return prospect.amount();
    }
    return subject instanceof CustomerFact customer ? customer.amount() : null;
  }
}
