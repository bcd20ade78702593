package org.playcaller.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.History;
import org.playcaller.state.Learned;
import org.playcaller.state.Opportunity;
import org.playcaller.state.StageDays;
import org.playcaller.state.StageTally;
import org.playcaller.state.StatedTally;

/**
 * The probability of an open deal to be won at all.
 *
 * <p>It starts from the company's win rate, with the deals that are still open taken into account,
 * and adds, in log-odds, what the deal's stage, its size and the rep add to it. Each rate is moved
 * towards the one above it (company, then team, then rep) by how much was seen: {@code (won +
 * weight x above) / (closed + weight)}, the mean of a Beta posterior whose prior is worth {@code
 * weight} deals (hierarchical Beta-Binomial; Gelman et al., Bayesian Data Analysis, 3rd ed.,
 * chapter 5). The rep is compared with what the company would have won of deals of the same sizes.
 *
 * <p>A stated probability takes the place of the stage: what such statements came to, moved towards
 * the statement itself and never falling where the statement rises (isotonic regression by pooling
 * adjacent violators). Without a past of such statements it is taken as stated, and so is a win
 * rate without a count behind it. A deal's stated 0 or 1 is believed.
 */
final class WinRates {

  // Weights of the priors, in deals, chosen by time-ordered validation on two companies. In the one
  // stages say nothing, and from half to twice of each weight its errors hardly change; in the
  // other stages say most, and a weight of 5 lets them.
  static final double GUESS_WEIGHT = 4;
  private static final double TEAM_WEIGHT = 50;
  private static final double REP_WEIGHT = 20;
  private static final double STAGE_WEIGHT = 5;
  private static final double SIZE_WEIGHT = 20;
  private static final double STATED_WEIGHT = 10;
  private static final double OPEN_WEIGHT = 50;

  /** No open deal is as good as won, and none as good as lost, unless it is stated. */
  private static final double MOST = 0.98;

  private static final double LEAST = 0.001;

  /** How far stated log-odds may be off where nothing shows what statements come to. */
  private static final double STATED_SPREAD = 0.5;

  /** Log-odds are never taken to be off by more, as a standard deviation. */
  private static final double WIDEST = 1.5;

  private final double company;
  private final double inTheEnd;
  private final double lift;
  private final double spread;
  private final double deals;
  private final boolean isLearned;
  private final boolean isCounted;
  private final Map<String, Rate> stages = new HashMap<>();
  private final List<Size> sizes = new ArrayList<>();
  private final @Nullable Calibrated stated;

  /** A rate, and of how many deals; of none in particular where it is stated. */
  private record Rate(double rate, double deals, boolean isStated) {

    /** How far its log-odds vary, as a standard deviation. */
    double spread() {
      return Math.min(WIDEST, Math.sqrt(1 / (deals * rate) + 1 / (deals * (1 - rate))));
    }
  }

  private record Size(double upTo, Rate rate) {}

  WinRates(@Nullable History history, Guesses guesses, Tallies tallies) {
    Learned learned = history == null ? null : history.learned();
    Count all = tallies.company();
    Count rep = tallies.rep();
    Count team = tallies.team();
    isCounted = tallies.isCounted();
    Double ofRep = isCounted || history == null ? null : stated(history.winRate());
    Count base = ofRep != null ? rep : all.closed() > 0 ? all : team.closed() > 0 ? team : rep;
    Double said =
        isCounted || history == null || base == rep ? ofRep : stated(history.teamWinRate());
    deals = base.closed();
    isLearned = said != null || deals >= GUESS_WEIGHT;
    company = said == null ? base.towards(guesses.winRate(), GUESS_WEIGHT) : said;
    readStages(history, learned);
    readSizes(history, learned);
    double ofBase = variance(base, guesses.winRate(), GUESS_WEIGHT);
    if (base == rep) {
      lift = 0;
      spread = Math.min(WIDEST, Math.sqrt(ofBase));
    } else {
      double usual =
          rep.closed() > 0 ? tallies.expectedOfRep(this::ofSize, company) / rep.closed() : company;
      double ofTeam =
          team.closed() > 0 && base != team
              ? Odds.log(team.towards(company, TEAM_WEIGHT)) - Odds.log(company)
              : 0;
      double prior = Odds.shifted(usual, ofTeam);
      lift = Odds.log(rep.towards(prior, REP_WEIGHT)) - Odds.log(usual);
      spread = Math.min(WIDEST, Math.sqrt(ofBase + variance(rep, prior, REP_WEIGHT)));
    }
    stated = learned == null ? null : Calibrated.of(learned.stated(), all.closed());
    Hazards ages = Hazards.of(learned == null ? List.of() : learned.ages());
    inTheEnd = Odds.shifted(company, ages.stillOpen() * weight(ages));
  }

