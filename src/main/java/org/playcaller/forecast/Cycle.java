package org.playcaller.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ClosingStep;
import org.playcaller.state.Learned;

/**
 * How long it takes from created to closed-won.
 *
 * <p>Learned by days from the day a deal was created where the company's past deals tell. Else a
 * cycle is taken to have two equal steps (a Gamma distribution of shape 2 with the usual cycle as
 * its median): nothing closes on the day it is created, which a single step would have it do.
 */
final class Cycle {

  /** After so many days every cycle has ended. */
  private static final int LONGEST = 3_660;

  private final double median;
  private final double scale;
  private final @Nullable Hazards ages;
  private final Rests rests;
  private final int deals;

  /**
   * Prepares it.
   *
   * @param cycleDays the usual days from created to closed-won, where they are known
   * @param fromDeals from how many deals those were derived; 0 where they are stated
   * @param guess what is usual where nothing tells
   */
  Cycle(@Nullable Learned learned, @Nullable Double cycleDays, int fromDeals, double guess) {
    List<ClosingStep> steps = learned == null ? List.of() : learned.ages();
    Hazards counted = Hazards.of(steps);
    this.ages = counted.hasDeals() ? counted : null;
    this.median = Math.max(1, cycleDays == null ? guess : cycleDays);
    this.scale = median / WaitingTime.MEDIAN_OF_STEPS;
    this.deals = (int) Math.min(1e9, steps.stream().mapToLong(s -> s.won() + s.lost()).sum());
    this.rests =
        this.ages != null
            ? Rests.learned(deals)
            : cycleDays == null
                ? Rests.GUESSED
                : fromDeals > 0 ? Rests.learned(fromDeals) : Rests.STATED;
  }

  Rests rests() {
    return rests;
  }

  /** The share of deals of an age that close in the days left, of those that are won in the end. */
  ClosingShare endsWithin(int daysLeft, @Nullable Integer age) {
    if (age == null) {
      // Of any age: as often as days left go into a cycle, but never more than once.
      return ClosingShare.guessed(1 - Math.exp(-daysLeft / (2 * scale)));
    }
    double open = 1 - ended(age);
    double ends = ended((double) age + daysLeft) - ended(age);
    double usual = open <= 1e-12 ? 1 - Math.exp(-daysLeft / scale) : ends / open;
    if (ages != null) {
      return ClosingShare.learned(ages.wonBy(age, age + daysLeft - 1), usual, deals, rests);
    }
    ClosingShare guessed = ClosingShare.guessed(usual);
    return rests.basis() == Basis.GUESSED
        ? guessed
        : new ClosingShare(usual, rests, guessed.spread());
  }

  /**
   * Days of prospecting, out of those left, whose deals still close in them: the share of cycles
   * ended, added up over the days left for a deal created then.
   */
  double closableDays(int daysLeft) {
    if (ages != null) {
      double days = 0;
      for (int left = 1; left <= Math.min(daysLeft, LONGEST); left++) {
        days += ClosingShare.learned(ages.wonBy(0, left - 1), ended(left), deals, rests).share();
      }
      return days + Math.max(0, daysLeft - LONGEST);
    }
    return WaitingTime.closableDays(median, daysLeft);
  }

  /** ClosingShare of cycles that have ended after so many days. */
  private double ended(double days) {
    double steps = days / scale;
    return 1 - Math.exp(-steps) * (1 + steps);
  }
}
