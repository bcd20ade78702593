package org.playcaller.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.QuotaForecast;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Subject;
import org.playcaller.forecast.DealForecast;
import org.playcaller.forecast.RaisedOdds;
import org.playcaller.forecast.WaitingTime;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Effect;
import org.playcaller.state.Period;
import org.playcaller.state.State;

/**
 * What actions bring, in the quota's unit.
 *
 * <p>On an open deal: amount x (probability after - before), of which the share that closes in the
 * days left counts now. New business: how often x the usual amount, of which {@link WaitingTime}
 * gives the share that comes in the days left from the day of the action. What goes beyond the gap
 * does not count towards it.
 */
final class Gains {

  private final StandingFact standing;
  private final QuotaForecast forecast;
  private final LocalDate day;
  private final @Nullable LocalDate end;

  Gains(State state, Facts facts) {
    standing = facts.standing();
    forecast = facts.forecast();
    day = state.day();
    Period period = state.period();
    end = period == null ? null : period.end();
  }

  /**
   * A gain.
   *
   * @param thisPeriod what counts towards the gap in the days left
   * @param later what comes later, or goes beyond the gap
   * @param before probability of the open deal before, 0..1; null where it is about none
   * @param after that afterwards
   */
  record Exact(double thisPeriod, double later, @Nullable Double before, @Nullable Double after) {

    double total() {
      return thisPeriod + later;
    }

    /** The same of several deals: no probability is that of all. */
    Exact ofMany() {
      return new Exact(thisPeriod, later, null, null);
    }

    Exact times(double weight) {
      return new Exact(thisPeriod * weight, later * weight, before, after);
    }

    Exact plus(Exact other) {
      return new Exact(
          thisPeriod + other.thisPeriod,
          later + other.later,
          before == null ? other.before : before,
          after == null ? other.after : after);
    }
  }

  /** What efforts on an open deal bring together; null where its amount is not known. */
  @Nullable Exact ofDeal(OpportunityFact deal, List<Double> more) {
    Double amount = amount(deal);
    if (amount == null) {
      return null;
    }
    double before = forecast(deal).probability();
    double after = RaisedOdds.after(before, more);
    double inTime = closing(deal);
    double now = (after - before) * inTime * towardsGap(amount);
    return new Exact(now, (after - before) * amount - now, before, after);
  }

  /** What a word with somebody brings in new business; null where the amount is not known. */
  @Nullable Exact ofNewBusiness(Effect.BringsDeal brings, @Nullable Subject who, LocalDate on) {
    Double amount = amount(who);
    if (amount == null) {
      return null;
    }
    double now = brings.share() * shareInTime(brings, on) * towardsGap(amount);
    return new Exact(now, brings.share() * amount - now, null, null);
  }

  /** The share of a gain that comes in the days left, 0..1, whatever the amount. */
  double shareInTime(Effect effect, @Nullable Subject who, LocalDate on) {
    if (effect instanceof Effect.RaisesOdds && who instanceof OpportunityFact deal) {
      return closing(deal);
    }
    return effect instanceof Effect.BringsDeal brings ? shareInTime(brings, on) : 1;
  }

  /** Where no period is told all the time in the world is left; where it is over, none. */
  double shareInTime(Effect.BringsDeal brings, LocalDate on) {
    return end == null
        ? 1
        : WaitingTime.shareWithin(brings.days(), (int) ChronoUnit.DAYS.between(on, end) + 1);
  }

  private double closing(OpportunityFact deal) {
    return end == null ? 1 : day.isAfter(end) ? 0 : forecast(deal).closingInTime();
  }

  private DealForecast forecast(OpportunityFact deal) {
    return Objects.requireNonNull(forecast.deal(deal.id()));
  }

  /**
   * What a deal with them is worth: theirs where it is told, else the rep's usual one. What
   * somebody said no to and was larger than the rep's deals are counts for the geometric mean of
   * the two: lost deals are larger than those that are won, and a second try is seldom for all of
   * it.
   */
  @Nullable Double amount(@Nullable Subject who) {
    if (Boolean.TRUE.equals(standing.countsDeals())) {
      return 1.0;
    }
    Double told = null;
    if (who instanceof OpportunityFact deal) {
      told = forecast.amount(deal.id());
    } else if (who instanceof OldProspectFact prospect) {
      told = tempered(prospect.amount());
    } else if (who instanceof CustomerFact customer) {
      told = customer.amount();
    }
    return told == null ? standing.averageDeal() : told;
  }

  private @Nullable Double tempered(@Nullable Double lost) {
    Double usual = standing.averageDeal();
    return lost == null || usual == null || usual <= 0 || lost <= usual
        ? lost
        : Double.valueOf(Math.sqrt(lost * usual));
  }

  private double towardsGap(double amount) {
    Double gap = standing.gap();
    return gap == null ? amount : Math.min(amount, gap);
  }

  /**
   * What the points bring together: on a deal by {@link #ofDeal}; of new business the largest in
   * full, the next half and so on. Null where nothing of it has a price, or nothing tells what a
   * deal is worth.
   */
  @Nullable Exact together(List<Scored> points, LocalDate on) {
    Map<String, List<Double>> odds = new LinkedHashMap<>();
    Map<String, OpportunityFact> deals = new HashMap<>();
    List<Exact> brought = new ArrayList<>();
    for (Scored point : points) {
      Effect effect = point.effect();
      Subject who = point.advice().subject();
      if (effect instanceof Effect.RaisesOdds raises && who instanceof OpportunityFact deal) {
        odds.computeIfAbsent(deal.id(), one -> new ArrayList<>()).add(raises.more());
        deals.put(deal.id(), deal);
      } else if (effect instanceof Effect.BringsDeal brings) {
        Exact one = ofNewBusiness(brings, who, on);
        if (one != null) {
          brought.add(one);
        }
      }
    }
    Exact sum = null;
    for (Map.Entry<String, List<Double>> deal : odds.entrySet()) {
      Exact one = ofDeal(deals.get(deal.getKey()), deal.getValue());
      sum = plus(sum, one == null || odds.size() == 1 ? one : one.ofMany());
    }
    brought.sort(Comparator.comparingDouble(Exact::total).reversed());
    double weight = 1;
    for (Exact one : brought) {
      sum = plus(sum, one.times(weight));
      weight /= 2;
    }
    return sum;
  }

  private static @Nullable Exact plus(@Nullable Exact one, @Nullable Exact other) {
    return one == null ? other : other == null ? one : one.plus(other);
  }
}
