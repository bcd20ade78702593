package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

  private static final YearMonth APRIL = YearMonth.of(2024, 4);

  @Test
  void hasBothItsEndsAndEachDayOnce() {
    Span span = new Span(YearMonth.of(2023, 12), YearMonth.of(2024, 1), List.of(14, 7, 14));

    assertThat(span.months()).containsExactly(YearMonth.of(2023, 12), YearMonth.of(2024, 1));
    assertThat(span.daysBefore()).containsExactly(14, 7);
    assertThat(new Span(APRIL, APRIL, List.of(1, 366)).months()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 367})
  void refusesDaysOutOfRange(int days) {
    assertThatThrownBy(() -> new Span(APRIL, APRIL, List.of(days)))
        .isInstanceOf(UnfitSpan.class)
        .hasMessage(days + " days before the period's end is out of range: use 1 to 366");
  }

  @Test
  void refusesAnEndBeforeTheBeginning() {
    assertThatThrownBy(() -> new Span(APRIL, APRIL.minusMonths(1), List.of(7)))
        .hasMessage("the first month, 2024-04, comes after the last one, 2024-03");
  }

  @Test
  void refusesMoreMonthsThanTwentyYearsHave() {
    assertThat(new Span(APRIL, APRIL.plusMonths(239), List.of(7)).months()).hasSize(240);
    assertThatThrownBy(() -> new Span(APRIL, APRIL.plusMonths(240), List.of(7)))
        .hasMessage("2024-04 to 2044-04 is too long: use at most 240 months");
  }

  @Test
  void saysAllThatIsWrong() {
    assertThatThrownBy(() -> new Span(APRIL, APRIL.minusMonths(1), List.of(0, 7, 400)))
        .hasMessageContainingAll("comes after", "0 days before", "400 days before");
  }
}
