package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.QuotaForecast;
import org.playcaller.facts.Subject;
import org.playcaller.forecast.Chance;
import org.playcaller.forecast.Efforts;
import org.playcaller.forecast.Efforts.Brought;
import org.playcaller.forecast.Lifted;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Effect;

/**
 * By how much what is laid out lifts the chance to make the quota: all of it together, and each
 * card of it by itself.
 */
final class Lifts {

  private static final Comparator<Brought> MOST =
      Comparator.<Brought>comparingDouble(one -> one.share() * one.inTime() * one.amount())
          .reversed();

  private final QuotaForecast forecast;
  private final Gains gains;
  private final Days days;
  private final LocalDate today;
  private final @Nullable Lifted whole;

  /** Works out what those drafts that fit bring together. */
  Lifts(Facts facts, Gains gains, Days days, List<Draft> drafts) {
    this.forecast = facts.forecast();
    this.gains = gains;
    this.days = days;
    this.today = facts.standing().day();
    this.whole =
        facts.standing().daysOver() == null
            ? forecast.lifted(efforts(drafts.stream().filter(days::fits).toList()))
            : null;
  }

  /** The chance with all that fits; null where it is not known. */
  @Nullable Lifted whole() {
    return whole;
  }

  /** The chance as things stand; null where it is not known. */
  @Nullable Double before() {
    Chance chance = forecast.chance();
    return whole == null || chance == null ? null : Double.valueOf(chance.chance());
  }

  /** The chance with these drafts alone; null where it is not known. */
  @Nullable Double after(List<Draft> drafts) {
    return whole == null ? null : forecast.chance(efforts(drafts), whole.counted());
  }

  private Efforts efforts(List<Draft> drafts) {
    Map<String, List<Double>> odds = new HashMap<>();
    List<Brought> brought = new ArrayList<>();
    for (Draft draft : drafts) {
      LocalDate day = days.laidOn(draft);
      List<Brought> once = new ArrayList<>();
      for (Scored point : draft.points()) {
        Subject who = point.advice().subject();
        Double amount = gains.amount(who);
        if (point.effect() instanceof Effect.RaisesOdds raises
            && who instanceof OpportunityFact deal) {
          odds.computeIfAbsent(deal.id(), one -> new ArrayList<>()).add(raises.more());
        } else if (point.effect() instanceof Effect.BringsDeal brings && amount != null) {
          double inTime = gains.shareInTime(brings, day == null ? today : day);
          once.add(new Brought(brings.share(), inTime, amount));
        }
      }
      once.sort(MOST);
      double weight = 1;
      for (Brought one : once) {
        brought.add(new Brought(one.share() * weight, one.inTime(), one.amount()));
        weight /= 2;
      }
    }
    return new Efforts(odds, brought);
  }
}
