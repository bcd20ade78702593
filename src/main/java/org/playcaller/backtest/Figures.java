package org.playcaller.backtest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures and captions as both reports write them. */
final class Figures {

  static final String NONE = "-";

  static final List<String> NOTES =
      List.of(
          "Brier score: mean squared distance of the chance from what came (0 is best). Skill: 1"
              + " less the score over that of the base rate; 0 is no better than the base rate.",
          "Not yet met: the cases whose quota was still open on the day.",
          "Calibrated means that what was said is what came. Few cases in a row say little.",
          "Half of the open deals, rounded up; random is what a random half holds on average.");

  private Figures() {}

  static String score(@Nullable Double score) {
    return score == null ? NONE : String.format(Locale.ROOT, "%.4f", score);
  }

  static String percent(@Nullable Double share) {
    return share == null ? NONE : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String title(BacktestResult result) {
    return "Playcaller looks back at " + result.from() + " to " + result.to();
  }

  static String heading(Horizon horizon) {
    int days = horizon.daysBefore();
    return days + (days == 1 ? " day" : " days") + " before the period's end";
  }

  static String cases(Horizon horizon) {
    Horizon.Cases all = horizon.all();
    Horizon.Cases open = horizon.notYetMet();
    return String.format(
        Locale.ROOT,
        "%d rep-periods, %d of which met the quota; %d were not yet met on the day, %d of which"
            + " met it. Left out: %d without a quota, %d without a forecast by all, %d whose result"
            + " is not known.",
        all.repPeriods(),
        all.met(),
        open.repPeriods(),
        open.met(),
        horizon.withoutQuota(),
        horizon.withoutForecast(),
        horizon.withoutOutcome());
  }

  static String halves(Halves halves) {
    return String.format(
        Locale.ROOT,
        "Share of the money won in time that half of the open deals held (%d rep-periods with two"
            + " deals or more, %d with money)",
        halves.repPeriods(),
        halves.withMoney());
  }
}
