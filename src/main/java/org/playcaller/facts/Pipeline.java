package org.playcaller.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The open opportunities taken together. */
final class Pipeline {

  /** From here on a deal has stayed in its stage for too long. */
  private static final double STICKS = 1.5;

  private Pipeline() {}

  /**
   * A stage where deals stick.
   *
   * @param stage its name
   * @param deals how many stick there
   */
  record Sticking(String stage, int deals) {}

  /** The same opportunities, each with its place by amount times chance in time. */
  static List<OpportunityFact> ranked(List<OpportunityFact> opportunities) {
    List<OpportunityFact> byValue = new ArrayList<>();
    for (OpportunityFact o : opportunities) {
      if (value(o) != null) {
        byValue.add(o);
      }
    }
    byValue.sort(
        Comparator.comparing(Pipeline::value, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(OpportunityFact::id));
    Map<String, Integer> places = new TreeMap<>();
    byValue.forEach(o -> places.put(o.id(), places.size() + 1));
    return opportunities.stream().map(o -> o.placed(places.get(o.id()))).toList();
  }

  private static @Nullable Double value(OpportunityFact o) {
    return Numbers.times(o.amount(), o.chanceInTime());
  }

  /** Amounts added up; those that are not known are left out. */
  static @Nullable Double sum(List<OpportunityFact> opportunities) {
    return sumOf(opportunities.stream().map(OpportunityFact::amount).toList());
  }

  /** Amounts times chance in time, added up; those that are not known are left out. */
  static @Nullable Double weighted(List<OpportunityFact> opportunities) {
    return sumOf(opportunities.stream().map(Pipeline::value).toList());
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

  /** Share of the opportunities with a close date whose close date has passed. */
  static @Nullable Double overdueShare(List<OpportunityFact> opportunities) {
    double dated = 0;
    double overdue = 0;
    for (OpportunityFact o : opportunities) {
      if (o.daysToClose() != null) {
        dated++;
        overdue += o.daysToClose() < 0 ? 1 : 0;
      }
    }
    return Numbers.over(overdue, dated);
  }

  /** The stage where most deals stick, the first by name among equals; at least two stick there. */
  static @Nullable Sticking sticking(List<OpportunityFact> opportunities) {
    Map<String, Integer> stages = new TreeMap<>();
    for (OpportunityFact o : opportunities) {
      if (o.stage() != null && o.stageOverrun() != null && o.stageOverrun() >= STICKS) {
        stages.merge(o.stage(), 1, Integer::sum);
      }
    }
    return stages.entrySet().stream()
        .filter(stage -> stage.getValue() >= 2)
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(stage -> new Sticking(stage.getKey(), stage.getValue()))
        .orElse(null);
  }
}
