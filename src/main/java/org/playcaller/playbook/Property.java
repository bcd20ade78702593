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

/**
 * A measure of a type of fact, as sentences and texts name it.
 *
 * @param name the component's name
 * @param type the component's type
 * @param unit the unit of its values
 * @param reader reads it off a fact
 */
public record Property(
    String name, Class<?> type, Unit unit, Function<Fact, @Nullable Object> reader) {

  static Property of(RecordComponent component) {
    Measure measure = component.getAnnotation(Measure.class);
    return new Property(
        component.getName(),
        component.getType(),
        measure == null ? Unit.TEXT : measure.value(),
        reader(component));
  }

  /**
   * The value of the measure.
   *
   * @param fact the fact to read
   * @return the value; null where it is unknown
   */
  public @Nullable Object of(Fact fact) {
    return reader.apply(fact);
  }

  /**
   * The name as texts write it.
   *
   * @return for {@code saidNoOn} the words {@code said no on}
   */
  public String words() {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  boolean isNumber() {
    return Number.class.isAssignableFrom(type);
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
