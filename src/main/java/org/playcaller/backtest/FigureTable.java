package org.playcaller.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the report.
 *
 * @param caption what it shows
 * @param head the names of the columns, the first one's as well
 * @param rows the cells, as shown
 */
record FigureTable(String caption, List<String> head, List<List<String>> rows) {

  /** All tables of one horizon, in the order they are shown; those without cases are left out. */
  static List<FigureTable> of(Horizon horizon) {
    List<FigureTable> tables = new ArrayList<>();
    add(tables, "all", horizon.all());
    // Where none was met already, all are those still open.
    boolean differ = horizon.alreadyMet().repPeriods() > 0;
    if (differ) {
      add(tables, "already met on the day", horizon.alreadyMet());
      add(tables, "still open on the day", horizon.stillOpen());
    }
    if (horizon.all().repPeriods() > 0) {
      tables.add(calibration("Chance to meet the quota, all", horizon.all().calibration()));
    }
    if (differ && horizon.stillOpen().repPeriods() > 0) {
      tables.add(
          calibration("Chance to meet the quota, still open", horizon.stillOpen().calibration()));
    }
    tables.add(dealCounts(horizon));
    tables.add(dealScores(horizon));
    tables.add(dealLines(horizon));
    for (DealScores deals : horizon.deals()) {
      if (deals.deals() > 0) {
        tables.add(
            calibration("Chance of a deal to be " + deals.question().label(), deals.calibration()));
      }
    }
    tables.add(halves(horizon.halves()));
    return tables;
  }

  private static void add(List<FigureTable> tables, String which, Horizon.Cases cases) {
    if (cases.repPeriods() > 0) {
      String of = ", " + which + " (" + ReportTexts.repPeriods(cases) + ")";
      tables.add(brier("Brier score" + of, cases));
      tables.add(logLoss("Log loss and calibration" + of, cases));
    }
  }

  private static FigureTable brier(String caption, Horizon.Cases cases) {
    List<List<String>> rows = new ArrayList<>();
    for (PredictorScores one : cases.predictors()) {
      boolean own = one.predictor() == Predictor.CHANCE;
      rows.add(
          List.of(
              label(one, cases),
              ReportTexts.score(one.scores().brier()),
              own ? ReportTexts.NONE : ReportTexts.score(one.overPlaycaller()),
              ReportTexts.number(one.skill())));
    }
    return new FigureTable(
        caption, List.of("predictor", "Brier score", "over Playcaller's", "skill"), rows);
  }

  /** With the number of cases where it is not all of them. */
  private static String label(PredictorScores one, Horizon.Cases cases) {
    String label = one.predictor().label();
    return one.cases() == cases.repPeriods() ? label : label + " (" + one.cases() + " cases)";
  }

  private static FigureTable logLoss(String caption, Horizon.Cases cases) {
    List<List<String>> rows = new ArrayList<>();
    for (PredictorScores one : cases.predictors()) {
      rows.add(
          List.of(
              label(one, cases),
              ReportTexts.score(one.scores().logLoss()),
              ReportTexts.number(one.scores().slope()),
              ReportTexts.number(one.scores().intercept())));
    }
    return new FigureTable(caption, List.of("predictor", "log loss", "slope", "intercept"), rows);
  }

  private static FigureTable calibration(String caption, Calibration calibration) {
    List<List<String>> rows = new ArrayList<>();
    for (Calibration.Bin bin :
        calibration.bins().stream().filter(bin -> bin.cases() > 0).toList()) {
      rows.add(
          List.of(
              bin.label(),
              String.valueOf(bin.cases()),
              ReportTexts.percent(bin.said()),
              ReportTexts.percent(bin.came(), bin.interval())));
    }
    return new FigureTable(caption, List.of("stated", "cases", "mean stated", "came"), rows);
  }

  private static FigureTable dealCounts(Horizon horizon) {
    List<List<String>> rows = new ArrayList<>();
    for (DealScores deals : horizon.deals()) {
      rows.add(
          List.of(
              deals.question().label(),
              String.valueOf(deals.deals()),
              String.valueOf(deals.cameTrue()),
              String.valueOf(deals.reps()),
              String.valueOf(deals.withoutChance()),
              String.valueOf(deals.undecided())));
    }
    return new FigureTable(
        "Deals that were open on the day",
        List.of("deals", "scored", "won", "of reps", "without a chance", "undecided"),
        rows);
  }

  private static FigureTable dealScores(Horizon horizon) {
    List<List<String>> rows = new ArrayList<>();
    for (DealScores deals : horizon.deals()) {
      rows.add(
          List.of(
              deals.question().label(),
              ReportTexts.score(deals.scores().brier()),
              ReportTexts.score(deals.scores().logLoss())));
    }
    return new FigureTable(
        "Chances of single deals", List.of("deals", "Brier score", "log loss"), rows);
  }

  private static FigureTable dealLines(Horizon horizon) {
    List<List<String>> rows = new ArrayList<>();
    for (DealScores deals : horizon.deals()) {
      rows.add(
          List.of(
              deals.question().label(),
              ReportTexts.number(deals.scores().slope()),
              ReportTexts.number(deals.scores().intercept())));
    }
    return new FigureTable(
        "Calibration of single deals", List.of("deals", "slope", "intercept"), rows);
  }

  private static FigureTable halves(MoneyHeld halves) {
    List<List<String>> rows = new ArrayList<>();
    for (MoneyHeld.Share share : halves.halves()) {
      rows.add(
          List.of(
              share.choice().label(),
              ReportTexts.percent(share.ofMoney()),
              ReportTexts.percent(share.mean())));
    }
    return new FigureTable(
        ReportTexts.halves(halves), List.of("half", "of all money", "mean of rep-periods"), rows);
  }
}
