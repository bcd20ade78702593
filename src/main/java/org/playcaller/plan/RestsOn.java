package org.playcaller.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.StandingFact;
import org.playcaller.forecast.Basis;
import org.playcaller.forecast.Chance;
import org.playcaller.forecast.ChanceRange;
import org.playcaller.forecast.Rests;

/** Where each number of the standing rests, by the number's name in the plan. */
final class RestsOn {

  private final Map<String, Rests> rests = new LinkedHashMap<>();

  private RestsOn() {}

  static Map<String, Rests> of(
      StandingFact fact, @Nullable Chance chance, @Nullable ChanceRange range) {
    RestsOn numbers = new RestsOn();
    numbers.put("quota", fact.quota(), Rests.STATED);
    numbers.put("closedWon", fact.closedWon(), Rests.COUNTED);
    numbers.put("gap", fact.gap(), Rests.COUNTED);
    numbers.put("attainment", fact.attainment(), Rests.COUNTED);
    numbers.put("elapsed", fact.elapsedShare(), Rests.COUNTED);
    numbers.put("expectedToDate", fact.expectedToDate(), Rests.COUNTED);
    Rests seasons = new Rests(Basis.LEARNED, null);
    numbers.put("seasonalExpected", fact.seasonalExpected(), seasons);
    numbers.put("seasonalPace", fact.seasonalPace(), seasons);
    numbers.put("seasonalProjection", fact.seasonalProjection(), seasons);
    numbers.put("pace", fact.pace(), Rests.COUNTED);
    numbers.put("daysLeft", fact.daysLeft(), Rests.COUNTED);
    numbers.put("workingDaysLeft", fact.workingDaysLeft(), Rests.COUNTED);
    numbers.put("soldPerMonth", fact.soldPerMonth(), Rests.COUNTED);
    numbers.put("neededPerMonth", fact.neededPerMonth(), Rests.COUNTED);
    numbers.put("speedUp", fact.speedUp(), Rests.COUNTED);
    numbers.put("projection", fact.projection(), Rests.COUNTED);
    if (chance != null && range != null) {
      numbers.put("chance", chance.chance(), chance.rests());
      numbers.put("chanceLow", range.low(), chance.rests());
      numbers.put("chanceHigh", range.high(), chance.rests());
      numbers.put("probabilities", chance.probabilities(), chance.probabilities());
      numbers.put("dates", chance.dates(), chance.dates());
      numbers.put("newBusiness", chance.newBusiness(), chance.newBusiness());
    }
    numbers.put("pipeline", fact.pipeline(), Rests.STATED);
    numbers.put("coverage", fact.coverage(), Rests.STATED);
    return numbers.rests;
  }

  private void put(String name, @Nullable Object number, @Nullable Rests rest) {
    if (number != null && rest != null) {
      rests.put(name, rest);
    }
  }
}
