package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundTest {

  @Test
  void theOldestAreLeftOutAndThatIsSaid() {
    List<Integer> days = IntStream.rangeClosed(1, 5_000).boxed().toList();
    List<Reject> rejects = new ArrayList<>();
    List<Integer> kept =
        new Bound(rejects::add).newest("u", "activities", days, i -> LocalDate.ofEpochDay(i));
    assertThat(kept).hasSize(4_999).startsWith(2).endsWith(5_000);
    assertThat(rejects)
        .containsExactly(
            new Reject("", 0, "", "u", "5000 activities of one rep; the newest 4999 kept"));
  }
}
