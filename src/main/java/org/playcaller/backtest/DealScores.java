package org.playcaller.backtest;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.playcaller.crm.DealFate;
import org.playcaller.state.Word;

/**
 * How good the chances of single deals were.
 *
 * @param question what was asked of which deals
 * @param deals how many deals are scored; one that was open on several days counts on each
 * @param cameTrue how many of them were won
 * @param reps how many reps they are of
 * @param withoutChance deals left out since no chance of theirs is known
 * @param undecided deals left out since nothing is known yet of what came of them
 * @param scores how good the chances were
 * @param calibration the chances beside what came
 */
public record DealScores(
    Question question,
    int deals,
    int cameTrue,
    int reps,
    int withoutChance,
    int undecided,
    ChanceScores scores,
    Calibration calibration) {

  /** What is asked of a deal that is open on the day. */
  public enum Question implements Word {
    /** Whether it is won by the period's end. */
    WON_IN_TIME(
        "won in time, all open deals",
        one -> true,
        one -> one.deal().chanceInTime(),
        DealCase::wonInTime),
    /** The same of those whose close date lies from the day to the period's end. */
    DUE_AND_WON_IN_TIME(
        "won in time, due in the period",
        DealCase::isDue,
        one -> one.deal().chanceInTime(),
        DealCase::wonInTime),
    /** Whether it is won at all, of those won or lost by the export's last day. */
    WON_AT_ALL(
        "won at all, decided by now",
        one -> true,
        one -> one.deal().probability(),
        one ->
            one.fate() == null || one.fate() == DealFate.OPEN
                ? null
                : Boolean.valueOf(one.fate() == DealFate.WON));

    private final String label;
    private final Predicate<DealCase> asked;
    private final Function<DealCase, @Nullable Double> chance;
    private final Function<DealCase, @Nullable Boolean> came;

    Question(
        String label,
        Predicate<DealCase> asked,
        Function<DealCase, @Nullable Double> chance,
        Function<DealCase, @Nullable Boolean> came) {
      this.label = label;
      this.asked = asked;
      this.chance = chance;
      this.came = came;
    }

    String label() {
      return label;
    }
  }

  static DealScores of(Question question, List<DealCase> all, RepDraws draws) {
    List<DealCase> asked = all.stream().filter(question.asked).toList();
    List<DealCase> decided =
        asked.stream().filter(one -> question.came.apply(one) != null).toList();
    List<DealCase> scored =
        decided.stream().filter(one -> question.chance.apply(one) != null).toList();
    ChanceScores.Tally tally = new ChanceScores.Tally(draws);
    Calibration.Tally bins = new Calibration.Tally();
    int cameTrue = 0;
    for (DealCase one : scored) {
      double chance = question.chance.apply(one);
      boolean came = question.came.apply(one);
      tally.add(one.period().rep(), chance, came);
      bins.add(chance, came);
      cameTrue += came ? 1 : 0;
    }
    return new DealScores(
        question,
        scored.size(),
        cameTrue,
        (int) scored.stream().map(one -> one.period().rep()).distinct().count(),
        decided.size() - scored.size(),
        asked.size() - decided.size(),
        tally.scores(),
        bins.calibration());
  }
}
