package org.playcaller.playbook;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Measure;
import org.playcaller.facts.Unit;

/** A measure of a type of fact, as sentences and texts name it. */
public final class Property {

  private final RecordComponent component;
  private final Unit unit;
  private final boolean open;
  private final String asked;
  private final String words;

  /** Made when first used: a playbook uses half of what can be measured. */
  private volatile @Nullable Function<Fact, @Nullable Object> reader;

  private Property(RecordComponent component, Unit unit, boolean open, String asked) {
    this.component = component;
    this.unit = unit;
    this.open = open;
    this.asked = asked;
    this.words = component.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  static Property of(RecordComponent component) {
    Measure measure = component.getAnnotation(Measure.class);
    return measure == null
        ? new Property(component, Unit.TEXT, false, "")
        : new Property(component, measure.value(), measure.open(), measure.asked());
  }

  /**
   * The component's name.
   *
   * @return the name in camel case
   */
  public String name() {
    return component.getName();
  }

  /**
   * The type of its values.
   *
   * @return a boxed type, text, a date or a time, or an enum
   */
  public Class<?> type() {
    return component.getType();
  }

  /**
   * The unit of its values.
   *
   * @return the unit
   */
  public Unit unit() {
    return unit;
  }

  /**
   * Whether a value may pass the bounds of its unit.
   *
   * @return true for a share that may be more than 1, and for days that may be negative
   */
  public boolean isOpen() {
    return open;
  }

  /**
   * The value of the measure.
   *
   * @param fact the fact to read
   * @return the value; null where it is unknown
   */
  public @Nullable Object of(Fact fact) {
    return reader().apply(fact);
  }

  /** A lambda on the accessor. */
  Function<Fact, @Nullable Object> reader() {
    Function<Fact, @Nullable Object> made = reader;
    if (made == null) {
      made = reader(component);
      reader = made;
    }
    return made;
  }

  /**
   * The name as texts write it.
   *
   * @return for {@code saidNoOn} the words {@code said no on}
   */
  public String words() {
    return words;
  }

  /**
   * What to find out where it is not known.
   *
   * @return the question in words, after "find out"; the name where it has none
   */
  public String asked() {
    return asked.isEmpty() ? words : asked;
  }

  /**
   * Whether its values are numbers.
   *
   * @return false for words, days and yes or no
   */
  public boolean isNumber() {
    return Number.class.isAssignableFrom(type());
  }

  /** A lambda on the accessor: as fast as code that calls it, which reflection is not. */
  @SuppressWarnings("unchecked")
  private static Function<Fact, @Nullable Object> reader(RecordComponent component) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle accessor = lookup.unreflect(component.getAccessor());
      return (Function<Fact, @Nullable Object>)
          Objects.requireNonNull(
              LambdaMetafactory.metafactory(
                      lookup,
                      "apply",
                      MethodType.methodType(Function.class),
                      MethodType.methodType(Object.class, Object.class),
                      accessor,
                      accessor.type())
                  .getTarget()
                  .invoke());
    } catch (Throwable e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
