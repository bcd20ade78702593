package org.playcaller.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IsotonicTest {

  @Test
  void neighboursThatFallArePooledByWeight() {
    assertThat(Isotonic.nonDecreasing(new double[] {0.1, 0.5, 0.2, 0.8}, new double[] {1, 1, 2, 1}))
        .containsExactly(0.1, (0.5 + 0.4) / 3, (0.5 + 0.4) / 3, 0.8);
  }

  @Test
  void theResultNeverFallsAndKeepsTheMean() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 300; round++) {
      double[] values = random.doubles(1 + random.nextInt(12)).toArray();
      double[] weights = random.doubles(values.length, 0.1, 9).toArray();
      double[] pooled = Isotonic.nonDecreasing(values, weights);
      double before = 0;
      double after = 0;
      for (int i = 0; i < values.length; i++) {
        before += values[i] * weights[i];
        after += pooled[i] * weights[i];
        assertThat(i == 0 || pooled[i] >= pooled[i - 1]).isTrue();
      }
      assertThat(after).isCloseTo(before, org.assertj.core.api.Assertions.within(1e-9));
    }
  }
}
