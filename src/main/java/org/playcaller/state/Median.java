package org.playcaller.state;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The middle of numbers. */
public final class Median {

  private Median() {}

  /**
   * The median.
   *
   * @param numbers some numbers, in any order
   * @return the middle one, the mean of the middle two for an even number; null where there are
   *     none
   */
  public static @Nullable BigDecimal of(Collection<Long> numbers) {
    long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      return null;
    }
    long middle = sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2];
    return BigDecimal.valueOf(middle).divide(BigDecimal.valueOf(2));
  }
}
