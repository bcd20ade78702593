package org.playcaller.playbook;

import java.time.LocalDate;
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
 * @param threshold the value: a number as {@link Double}, a day, a {@link Boolean} or a known word
 * @param term the name of the term the value comes from; null where the play writes it out
 * @param written where in the text the number stands; null where the play writes none
 */
public record Condition(
    int line,
    String text,
    FactType type,
    Property property,
    Operator operator,
    Object threshold,
    @Nullable String term,
    @Nullable Written written) {

  /**
   * A number as the play writes it.
   *
   * @param from the offset of its first digit in the line's text
   * @param to the offset behind its last digit
   * @param number the number
   * @param percent whether the threshold is a hundredth of it
   */
  public record Written(int from, int to, int number, boolean percent) {}

  /**
   * The same condition with another number written.
   *
   * @param number the number, in the unit that the line writes
   * @return the condition, its text and threshold changed
   * @throws IllegalStateException where the line writes no number
   */
  public Condition writing(int number) {
    if (written == null) {
      throw new IllegalStateException("no number is written in \"" + text + "\"");
    }
    String digits = Integer.toString(number);
    return new Condition(
        line,
        text.substring(0, written.from()) + digits + text.substring(written.to()),
        type,
        property,
        operator,
        written.percent() ? number / 100.0 : (double) number,
        term,
        new Written(written.from(), written.from() + digits.length(), number, written.percent()));
  }

  /**
   * The same condition with another operator, the text left as it is.
   *
   * @param other the operator
   * @return the condition
   */
  public Condition comparing(Operator other) {
    return new Condition(line, text, type, property, other, threshold, term, written);
  }

  /**
   * Whether it is a condition on facts of a type.
   *
   * @param fact the type
   * @return true where it is
   */
  public boolean isOf(Class<? extends Fact> fact) {
    return type.factClass() == fact;
  }

  /** The same for the same test on the same type: Drools shares its nodes by it. */
  String id() {
    return type.name() + "." + property.name() + " " + operator.sign() + " " + threshold;
  }

  /** Whether the condition holds of a known value of its measure. */
  boolean holdsOf(Object value) {
    if (threshold instanceof Double number) {
      return operator.compares(((Number) value).doubleValue(), number);
    }
    return threshold instanceof LocalDate day
        ? operator.compares(((LocalDate) value).compareTo(day), 0)
        : value.equals(threshold) == (operator == Operator.IS);
  }
}
