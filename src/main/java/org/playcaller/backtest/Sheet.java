package org.playcaller.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the report.
 *
 * @param caption what it shows
 * @param head the names of the columns
 * @param rows the cells, as shown
 */
record Sheet(String caption, List<String> head, List<List<String>> rows) {

  /** All tables of one horizon, in the order they are shown. */
  static List<Sheet> of(Horizon horizon) {
    return List.of(
        brier(horizon),
        calibration("Chance to meet the quota, all", horizon.all().calibration()),
        calibration("Chance to meet the quota, not yet met", horizon.notYetMet().calibration()),
        calibration("Chance of a single deal to be won in time", horizon.deals()),
        halves(horizon.halves()));
  }

  private static Sheet brier(Horizon horizon) {
    List<List<String>> rows = new ArrayList<>();
    for (Predictor predictor : Predictor.values()) {
      Brier all = horizon.all().brier().get(predictor.ordinal());
      Brier open = horizon.notYetMet().brier().get(predictor.ordinal());
      rows.add(
          List.of(
              predictor.label(),
              Figures.score(all.score()),
              Figures.percent(all.skill()),
              Figures.score(open.score()),
              Figures.percent(open.skill())));
    }
    return new Sheet("Brier score", List.of("", "all", "skill", "not yet met", "skill"), rows);
  }

  private static Sheet calibration(String caption, Calibration calibration) {
    List<List<String>> rows = new ArrayList<>();
    for (Calibration.Bin bin : calibration.bins()) {
      rows.add(
          List.of(
              bin.label(),
              String.valueOf(bin.cases()),
              Figures.percent(bin.said()),
              Figures.percent(bin.came())));
    }
    return new Sheet(caption, List.of("said", "cases", "mean said", "came"), rows);
  }

  private static Sheet halves(Halves halves) {
    List<List<String>> rows = new ArrayList<>();
    for (Halves.Share share : halves.halves()) {
      rows.add(
          List.of(
              share.half().label(),
              Figures.percent(share.ofMoney()),
              Figures.percent(share.mean())));
    }
    return new Sheet(
        Figures.halves(halves), List.of("", "of all money", "mean of rep-periods"), rows);
  }
}
