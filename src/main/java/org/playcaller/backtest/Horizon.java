package org.playcaller.backtest;

import java.util.List;

/**
 * How good the forecasts were so many days before the period's end.
 *
 * @param daysBefore the days
 * @param withoutQuota rep-periods left out since the rep had no quota for a period that ends with
 *     the month
 * @param withoutForecast rep-periods left out of the scores since one of the predictors could tell
 *     no chance
 * @param withoutOutcome rep-periods left out since amounts that are not known decide whether the
 *     quota was met
 * @param all the rep-periods that are scored
 * @param notYetMet those of them in which the quota was not met already on the day
 * @param deals the chance in time of every open deal with one, beside whether it was won in time
 * @param halves which half of the open deals held the money
 */
public record Horizon(
    int daysBefore,
    int withoutQuota,
    int withoutForecast,
    int withoutOutcome,
    Cases all,
    Cases notYetMet,
    Calibration deals,
    Halves halves) {

  /**
   * Some rep-periods and how well they were foretold.
   *
   * @param repPeriods how many
   * @param met in how many of them the quota was met in the end
   * @param brier each predictor's score
   * @param calibration the advisor's chance beside what came
   */
  public record Cases(int repPeriods, int met, List<Brier> brier, Calibration calibration) {

    static Cases of(List<Judged> cases) {
      Calibration.Tally tally = new Calibration.Tally();
      int met = 0;
      for (Judged judged : cases) {
        boolean came = Boolean.TRUE.equals(judged.end().met());
        met += came ? 1 : 0;
        tally.add(judged.said(Predictor.CHANCE), came);
      }
      return new Cases(cases.size(), met, Brier.all(cases), tally.calibration());
    }
  }

  static Horizon of(int daysBefore, int withoutQuota, List<Judged> judged) {
    List<Judged> scored = judged.stream().filter(Judged::isScored).toList();
    int unknown = (int) judged.stream().filter(j -> j.end().met() == null).count();
    Calibration.Tally deals = new Calibration.Tally();
    for (Judged one : judged) {
      for (OpenDeal deal : one.forecast().deals()) {
        if (deal.chanceInTime() != null) {
          deals.add(deal.chanceInTime(), one.end().won().containsKey(deal.id()));
        }
      }
    }
    return new Horizon(
        daysBefore,
        withoutQuota,
        judged.size() - scored.size() - unknown,
        unknown,
        Cases.of(scored),
        Cases.of(scored.stream().filter(j -> !j.forecast().met()).toList()),
        deals.calibration(),
        Halves.of(judged));
  }
}
