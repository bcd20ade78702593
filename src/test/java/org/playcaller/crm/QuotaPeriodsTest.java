package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.playcaller.crm.Export.QuotaRow;
import org.playcaller.state.Period;

class QuotaPeriodsTest {

  private static final List<QuotaRow> QUARTERS = quotas("2024-01-01", "2024-04-01", "2024-07-01");

  @Test
  void theSpaceBetweenQuotasTellsHowLongAPeriodIs() {
    QuotaPeriods periods = new QuotaPeriods(QUARTERS, LocalDate.parse("2024-06-30"));
    assertThat(periods.current("u").orElseThrow().period())
        .isEqualTo(period("2024-04-01", "2024-06-30"));
    assertThat(periods.past("u"))
        .extracting(QuotaPeriods.Target::period)
        .containsExactly(period("2024-01-01", "2024-03-31"));
  }

  @Test
  void theFirstDayOfAPeriodBelongsToIt() {
    QuotaPeriods periods = new QuotaPeriods(QUARTERS, LocalDate.parse("2024-07-01"));
    assertThat(periods.current("u").orElseThrow().period())
        .isEqualTo(period("2024-07-01", "2024-09-30"));
  }

  @Test
  void aSingleQuotaIsForAMonth() {
    QuotaPeriods periods = new QuotaPeriods(quotas("2024-02-01"), LocalDate.parse("2024-02-29"));
    assertThat(periods.current("u").orElseThrow().period())
        .isEqualTo(period("2024-02-01", "2024-02-29"));
  }

  @Test
  void afterTheLastQuotaThereIsNoPeriod() {
    QuotaPeriods periods = new QuotaPeriods(quotas("2024-02-01"), LocalDate.parse("2024-03-01"));
    assertThat(periods.current("u")).isEmpty();
    assertThat(periods.past("u")).hasSize(1);
  }

  private static Period period(String start, String end) {
    return new Period(LocalDate.parse(start), LocalDate.parse(end));
  }

  private static List<QuotaRow> quotas(String... starts) {
    return Stream.of(starts)
        .map(start -> new QuotaRow("u", LocalDate.parse(start), BigDecimal.TEN))
        .toList();
  }
}
