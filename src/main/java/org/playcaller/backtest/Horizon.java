package org.playcaller.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How good the forecasts were so many days before the period's end.
 *
 * @param daysBefore the days
 * @param leftOut how many rep-periods are not scored, by reason
 * @param all the rep-periods that are scored
 * @param alreadyMet those of them in which the quota was met already on the day
 * @param stillOpen the others
 * @param deals the chances of single deals, one entry a question
 * @param halves which half of the open deals held the money
 */
public record Horizon(
    int daysBefore,
    List<LeftOutCount> leftOut,
    Cases all,
    Cases alreadyMet,
    Cases stillOpen,
    List<DealScores> deals,
    MoneyHeld halves) {

  /**
   * Rep-periods that are not scored.
   *
   * @param reason why not
   * @param repPeriods how many
   */
  public record LeftOutCount(LeftOut reason, int repPeriods) {}

  /**
   * Some rep-periods and how well they were foretold.
   *
   * @param repPeriods how many
   * @param reps of how many reps
   * @param met in how many of them the quota was met in the end
   * @param predictors each predictor's scores
   * @param calibration the advisor's chance beside what came
   */
  public record Cases(
      int repPeriods,
      int reps,
      int met,
      List<PredictorScores> predictors,
      Calibration calibration) {

    static Cases of(List<RepPeriod> cases, RepDraws draws) {
      Calibration.Tally tally = new Calibration.Tally();
      cases.forEach(one -> tally.add(one.chance(Predictor.CHANCE), one.met()));
      return new Cases(
          cases.size(),
          (int) cases.stream().map(RepPeriod::rep).distinct().count(),
          (int) cases.stream().filter(RepPeriod::met).count(),
          PredictorScores.all(cases, draws),
          tally.calibration());
    }
  }

  static Horizon of(int daysBefore, List<RepPeriod> cases, List<DealCase> deals) {
    List<RepPeriod> scored = cases.stream().filter(RepPeriod::isScored).toList();
    RepDraws draws =
        new RepDraws(
            Stream.concat(
                    scored.stream().map(RepPeriod::rep),
                    deals.stream().map(deal -> deal.period().rep()))
                .toList());
    return new Horizon(
        daysBefore,
        Arrays.stream(LeftOut.values()).map(reason -> count(reason, cases)).toList(),
        Cases.of(scored, draws),
        Cases.of(scored.stream().filter(RepPeriod::alreadyMet).toList(), draws),
        Cases.of(scored.stream().filter(one -> !one.alreadyMet()).toList(), draws),
        Arrays.stream(DealScores.Question.values())
            .map(question -> DealScores.of(question, deals, draws))
            .toList(),
        MoneyHeld.of(cases, draws));
  }

  private static LeftOutCount count(LeftOut reason, List<RepPeriod> cases) {
    return new LeftOutCount(
        reason, (int) cases.stream().filter(one -> one.leftOut() == reason).count());
  }

  int leftOut(LeftOut reason) {
    return leftOut.get(reason.ordinal()).repPeriods();
  }

  DealScores deals(DealScores.Question question) {
    return deals.get(question.ordinal());
  }
}
