package org.playcaller.playbook;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;

/**
 * Conditions tested together, of many facts of their type: one class for all of them and one object
 * for each, as what a node has to look for in memory takes most of the time of a call.
 */
@SuppressWarnings("serial")
final class Step implements Predicate1<Fact> {

  private final Function<Fact, @Nullable Object> reader;

  /** What a word, or a yes or no, has to be; null for other conditions. */
  private final @Nullable Object equal;

  /** The least and the most that a number may be, both included. */
  private final double least;

  private final double most;

  /** A condition that is tested as it stands; null for words and numbers. */
  private final @Nullable Condition other;

  private final @Nullable Step next;

  private Step(Condition one, @Nullable Step next) {
    this.reader = one.property().reader();
    this.next = next;
    if (one.threshold() instanceof Double limit && one.operator() != Operator.IS_NOT) {
      this.equal = null;
      this.other = null;
      this.least =
          switch (one.operator()) {
            case IS, AT_LEAST -> limit;
            case MORE_THAN -> Math.nextUp(limit);
            default -> Double.NEGATIVE_INFINITY;
          };
      this.most =
          switch (one.operator()) {
            case IS, AT_MOST -> limit;
            case LESS_THAN -> Math.nextDown(limit);
            default -> Double.POSITIVE_INFINITY;
          };
    } else {
      this.least = 0;
      this.most = 0;
      boolean isWord =
          one.operator() == Operator.IS
              && (one.threshold() instanceof Boolean || one.threshold() instanceof Enum<?>);
      this.equal = isWord ? one.threshold() : null;
      this.other = isWord ? null : one;
    }
  }

  /** What is cheap to compare comes first. */
  static Step of(List<Condition> conditions) {
    List<Condition> cheapLast =
        conditions.stream()
            .sorted(Comparator.comparing(one -> !(one.threshold() instanceof Double)))
            .toList();
    Step made = new Step(cheapLast.get(0), null);
    for (Condition one : cheapLast.subList(1, cheapLast.size())) {
      made = new Step(one, made);
    }
    return made;
  }

  /** It never holds of an unknown measure. */
  @Override
  public boolean test(Fact fact) {
    for (Step step = this; step != null; step = step.next) {
      Object value = step.reader.apply(fact);
      if (value == null || !step.holdsOf(value)) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsOf(Object value) {
    if (equal != null) {
      return value == equal || (value instanceof Boolean && value.equals(equal));
    }
    if (other != null) {
      return other.holdsOf(value);
    }
    double number = value instanceof Integer whole ? whole : ((Number) value).doubleValue();
    return number >= least && number <= most;
  }
}
