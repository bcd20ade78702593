package org.playcaller.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Median;

/** Shares, means and medians; of nothing they are unknown, not zero. */
final class Stats {

  private static final int SHARE_DIGITS = 4;
  private static final int MEAN_DIGITS = 2;

  private Stats() {}

  static @Nullable BigDecimal share(long part, long whole) {
    return whole == 0 ? null : share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return Values.plain(part.divide(whole, SHARE_DIGITS, RoundingMode.HALF_UP));
  }

  static @Nullable BigDecimal mean(Collection<BigDecimal> numbers) {
    return numbers.isEmpty() ? null : mean(sum(numbers), numbers.size());
  }

  static BigDecimal mean(BigDecimal sum, long number) {
    return Values.plain(sum.divide(BigDecimal.valueOf(number), MEAN_DIGITS, RoundingMode.HALF_UP));
  }

  static BigDecimal sum(Collection<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static @Nullable BigDecimal median(Collection<Long> numbers) {
    BigDecimal median = Median.of(numbers);
    return median == null ? null : Values.plain(median);
  }
}
