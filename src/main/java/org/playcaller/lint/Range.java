package org.playcaller.lint;

import java.time.LocalDate;
import org.playcaller.facts.Unit;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Property;

/**
 * The values of a measure that a condition lets through; words and yes or no are points on the
 * line.
 */
record Range(double low, boolean lowOpen, double high, boolean highOpen) {

  private static final Range ALL =
      new Range(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

  static Range of(Condition condition) {
    double at = number(condition.threshold());
    boolean whole = condition.property().type() == Integer.class;
    return switch (condition.operator()) {
      case IS_NOT -> ALL;
      case IS -> new Range(at, false, at, false);
      case AT_LEAST -> new Range(at, false, ALL.high, true);
      case AT_MOST -> new Range(ALL.low, true, at, false);
      // Of whole numbers, more than 2 is at least 3.
      case MORE_THAN ->
          whole
              ? new Range(Math.floor(at) + 1, false, ALL.high, true)
              : new Range(at, true, ALL.high, true);
      case LESS_THAN ->
          whole
              ? new Range(ALL.low, true, Math.ceil(at) - 1, false)
              : new Range(ALL.low, true, at, true);
    };
  }

  private static double number(Object threshold) {
    if (threshold instanceof Number number) {
      return number.doubleValue();
    }
    if (threshold instanceof LocalDate day) {
      return day.toEpochDay();
    }
    return threshold instanceof Boolean yes ? (yes ? 1 : 0) : ((Enum<?>) threshold).ordinal();
  }

  /** What values the measure can have at all. */
  static Range of(Property property) {
    if (!property.isNumber() || property.isOpen() && property.unit() != Unit.SHARE) {
      return ALL;
    }
    boolean share = property.unit() == Unit.SHARE && !property.isOpen();
    return new Range(0, false, share ? 1 : ALL.high, !share);
  }

  Range and(Range other) {
    boolean lower = low > other.low || low == other.low && lowOpen;
    boolean upper = high < other.high || high == other.high && highOpen;
    return new Range(
        lower ? low : other.low,
        lower ? lowOpen : other.lowOpen,
        upper ? high : other.high,
        upper ? highOpen : other.highOpen);
  }

  boolean isEmpty() {
    return low > high || low == high && (lowOpen || highOpen);
  }

  /** Whether all of the other's values are in it. */
  boolean covers(Range other) {
    return and(other).equals(other);
  }
}
