package org.playcaller.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as the plan writes them: rounded once, here. */
final class Figures {

  private Figures() {}

  /** Money or deals, to the cent. */
  static @Nullable BigDecimal amount(@Nullable Double value) {
    return rounded(value, 2);
  }

  /** Shares and ratios, to the ten-thousandth. */
  static @Nullable BigDecimal ratio(@Nullable Double value) {
    return rounded(value, 4);
  }

  private static @Nullable BigDecimal rounded(@Nullable Double value, int places) {
    if (value == null) {
      return null;
    }
    BigDecimal plain =
        BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
