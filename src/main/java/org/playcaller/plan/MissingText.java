package org.playcaller.plan;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.Unit;
import org.playcaller.playbook.Wording;
import org.playcaller.state.Period;

/** What is missing in words: how much, in what time, and what rate that takes. */
final class MissingText {

  /** From here on the time left is told in months. */
  /** From here on a rate is told in whole times. */
  private static final double WHOLE_TIMES = 10;

  private static final int DAYS_OF_MONTHS = 60;

  private static final double MOST_TIMES = 20;

  /**
   * What is needed is no more than so many times the usual: the rate is not what stands against.
   */
  private static final double NEARLY_USUAL = 1.5;

  /** What is needed is the rate so far: that is no news. */
  private static final double NEARLY_AS_FAST = 1.05;

  /** Where so few of the days left are working days that is told. */
  private static final int DAYS_A_WORKING_DAY = 2;

  private final StandingFact standing;
  private final Wording wording;
  private final boolean isFar;

  /**
   * Takes what it speaks of.
   *
   * @param isFar whether the quota is far away, so that it is told what it takes
   */
  MissingText(StandingFact standing, Wording wording, boolean isFar) {
    this.standing = standing;
    this.wording = wording;
    this.isFar = isFar;
  }

  /** What one deal of the usual size counts towards the quota; null where it is not known. */
  private static @Nullable Double dealSize(StandingFact standing) {
    return Boolean.TRUE.equals(standing.countsDeals()) ? Double.valueOf(1) : standing.averageDeal();
  }

  /**
   * The part of a sentence.
   *
   * @param little why the usual rate would not do
   */
  String text(Supplier<String> little) {
    String gap = wording.of(Objects.requireNonNull(standing.gap()), Unit.QUOTA);
    int days = Objects.requireNonNull(standing.daysLeft());
    boolean isTakenBack = standing.closedWon() != null && standing.closedWon() < 0;
    String takes =
        "it takes "
            + gap
            + (isTakenBack ? ", credit notes included," : "")
            + " in "
            + time(days)
            + ofThemWorking(days);
    // A rate so far that one deal would put right says nothing.
    Double times = standing.lessThanADeal() ? null : standing.speedUp();
    if (isFar && times != null && times > NEARLY_AS_FAST) {
      return takes + times(times, "your rate so far");
    }
    Double usual = againstUsual();
    if (isFar && times == null && usual != null && usual > 1) {
      String reason = usual < NEARLY_USUAL ? ", and " + little.get() : "";
      return takes + times(usual, "your usual rate") + reason;
    }
    // A sum of money is one sum; deals are counted.
    boolean areMany = wording.countsDeals() && !gap.equals("1 deal");
    return gap
        + (areMany ? " are" : " is")
        + " missing with "
        + time(days)
        + " left"
        + ofThemWorking(days);
  }

  private String time(int days) {
    return days >= DAYS_OF_MONTHS
        ? wording.of(Math.round(2 * days / Period.DAYS_A_MONTH) / 2.0, Unit.COUNT) + " months"
        : days + (days == 1 ? " day" : " days");
  }

  /** How many of the days left the rep works, where that is far fewer. */
  private String ofThemWorking(int days) {
    Integer working = standing.workingDaysLeft();
    boolean isMany = working == null || working * DAYS_A_WORKING_DAY > days;
    if (isMany || days >= DAYS_OF_MONTHS) {
      return "";
    }
    if (working > 1) {
      return ", " + working + " of them working days";
    }
    return (working == 0 ? ", none" : ", 1")
        + (days == 1 ? " of it" : " of them")
        + " a working day";
  }

  /** A hundred times a rate helps nobody: it is no rate. */
  private String times(double value, String rate) {
    // Rounded once: 16.48 is 16, and not the 17 that 16.5 would be.
    double rounded = value < WHOLE_TIMES ? Math.round(value * 10) / 10.0 : Math.round(value);
    if (rounded > MOST_TIMES) {
      return "";
    }
    String times =
        rounded == 1
            ? "at "
            : rounded == 2 ? "twice " : wording.of(rounded, Unit.TIMES) + " times ";
    return ", " + times + rate;
  }

  /** What is needed a month over what the rep usually sells in one; null where it is not known. */
  private @Nullable Double againstUsual() {
    Double needed = standing.neededPerMonth();
    Double deals = standing.usualDealsPerMonth();
    Double size = dealSize(standing);
    return needed == null || deals == null || size == null || deals * size <= 0
        ? null
        : Double.valueOf(needed / (deals * size));
  }
}
