package org.playcaller.playbook;

import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;

/**
 * One condition of a play: a measure of a fact compared with a value.
 *
 * @param line its line in the play's file
 * @param text the line as the play writes it
 * @param type the type of fact
 * @param property the measure
 * @param operator how it is compared
 * @param threshold the value: a number as {@link Double}, a {@link Boolean} or a known word
 * @param term the name of the term the value comes from; null where the play writes it out
 */
public record Condition(
    int line,
    String text,
    FactType type,
    Property property,
    Operator operator,
    Object threshold,
    @Nullable String term) {

  /** The same for the same test on the same type: Drools shares its nodes by it. */
  String id() {
    return type.name() + "." + property.name() + " " + operator.sign() + " " + threshold;
  }

  /**
   * Whether the condition holds; never on an unknown measure.
   *
   * @param fact a fact of the condition's type
   * @return true where it holds
   */
  boolean holds(Fact fact) {
    Object value = property.of(fact);
    return value != null && holdsOf(value);
  }

  /** Whether the condition holds of a known value of its measure. */
  boolean holdsOf(Object value) {
    return threshold instanceof Double number
        ? operator.compares(((Number) value).doubleValue(), number)
        : value.equals(threshold);
  }
}