  /** A win rate without a count; no deal is as good as won or lost for it. */
  private static @Nullable Double stated(@Nullable BigDecimal rate) {
    return rate == null ? null : Double.valueOf(bounded(rate.doubleValue()));
  }

  /** What few deals show of those still open counts little. */
  private static double weight(Hazards ages) {
    return ages.closed() / (ages.closed() + OPEN_WEIGHT);
  }

  /** How far the log-odds of a Beta posterior vary. */
  private static double variance(Count seen, double prior, double weight) {
    return 1 / (seen.won() + weight * prior) + 1 / (seen.lost() + weight * (1 - prior));
  }

  private void readStages(@Nullable History history, @Nullable Learned learned) {
    if (learned != null && !learned.stages().isEmpty()) {
      Map<String, Count> counts = new HashMap<>();
      for (StageTally stage : learned.stages()) {
        counts.merge(stage.stage(), new Count(stage.won(), stage.lost()), Count::plus);
      }
      counts.forEach((stage, count) -> stages.put(stage, rate(count, STAGE_WEIGHT)));
    } else if (history != null) {
      for (StageDays stage : history.stages()) {
        if (stage.winRate() != null) {
          Double said = stage.deals() == null ? stated(stage.winRate()) : null;
          double deals = stage.deals() == null ? STAGE_WEIGHT : stage.deals();
          Count count = Count.of(stage.winRate(), deals);
          stages.put(
              stage.stage(),
              said == null ? rate(count, STAGE_WEIGHT) : new Rate(said, deals, true));
        }
      }
    }
  }

  private void readSizes(@Nullable History history, @Nullable Learned learned) {
    if (learned != null && !learned.sizes().isEmpty()) {
      learned.sizes().forEach(size -> add(size.upTo(), new Count(size.won(), size.lost())));
    } else if (history != null) {
      history.sizes().forEach(size -> add(size.upTo(), Count.of(size.winRate(), size.deals())));
    }
    sizes.sort(
        Comparator.comparingDouble(Size::upTo).thenComparingDouble(size -> size.rate().rate()));
  }

  private void add(@Nullable BigDecimal upTo, Count count) {
    double most = upTo == null ? Double.POSITIVE_INFINITY : upTo.doubleValue();
    sizes.add(new Size(most, rate(count, SIZE_WEIGHT)));
  }

  private Rate rate(Count count, double weight) {
    return new Rate(count.towards(company, weight), count.closed(), false);
  }

  private double ofSize(@Nullable Double amount) {
    Rate size = sizeOf(amount);
    return size == null ? company : size.rate();
  }

  private @Nullable Rate sizeOf(@Nullable Double amount) {
    return amount == null
        ? null
        : sizes.stream()
            .filter(size -> amount <= size.upTo())
            .map(Size::rate)
            .findFirst()
            .orElse(null);
  }

  /** The rep's win rate over deals of all sizes and stages. */
  double ofRep() {
    return bounded(Odds.shifted(inTheEnd, lift));
  }

