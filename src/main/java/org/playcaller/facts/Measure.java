package org.playcaller.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a fact's component as a measure that plays may compare and show. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Measure {

  /**
   * The unit of the measure.
   *
   * @return the unit
   */
  Unit value();

  /**
   * Whether a value may pass the bounds that its unit has: a share 1, a number of days 0 downwards.
   *
   * @return false unless said
   */
  boolean open() default false;

  /**
   * What to find out where the measure is not known, after "Find out ": "when you were last in
   * touch".
   *
   * @return the question in words; empty where nobody has to find it out
   */
  String asked() default "";
}
