package org.playcaller.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Comparison;
import org.playcaller.state.Level;

/** The open opportunities taken together. */
final class Pipeline {

  /** From here on a deal has stayed in its stage for too long. */
  private static final double STICKS = 1.5;

  /**
   * What decides a deal's place is its chance in time times its amount to this power. Large deals
   * come less often than a rate of their size says, so their amount counts a little less than in
   * full. Of 0.6, 0.8 and 1, measured by the share of the money won in time that the better half
   * held, 0.8 did best on close dates as they are and well on those that slip.
   */
  private static final double AMOUNT_POWER = 0.8;

  private static final double USUALLY_OVER = Math.pow(2, -STICKS);

  /** What differs by a smaller share is worth the same. */
  private static final double ROUNDING = 1e-9;

  /** The usual share counts as so many deals. */
  private static final double USUAL_WEIGHT = 10;

  private static final int A_MONTH = 30;

  /** So many deals are named in one sentence. */
  private static final int MOST_NAMED = 6;

  /** Nobody calls less than two in five a win that is near. */
  private static final double LIKELY = 0.4;

  private Pipeline() {}

  /**
   * A stage where deals stick.
   *
   * @param stage its name
   * @param deals how many stick there
   * @param all how many are there, of those whose days in the stage and usual days are known
   * @param elsewhere how many stick in the other stages
   * @param allElsewhere of how many there
   * @param certainty how certain it is that deals stick there more than elsewhere, by at least a
   *     quarter: see {@link Comparison}
   */
  record Sticking(
      String stage, int deals, int all, int elsewhere, int allElsewhere, double certainty) {}

  /**
   * The kept deal due in the period that is likeliest to be won; unknown where it is not one, where
   * it is worth nothing, where they were spoken to these days, or where it is no win that anybody
   * would reckon with.
   */
  static @Nullable String nearestWin(List<OpportunityFact> opportunities) {
    List<OpportunityFact> likely =
        opportunities.stream()
            .filter(o -> o.verdict() == Verdict.KEEP && Boolean.TRUE.equals(o.closesInPeriod()))
            .filter(o -> o.probability() != null && o.probability() >= LIKELY)
            .filter(o -> !Boolean.TRUE.equals(o.saidNo()))
            .filter(o -> o.amount() == null || o.amount() > 0)
            .filter(o -> !wasContactedLately(o))
            .filter(o -> !Boolean.TRUE.equals(o.doNotContact()) && o.comfort() != Level.LOW)
            .sorted(Comparator.comparing(OpportunityFact::probability, Comparator.reverseOrder()))
            .toList();
    // Of those that are as likely none is the nearest.
    boolean isOne =
        likely.size() == 1
            || likely.size() > 1
                && !likely.get(0).probability().equals(likely.get(1).probability());
    return isOne ? likely.get(0).label() : null;
  }

  /** Who was spoken to these days is left alone for now, however near the win is. */
  private static boolean wasContactedLately(OpportunityFact deal) {
    return deal.daysSinceContact() != null
        && deal.daysSinceContact() <= View.term(deal.terms(), "contact spacing");
  }

  /**
   * The better half of the open opportunities, the best first and those alike at the edge included;
   * unknown where all are alike.
   */
  static @Nullable String halfToKeep(List<OpportunityFact> opportunities) {
    int half = (opportunities.size() + 1) / 2;
    List<String> kept =
        opportunities.stream()
            .filter(o -> o.verdict() == Verdict.KEEP && o.place() <= half)
            .sorted(
                Comparator.comparing(OpportunityFact::place)
                    .thenComparing(OpportunityFact::label)
                    .thenComparing(OpportunityFact::id))
            .map(OpportunityFact::label)
            .toList();
    if (kept.size() == opportunities.size()) {
      return null;
    }
    int named = kept.size() <= MOST_NAMED ? kept.size() - 1 : MOST_NAMED - 1;
    return switch (kept.size()) {
      case 0 -> null;
      case 1 -> kept.get(0);
      default ->
          String.join(", ", kept.subList(0, named))
              + " and "
              + (kept.size() <= MOST_NAMED
                  ? kept.get(named)
                  : kept.size() - named + " more (see the pipeline)");
    };
  }