  /** A probability, where it rests, and how far its log-odds may be off. */
  record Won(double probability, Rests rests, double spread) {

    /** Of a deal to which the buyer said no. */
    static final Won LOST = new Won(0, Rests.STATED, 0);
  }

  Won of(Opportunity o) {
    Double said = o.probability() == null ? null : Double.valueOf(o.probability().doubleValue());
    if (said != null && (said <= 0 || said >= 1)) {
      return new Won(said, Rests.STATED, 0);
    }
    if (said != null && stated == null) {
      return new Won(said, Rests.STATED, STATED_SPREAD);
    }
    Rate stage = o.stage() == null ? null : stages.get(o.stage());
    Rate size = sizeOf(o.amount() == null ? null : Double.valueOf(o.amount().doubleValue()));
    double ofSize = size == null ? company : size.rate();
    double added = Odds.log(ofSize) - Odds.log(company) + lift;
    if (said != null) {
      double calibrated = bounded(stated.of(said));
      // Of fewer statements than the one at hand weighs, that one counts for more.
      Rests rests = stated.deals() < STATED_WEIGHT ? Rests.STATED : Rests.learned(stated.deals());
      return new Won(bounded(Odds.shifted(calibrated, added)), rests, spread);
    }
    // Where the stage or the size decides, what was seen of it is the evidence.
    Rate seen = stage != null ? stage : isLearned ? null : size;
    if (!isLearned && seen == null) {
      return new Won(bounded(company), Rests.GUESSED, spread);
    }
    double ofStage = stage == null ? 0 : Odds.log(stage.rate()) - Odds.log(company);
    boolean isStated = seen == null ? !isCounted : seen.isStated();
    return new Won(
        bounded(Odds.shifted(inTheEnd, ofStage + added)),
        isStated ? Rests.STATED : Rests.learned(seen == null ? deals : seen.deals()),
        isLearned || seen == null ? spread : seen.spread());
  }

  private static double bounded(double probability) {
    return Math.min(MOST, Math.max(LEAST, probability));
  }

  /** What statements came to, by what was stated. */
  private record Calibrated(double[] said, double[] came, double deals) {

    /**
     * Null where nothing came of any statement. A deal that was stated to be of several
     * probabilities, one after the other, is evidence once: of no more deals than were closed.
     */
    static @Nullable Calibrated of(List<StatedTally> tallies, double closed) {
      Map<Double, Count> counts = new TreeMap<>();
      for (StatedTally tally : tallies) {
        if (tally.won() + tally.lost() > 0) {
          counts.merge(
              tally.probability().doubleValue(), new Count(tally.won(), tally.lost()), Count::plus);
        }
      }
      if (counts.isEmpty()) {
        return null;
      }
      double[] said = new double[counts.size()];
      double[] came = new double[counts.size()];
      double[] weight = new double[counts.size()];
      int at = 0;
      double deals = 0;
      for (Map.Entry<Double, Count> entry : counts.entrySet()) {
        said[at] = entry.getKey();
        came[at] = entry.getValue().towards(entry.getKey(), STATED_WEIGHT);
        weight[at++] = entry.getValue().closed() + STATED_WEIGHT;
        deals += entry.getValue().closed();
      }
      double evidence = closed > 0 ? Math.min(deals, closed) : deals;
      return new Calibrated(said, Isotonic.nonDecreasing(came, weight), evidence);
    }

    /**
     * Straight between what was stated before. Beyond that nothing tells that a statement is worth
     * more than the highest one, or less than the lowest.
     */
    double of(double stated) {
      for (int i = 0; i < said.length; i++) {
        if (stated <= said[i]) {
          double rise = i == 0 ? 0 : (came[i] - came[i - 1]) / (said[i] - said[i - 1]);
          return came[i] - rise * (said[i] - stated);
        }
      }
      return came[came.length - 1];
    }
  }
}
