package org.playcaller.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

  @Test
  void withoutDealsNothingIsKnown() {
    History history = history(null);

    assertThat(history.knownWinRate(DAY)).isNull();
    assertThat(history.knownCycleDays(DAY)).isNull();
    assertThat(history.knownAverageDeal(DAY)).isNull();
  }

  @Test
  void whatIsToldIsTakenBeforeWhatIsDerived() {
    BigDecimal told = new BigDecimal("0.5");

    assertThat(history(told, deal(true, "100", 10, 0)).knownWinRate(DAY)).isEqualTo(told);
    assertThat(history(told, deal(true, "100", 10, 0)).knownCycleDays(DAY)).isEqualTo(told);
    assertThat(history(told, deal(true, "100", 10, 0)).knownAverageDeal(DAY)).isEqualTo(told);
  }

  @Test
  void theWinRateIsWonOverClosed() {
    assertThat(
            history(null, deal(true, null, 9, 1), deal(false, null, 9, 1), deal(false, null, 9, 1))
                .knownWinRate(DAY))
        .isEqualByComparingTo("0.333333");
  }

  @Test
  void theCycleIsTheMedianOfTheWonDeals() {
    ClosedDeal undated = new ClosedDeal(null, true, null, null, DAY, null);
    ClosedDeal lost = deal(false, null, 500, 0);

    assertThat(
            history(null, deal(true, null, 10, 0), deal(true, null, 31, 0), undated, lost)
                .knownCycleDays(DAY))
        .isEqualByComparingTo("20.5");
    assertThat(
            history(null, deal(true, null, 90, 0), deal(true, null, 10, 0), deal(true, null, 30, 0))
                .knownCycleDays(DAY))
        .isEqualByComparingTo("30");
  }

  @Test
  void theAverageDealIsTheMeanOfTheKnownAmountsWon() {
    assertThat(
            history(
                    null,
                    deal(true, "100", 9, 0),
                    deal(true, "201", 9, 0),
                    deal(true, null, 9, 0),
                    deal(false, "9999", 9, 0))
                .knownAverageDeal(DAY))
        .isEqualByComparingTo("150.50");
  }

  @Test
  void aDealClosedOnTheDayCountsAndOneClosedAfterItDoesNot() {
    assertThat(history(null, deal(true, "1", 9, 0)).knownWinRate(DAY)).isEqualByComparingTo("1");
    assertThat(history(null, deal(true, "1", 9, -1)).knownWinRate(DAY)).isNull();
  }

  private static ClosedDeal deal(boolean won, @Nullable String amount, int age, int closedAgo) {
    return new ClosedDeal(
        null,
        won,
        amount == null ? null : new BigDecimal(amount),
        DAY.minusDays(age),
        DAY.minusDays(closedAgo),
        null);
  }

  private static History history(@Nullable BigDecimal told, ClosedDeal... deals) {
    return new History(
        told,
        told,
        told,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(deals),
        null);
  }
}
