package org.playcaller.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Unit;
import org.playcaller.forecast.Chance;
import org.playcaller.forecast.ChanceRange;
import org.playcaller.forecast.DealForecast;
import org.playcaller.forecast.DealInTime;
import org.playcaller.forecast.Lacks;
import org.playcaller.forecast.RaisedOdds;
import org.playcaller.forecast.Rests;
import org.playcaller.plan.Plan.Outlook;
import org.playcaller.plan.Plan.Reach;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Effect;
import org.playcaller.playbook.Term;
import org.playcaller.playbook.Wording;

/** What a plan adds up to, and how far that honestly reaches. */
final class Outlooks {

  private final Facts facts;
  private final Gains gains;
  private final SortedMap<String, Term> terms;
  private final Wording wording;

  Outlooks(Facts facts, Gains gains, SortedMap<String, Term> terms, Wording wording) {
    this.facts = facts;
    this.gains = gains;
    this.terms = terms;
    this.wording = wording;
  }

  /** The outlook with the actions that fit; null where the chance is not known. */
  @Nullable Outlook of(List<Scored> fitting) {
    Chance chance = facts.forecast().chance();
    Double without = chance == null ? null : Double.valueOf(chance.chance());
    Double with =
        without == null ? null : facts.forecast().chance(likelier(fitting), extra(fitting));
    if (without == null || with == null || facts.standing().daysOver() != null) {
      return null;
    }
    Reach reach = Objects.requireNonNull(QuotaReach.of(facts, terms));
    return new Outlook(
        Objects.requireNonNull(Figures.ratio(without)),
        Objects.requireNonNull(chance).rests(),
        Objects.requireNonNull(Figures.ratio(with)),
        Rests.GUESSED,
        reach,
        because(without, with, reach),
        reach == Reach.OUT_OF_REACH ? talk(with) : List.of());
  }

  /** All efforts on a deal together make it likelier to be won; when it closes stays as it is. */
  private Map<String, Double> likelier(List<Scored> fitting) {
    Map<String, List<Double>> efforts = new HashMap<>();
    for (Scored scored : fitting) {
      if (scored.effect() instanceof Effect.RaisesOdds raises
          && scored.advice().subject() instanceof OpportunityFact deal) {
        efforts.computeIfAbsent(deal.id(), id -> new ArrayList<>()).add(raises.more());
      }
    }
    Map<String, Double> likelier = new HashMap<>();
    efforts.forEach(
        (id, more) -> {
          DealForecast deal = Objects.requireNonNull(facts.forecast().deal(id));
          likelier.put(id, RaisedOdds.after(deal.probability(), more) * deal.closingInTime());
        });
    return likelier;
  }

  private List<DealInTime> extra(List<Scored> fitting) {
    List<DealInTime> extra = new ArrayList<>();
    for (Scored scored : fitting) {
      Subject who = scored.advice().subject();
      Double amount = gains.amount(who);
      if (scored.effect() instanceof Effect.BringsDeal brings && amount != null) {
        double share = brings.share() * gains.shareInTime(brings, facts.standing().day());
        extra.add(new DealInTime(share, amount));
      }
    }
    return extra;
  }

  private String because(double without, double with, Reach reach) {
    Double attained = facts.standing().attainment();
    if (attained != null && attained >= 1) {
      return "The quota is made: what is won from here comes on top.";
    }
    String from = ChanceText.share(without, wording);
    String to = ChanceText.share(with, wording);
    String change =
        from.equals(to)
            ? "What fits of this plan into the period leaves the chance at " + from + "."
            : "With what fits of this plan into the period the chance rises from "
                + from
                + " to "
                + to
                + " (the playbook's guess).";
    change += left();
    return reach == Reach.OUT_OF_REACH
        ? change + " Protect the relationships, fill the next period, and talk to your manager now."
        : change;
  }

  /** What the chance had to guess, and what it leaves out. */
  private String left() {
    ChanceRange range = Objects.requireNonNull(facts.forecast().range());
    StringBuilder text = new StringBuilder();
    if (range.guessed() > 0) {
      text.append(" For ")
          .append(range.guessed() == 1 ? "1 open deal" : range.guessed() + " open deals")
          .append(" the probability or the day of closing is a guess.");
    }
    if (range.averaged() > 0) {
      text.append(" Taken at the usual amount, since nothing tells theirs: ")
          .append(range.averaged() == 1 ? "1 open deal." : range.averaged() + " open deals.");
    }
    if (range.leftOut() > 0) {
      text.append(" Left out, since nothing tells the amount: ")
          .append(range.leftOut() == 1 ? "1 open deal." : range.leftOut() + " open deals.");
    }
    Lacks lacks = Objects.requireNonNull(facts.forecast().chance()).newBusinessLacks();
    if (lacks != null && range.low() < 1) {
      text.append(" New business is not in it: nothing tells ").append(lacks.words()).append(".");
    }
    return text.toString();
  }

  private List<String> talk(double with) {
    StandingFact s = facts.standing();
    List<String> talk = new ArrayList<>();
    line(talk, "Closed-won so far: ", s.closedWon(), Unit.QUOTA);
    line(talk, "The quota: ", s.quota(), Unit.QUOTA);
    if (s.gap() != null) {
      String gap = wording.of(s.gap(), Unit.QUOTA);
      boolean areMany = wording.countsDeals() && !gap.equals("1 deal");
      talk.add(gap + (areMany ? " are" : " is") + " missing");
    }
    line(talk, ending(s), s.projection(), Unit.QUOTA);
    line(talk, "Needed from here: ", s.neededPerMonth(), Unit.QUOTA, " a month");
    line(talk, "Sold so far: ", s.soldPerMonth(), Unit.QUOTA, " a month");
    line(talk, "Open pipeline: ", s.pipeline(), Unit.MONEY);
    line(talk, "Sales cycle in days: ", s.cycleDays(), Unit.DAYS);
    line(talk, "Earlier periods in which the quota was met: ", s.pastPeriodsMet(), Unit.SHARE);
    talk.add("Chance with the whole plan: " + ChanceText.share(with, wording));
    return talk;
  }

  private static String ending(StandingFact standing) {
    boolean hasRate = standing.closedWon() == null || standing.closedWon() >= 0;
    return hasRate
        ? "At the rate so far the period ends at: "
        : "Without more deals the period ends at: ";
  }

  private void line(List<String> talk, String words, @Nullable Double value, Unit unit) {
    line(talk, words, value, unit, "");
  }

  private void line(
      List<String> talk, String words, @Nullable Double value, Unit unit, String after) {
    if (value != null) {
      talk.add(words + wording.of(value, unit) + after);
    }
  }
}
