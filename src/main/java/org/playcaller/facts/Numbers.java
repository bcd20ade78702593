package org.playcaller.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Arithmetic in which the unknown stays unknown. */
final class Numbers {

  private Numbers() {}

  static @Nullable Double value(@Nullable Number known) {
    return known == null ? null : Double.valueOf(known.doubleValue());
  }

  /** One over the other; unknown where either is, or where the other is 0. */
  static @Nullable Double over(@Nullable Double one, @Nullable Double other) {
    return one == null || other == null || other == 0 ? null : Double.valueOf(one / other);
  }

  static @Nullable Double times(@Nullable Double one, @Nullable Double other) {
    return one == null || other == null ? null : Double.valueOf(one * other);
  }

  static @Nullable Boolean not(@Nullable Boolean known) {
    return known == null ? null : Boolean.valueOf(!known);
  }

  static @Nullable BigDecimal sum(Iterable<@Nullable BigDecimal> amounts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal amount : amounts) {
      if (amount == null) {
        return null;
      }
      sum = sum.add(amount);
    }
    return sum;
  }
}