  /**
   * The same opportunities, each with its place by chance in time and amount. A guess takes its
   * place among them, but is given no rank: no play may rest on it.
   *
   * @param opportunities the open opportunities
   * @param countsDeals whether each counts as one deal, whatever its amount
   * @param inTime the probability that one is won in time, guessed where nothing tells
   * @param decided what to do with each, by id
   */
  static List<OpportunityFact> ranked(
      List<OpportunityFact> opportunities,
      boolean countsDeals,
      ToDoubleFunction<OpportunityFact> inTime,
      Map<String, Verdicts.Decided> decided) {
    double usual =
        opportunities.stream()
            .filter(o -> o.amount() != null)
            .mapToDouble(OpportunityFact::amount)
            .average()
            .orElse(1);
    Map<String, Double> priorities = new HashMap<>();
    for (OpportunityFact o : opportunities) {
      double amount = o.amount() == null ? usual : o.amount();
      double size = countsDeals ? 1 : Math.pow(amount, AMOUNT_POWER);
      priorities.put(o.id(), inTime.applyAsDouble(o) * size);
    }
    List<String> order =
        priorities.keySet().stream()
            .sorted(
                Comparator.<String, Double>comparing(priorities::get, Comparator.reverseOrder())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    // Deals that are worth the same have the same place: a key decides nothing.
    Map<String, Integer> places = new HashMap<>();
    int place = 0;
    double last = Double.NaN;
    for (String id : order) {
      double priority = priorities.get(id);
      if (!(Math.abs(priority - last) <= ROUNDING * last)) {
        place = places.size() + 1;
        last = priority;
      }
      places.put(id, place);
    }
    return opportunities.stream()
        .map(o -> o.placed(places.get(o.id()), decided.get(o.id())))
        .toList();
  }

  private static @Nullable Double value(OpportunityFact o) {
    return Numbers.times(o.amount(), o.chanceInTime());
  }

  /** Amounts added up; those that are not known are left out. */
  static @Nullable Double sum(List<OpportunityFact> opportunities) {
    return sumOf(opportunities.stream().map(OpportunityFact::amount).toList());
  }

  /** Amounts times chance in time, added up; unknown where one of an amount has no known chance. */
  static @Nullable Double weighted(List<OpportunityFact> opportunities) {
    boolean isKnown =
        opportunities.stream().allMatch(o -> o.amount() == null || o.chanceInTime() != null);
    return !isKnown ? null : sumOf(opportunities.stream().map(Pipeline::value).toList());
  }

  private static @Nullable Double sumOf(List<@Nullable Double> values) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean known = false;
    for (Double value : values) {
      if (value != null) {
        sum = sum.add(BigDecimal.valueOf(value));
        known = true;
      }
    }
    return known ? Numbers.value(sum) : null;
  }

  /** How many of the opportunities have a close date. */
  static int dated(List<OpportunityFact> opportunities) {
    return (int) opportunities.stream().filter(o -> o.daysToClose() != null).count();
  }

  /** Of how many of them it has passed. */
  static int overdue(List<OpportunityFact> opportunities) {
    return (int)
        opportunities.stream().filter(o -> o.daysToClose() != null && o.daysToClose() < 0).count();
  }

  /** How many of the opportunities have a contact of ours on record. */
  static int touched(List<OpportunityFact> opportunities) {
    return (int) opportunities.stream().filter(o -> o.daysSinceContact() != null).count();
  }

  /** Of how many of them it is more than a month ago. */
  static int quiet(List<OpportunityFact> opportunities) {
    return (int)
        opportunities.stream()
            .filter(o -> o.daysSinceContact() != null && o.daysSinceContact() > A_MONTH)
            .count();
  }

  /**
   * The stage of which it is most certain that deals stick in it, the first by name among equals;
   * at least two stick there. Deals in other stages show what is usual, beside the share of deals
   * that are half over their usual days at any time where nothing sticks: with any day as likely as
   * another to be the last, {@code 2^-1.5}.
   */
  static @Nullable Sticking sticking(List<OpportunityFact> opportunities) {
    Map<String, int[]> stages = new TreeMap<>();
    int[] all = new int[2];
    for (OpportunityFact o : opportunities) {
      if (o.stage() != null && o.stageOverrun() != null) {
        int sticks = o.stageOverrun() >= STICKS ? 1 : 0;
        int[] counts = stages.computeIfAbsent(o.stage(), stage -> new int[2]);
        counts[0] += sticks;
        counts[1]++;
        all[0] += sticks;
        all[1]++;
      }
    }
    Sticking most = null;
    for (Map.Entry<String, int[]> stage : stages.entrySet()) {
      int sticks = stage.getValue()[0];
      int there = stage.getValue()[1];
      if (sticks >= 2) {
        double certainty =
            Comparison.shareIsBelow(
                all[0] - sticks + USUAL_WEIGHT * USUALLY_OVER,
                all[1] - there + USUAL_WEIGHT,
                sticks,
                there);
        if (most == null || certainty > most.certainty()) {
          most =
              new Sticking(
                  stage.getKey(), sticks, there, all[0] - sticks, all[1] - there, certainty);
        }
      }
    }
    return most;
  }
}
