package org.playcaller.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures, captions and notes as both reports write them. */
final class ReportTexts {

  static final String NONE = "-";

  private ReportTexts() {}

  static String score(Estimate estimate) {
    return estimate("%.4f", 1, "", estimate);
  }

  static String number(Estimate estimate) {
    return estimate("%.2f", 1, "", estimate);
  }

  static String percent(Estimate estimate) {
    return estimate("%.1f", 100, " %", estimate);
  }

  private static String estimate(String format, double times, String unit, Estimate estimate) {
    if (estimate.value() == null) {
      return NONE;
    }
    Interval interval = estimate.interval();
    return shown(format, times * estimate.value())
        + unit
        + (interval == null
            ? ""
            : " ["
                + shown(format, times * interval.from())
                + ", "
                + shown(format, times * interval.to())
                + "]");
  }

  /** A number that rounds to zero is shown without a sign. */
  private static String shown(String format, double number) {
    String text = String.format(Locale.ROOT, format, number);
    return text.matches("-0\\.?0*") ? text.substring(1) : text;
  }

  static String percent(@Nullable Double share) {
    return share == null ? NONE : shown("%.1f", 100 * share) + " %";
  }

  static String percent(@Nullable Double share, @Nullable Interval interval) {
    return percent(share)
        + (interval == null
            ? ""
            : " ["
                + shown("%.1f", 100 * interval.from())
                + ", "
                + shown("%.1f", 100 * interval.to())
                + "]");
  }

  static String title(BacktestResult result) {
    return "Playcaller looks back at " + result.from() + " to " + result.to();
  }

  /** What is judged, and what in the span is not. */
  static List<String> scope(BacktestResult result) {
    List<String> scope = new ArrayList<>();
    List<LocalDate> ends = result.periodEnds();
    if (result.periods() == PeriodKind.CALENDAR_MONTHS) {
      scope.add(
          "No rep has a quota in these months. So no chance to meet a quota is judged; single deals"
              + " are, with calendar months as the periods.");
    } else {
      scope.add(
          "Quota periods end on "
              + count(ends.size(), "day", "days")
              + (ends.size() == 1
                  ? ", " + ends.get(0)
                  : ", from " + ends.get(0) + " to " + ends.get(ends.size() - 1))
              + ".");
      if (!result.monthsWithoutPeriodEnd().isEmpty()) {
        scope.add(
            "No quota period ends in "
                + result.monthsWithoutPeriodEnd().stream()
                    .map(YearMonth::toString)
                    .collect(Collectors.joining(", "))
                + ".");
      }
    }
    scope.add(
        "In brackets: the "
            + Math.round(100 * result.method().confidence())
            + " % interval by bootstrap over reps, "
            + String.format(Locale.ROOT, "%,d", result.method().resamples())
            + " resamples; in the tables of stated chances Wilson's.");
    return scope;
  }

  static String heading(Horizon horizon) {
    return count(horizon.daysBefore(), "day", "days") + " before the period's end";
  }

  static String cases(Horizon horizon) {
    int already = horizon.alreadyMet().repPeriods();
    int open = horizon.stillOpen().repPeriods();
    return repPeriods(horizon.all())
        + ", of which "
        + horizon.all().met()
        + " met the quota: "
        + already
        + " had met it already on the day; "
        + open
        + (open == 1 ? " was" : " were")
        + " still open, of which "
        + horizon.stillOpen().met()
        + " met it.";
  }

  static String leftOut(Horizon horizon) {
    List<String> reasons =
        Arrays.stream(LeftOut.values())
            .filter(reason -> horizon.leftOut(reason) > 0)
            .map(reason -> horizon.leftOut(reason) + " " + reason.label())
            .toList();
    return reasons.isEmpty()
        ? "No rep-period is left out."
        : "Left out of the scores: " + String.join(", ", reasons) + ".";
  }

  static String repPeriods(Horizon.Cases cases) {
    return count(cases.repPeriods(), "rep-period", "rep-periods")
        + " of "
        + count(cases.reps(), "rep", "reps");
  }

  static String halves(MoneyHeld halves) {
    return "Share of the money won in time that half of the open deals held ("
        + count(halves.repPeriods(), "rep-period", "rep-periods")
        + " with two deals or more, "
        + halves.withMoney()
        + " with money)";
  }

  static List<String> notes(BacktestResult result) {
    double lowest = result.method().lowestChance();
    String clipped =
        "Log loss: mean of -ln of the chance stated for what came (0 is best, 0.693 is stating one"
            + " half), chances clipped to "
            + lowest
            + " to "
            + (1 - lowest)
            + ". Slope and intercept are those of the logistic regression of what came on the log"
            + " odds of the clipped chance: 1 and 0 are calibrated, a slope below 1 says that chances"
            + " are too extreme. They are unknown (-) where one chance, or one side of a chance,"
            + " decides everything.";
    return List.of(
        "Brier score: mean squared distance of the chance from what came (0 is best). Over"
            + " Playcaller's: the score less Playcaller's on the same cases, with the paired"
            + " interval; above 0 Playcaller was closer. Skill: 1 less the score over that of the"
            + " base rate on the cases of both; 0 is no better than the base rate.",
        clipped,
        "Still open: the rep-periods whose quota was not met on the day. Those already met are easy:"
            + " whoever looks sees it.",
        "Reps are drawn, not single cases, since the cases of one rep are alike. With few reps an"
            + " interval is too narrow, and one rep has none to speak of. A figure has no interval"
            + " where more than a tenth of the resamples do not tell it, as without any quota met.",
        "Stated chances: calibrated means that what was stated is what came. Few cases in a row say"
            + " little; sizes of chances without a case have no row. Wilson's intervals take each case"
            + " to stand on its own, so they are rather too narrow.",
        "Deals: one that was open on several days counts on each. Due in the period: the close date"
            + " lies from the day to the period's end. Won at all: only deals won or lost by "
            + result.lastDay()
            + ", the export's last day, so quick ones weigh more.",
        "Half of the open deals, rounded up; random is what a random half holds on average.");
  }

  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
