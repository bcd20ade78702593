package org.playcaller.state;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sold in the period: money or a number of deals, exactly one of the two.
 *
 * @param amount money, in the state's currency, above 0
 * @param count a number of deals, above 0
 */
public record Quota(@Nullable BigDecimal amount, @Nullable BigDecimal count) {

  /** Checks the bounds. */
  public Quota {
    Bounds.positive("amount", amount);
    Bounds.positive("count", count);
    Bounds.exactlyOne("amount", amount, "count", count);
  }

  /**
   * Whether the quota counts deals rather than money.
   *
   * @return true where {@code count} is given
   */
  public boolean countsDeals() {
    return count != null;
  }

  /**
   * The size of the quota in its own unit.
   *
   * @return the money or the number of deals
   */
  public BigDecimal size() {
    return count != null ? count : Objects.requireNonNull(amount);
  }
}
