package org.playcaller.playbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a sentence of the vocabulary stands for. */
sealed interface Meaning {

  /** The comparison in it; null where there is none. */
  default @Nullable Comparison comparison() {
    return null;
  }

  /**
   * A fact to look for, with at most one comparison in it.
   *
   * @param type the type of fact
   * @param subject whether the play is about it
   * @param comparison what must hold of it
   */
  record Looks(FactType type, boolean subject, @Nullable Comparison comparison)
      implements Meaning {}

  /**
   * One more comparison on the fact of the lines above.
   *
   * @param comparison what must hold
   */
  record Narrows(Comparison comparison) implements Meaning {}

  /**
   * What the play leaves behind.
   *
   * @param kind the kind of advice
   * @param what the act recommended or the thing held back
   * @param subject whether it is about the play's subject
   */
  record Leaves(AdviceKind kind, @Nullable Enum<?> what, boolean subject) implements Meaning {}

  /** A line of the play's script; its capture names the field. */
  record Script() implements Meaning {}

  /**
   * A measure, an operator, a value.
   *
   * @param property the measure's name
   * @param operator how to compare
   * @param value with what
   */
  record Comparison(String property, Operator operator, Value value) {

    /** Whether facts of this type have such a measure, and it can be compared in this way. */
    boolean fits(FactType type) {
      Property measure = type.property(property);
      boolean ordered =
          measure != null && (measure.isNumber() || measure.type() == LocalDate.class);
      return measure != null && value.fits(measure) && (ordered || operator == Operator.IS);
    }
  }

  /** The right side of a comparison. */
  sealed interface Value {

    /** The capture it comes from; null where the vocabulary names it. */
    default @Nullable String capture() {
      return null;
    }

    /** What that capture must hold. */
    default Capture.Shape shape() {
      return Capture.Shape.NUMBER;
    }

    /** Whether the measure can be compared with it. */
    default boolean fits(Property property) {
      return property.isNumber();
    }

    /**
     * A number from the sentence.
     *
     * @param capture the capture's name
     * @param percent whether it is divided by 100
     */
    record Captured(String capture, boolean percent) implements Value {}

    /**
     * A day from the sentence.
     *
     * @param capture the capture's name
     */
    record CapturedDay(String capture) implements Value {
      @Override
      public Capture.Shape shape() {
        return Capture.Shape.DAY;
      }

      @Override
      public boolean fits(Property property) {
        return property.type() == LocalDate.class;
      }
    }

    /**
     * A term of the playbook whose name is in the sentence.
     *
     * @param capture the capture's name
     */
    record CapturedTerm(String capture) implements Value {
      @Override
      public Capture.Shape shape() {
        return Capture.Shape.TERM;
      }
    }

    /**
     * A term of the playbook that the vocabulary names.
     *
     * @param name the term's name
     */
    record NamedTerm(String name) implements Value {}

    /**
     * A whole number, true, false, or a known word as {@code Enum.CONSTANT}.
     *
     * @param text as the vocabulary writes it
     */
    record Literal(String text) implements Value {
      @Override
      public boolean fits(Property property) {
        return of(property) != null;
      }

      /** The value that a measure of this kind is compared with; null where it cannot be. */
      @Nullable Object of(Property property) {
        if (property.type() == Boolean.class) {
          return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        }
        if (property.isNumber()) {
          return text.matches("\\d+") ? Double.valueOf(text) : null;
        }
        for (Object constant :
            property.type().isEnum() ? property.type().getEnumConstants() : new Object[0]) {
          if (text.equals(property.type().getSimpleName() + "." + ((Enum<?>) constant).name())) {
            return constant;
          }
        }
        return null;
      }
    }
  }
}
