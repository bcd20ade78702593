package org.playcaller.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playcaller.crm.Export.QuotaRow;
import org.playcaller.state.Booking;
import org.playcaller.state.PastPeriod;
import org.playcaller.state.Period;
import org.playcaller.state.State;

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

  @Test
  void inWeeksAPeriodEndsTheDayBeforeTheNextBegins() {
    List<QuotaRow> weeks = quotas("2024-01-01", "2024-01-29", "2024-02-26", "2024-04-01");

    assertThat(current(weeks, "2024-03-31")).isEqualTo(period("2024-02-26", "2024-03-31"));
    assertThat(current(weeks, "2024-02-25")).isEqualTo(period("2024-01-29", "2024-02-25"));
  }

  @Test
  void anExportInWeeksKnowsItsPeriods() {
    Path export = Path.of("src/test/resources/crm/weeks");

    State state = Exports.state(export, LocalDate.parse("2024-03-28"), "U.1");

    assertThat(state.period()).isEqualTo(period("2024-02-26", "2024-03-31"));
    assertThat(state.quota().amount()).isEqualByComparingTo("10000");
    assertThat(state.bookings()).extracting(Booking::amount).containsExactly(new BigDecimal(4000));
    assertThat(state.history().periods())
        .extracting(PastPeriod::start, PastPeriod::end)
        .containsExactly(
            tuple(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-28")),
            tuple(LocalDate.parse("2024-01-29"), LocalDate.parse("2024-02-25")));
  }

  @Test
  void theLastPeriodInWeeksIsAsLongAsTheThirdBefore() {
    List<QuotaRow> weeks =
        quotas("2024-01-01", "2024-01-29", "2024-02-26", "2024-04-01", "2024-04-29", "2024-05-27");

    assertThat(current(weeks, "2024-05-27")).isEqualTo(period("2024-05-27", "2024-06-30"));
    assertThat(current(weeks.subList(0, 5), "2024-04-29"))
        .isEqualTo(period("2024-04-29", "2024-05-26"));
    assertThat(current(weeks.subList(0, 3), "2024-02-26"))
        .as("nothing tells yet that the third is longer")
        .isEqualTo(period("2024-02-26", "2024-03-24"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-12, 2024-05-11", // 42 days, half as long again as the 28 that are usual
    "2024-05-13, 2024-04-27"
  })
  void aGapBetweenQuotasStretchesNoPeriod(String next, String end) {
    List<QuotaRow> quotas = quotas("2024-02-05", "2024-03-04", "2024-03-31", next);

    assertThat(current(quotas, "2024-04-20")).isEqualTo(period("2024-03-31", end));
  }

  @Test
  void aMonthWithoutAQuotaStretchesNoMonth() {
    List<QuotaRow> quotas = quotas("2024-01-01", "2024-02-01", "2024-04-01");

    assertThat(current(quotas, "2024-02-29")).isEqualTo(period("2024-02-01", "2024-02-29"));
    assertThat(new QuotaPeriods(quotas, LocalDate.parse("2024-03-01")).current("u")).isEmpty();
  }

  @Test
  void aQuotaThatBeginsEarlyEndsThePeriodBefore() {
    List<QuotaRow> quotas = quotas("2024-01-01", "2024-02-01", "2024-02-20", "2024-04-01");

    assertThat(new QuotaPeriods(quotas, LocalDate.parse("2024-03-01")).past("u"))
        .extracting(QuotaPeriods.Target::period)
        .containsExactly(period("2024-01-01", "2024-01-31"), period("2024-02-01", "2024-02-19"));
  }

  @Test
  void aColleagueChangesNobodysPeriod() {
    List<QuotaRow> quotas = new ArrayList<>(quotas("2024-01-01", "2024-04-01"));
    quotas.add(new QuotaRow("v", LocalDate.parse("2024-02-15"), BigDecimal.TEN));

    assertThat(current(quotas, "2024-04-20")).isEqualTo(period("2024-04-01", "2024-06-30"));
    assertThat(new QuotaPeriods(quotas, LocalDate.parse("2024-04-20")).current("v"))
        .as("as long as is usual for all")
        .hasValueSatisfying(
            target -> assertThat(target.period()).isEqualTo(period("2024-02-15", "2024-05-14")));
  }

  @Test
  void eachRepHasPeriodsOfTheirOwn() {
    List<QuotaRow> quotas = new ArrayList<>(quotas("2024-01-01", "2024-02-01", "2024-03-01"));
    for (String start : List.of("2023-07-01", "2023-10-01", "2024-01-01")) {
      quotas.add(new QuotaRow("v", LocalDate.parse(start), BigDecimal.TEN));
    }

    QuotaPeriods periods = new QuotaPeriods(quotas, LocalDate.parse("2024-03-20"));

    assertThat(periods.current("u").orElseThrow().period())
        .isEqualTo(period("2024-03-01", "2024-03-31"));
    assertThat(periods.current("v").orElseThrow().period())
        .isEqualTo(period("2024-01-01", "2024-03-31"));
  }

  @Test
  void aYearIsAPeriod() {
    List<QuotaRow> quotas = quotas("2022-02-01", "2023-02-01", "2024-02-01");

    assertThat(current(quotas, "2024-12-31")).isEqualTo(period("2024-02-01", "2025-01-31"));
  }

  @Test
  void oneWhoHasNoQuotaYetIsNotKnown() {
    QuotaPeriods periods = new QuotaPeriods(QUARTERS, LocalDate.parse("2023-12-31"));

    assertThat(periods.users()).isEmpty();
  }

  private static Period current(List<QuotaRow> quotas, String day) {
    return new QuotaPeriods(quotas, LocalDate.parse(day)).current("u").orElseThrow().period();
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
