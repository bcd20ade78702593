package org.playcaller.facts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playcaller.RandomStates;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/** The days a rep works, decided in one place. September 2026 begins on a Tuesday. */
class WorkingDaysTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "no day off | | | 22",
        "one day, first and last included | ['2026-09-08', '2026-09-08'] | | 21",
        "a week, its weekend being off anyway | ['2026-09-07', '2026-09-13'] | | 17",
        "spans that overlap count once | ['2026-09-07', '2026-09-09'], ['2026-09-08', '2026-09-10'] | | 18",
        "one span within another counts once | ['2026-09-07', '2026-09-11'], ['2026-09-08', '2026-09-08'] | | 17",
        "the same span twice counts once | ['2026-09-08', '2026-09-08'], ['2026-09-08', '2026-09-08'] | | 21",
        "a span that begins before counts within | ['2026-08-01', '2026-09-02'] | | 20",
        "a span that ends after counts within | ['2026-09-29', '2026-12-31'] | | 20",
        "a span over all of it | ['2026-01-01', '2026-12-31'] | | 0",
        "a span that is over the day before | ['2026-08-01', '2026-08-31'] | | 22",
        "a span that begins the day after | ['2026-10-01', '2026-10-31'] | | 22",
        "a holiday | | '2026-09-08' | 21",
        "a holiday named twice | | '2026-09-08', '2026-09-08' | 21",
        "a holiday on a Sunday | | '2026-09-06' | 22",
        "a holiday within a span away | ['2026-09-07', '2026-09-09'] | '2026-09-08' | 19",
        "a holiday beside a span away | ['2026-09-07', '2026-09-09'] | '2026-09-10' | 18",
      })
  void daysOffAreLeftOutOnce(String what, String away, String holidays, int days) {
    WorkingDays worked = WorkingDays.of(state(away, holidays, null));

    assertThat(worked.count(FIRST, LAST)).as(what).isEqualTo(days);
    assertThat(worked.from(FIRST, LAST, 99)).as(what).hasSize(days).allMatch(worked::contains);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-05, 2026-09-06, 0",
    "2026-09-04, 2026-09-06, 1",
    "2026-09-05, 2026-09-07, 1",
    "2026-09-08, 2026-09-08, 1",
    "2026-09-09, 2026-09-08, 0",
    "2026-09-01, 2026-08-01, 0",
  })
  void theFirstAndTheLastDayAreCounted(LocalDate first, LocalDate last, int days) {
    assertThat(WorkingDays.of(state(null, null, null)).count(first, last)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nothing off | | | 0",
        "a Tuesday | | '2026-09-08' | 1",
        "a Friday takes its weekend | | '2026-09-11' | 3",
        "a Sunday alone takes nothing | | '2026-09-13' | 0",
        "a week from Monday to Friday takes seven days | ['2026-09-07', '2026-09-11'] | | 7",
        "from Saturday to Monday it is the Monday | ['2026-09-12', '2026-09-14'] | | 1",
        "the last day but one of the span is its last | ['2026-09-29', '2026-12-31'] | | 2",
        "all of it | ['2026-01-01', '2026-12-31'] | | 30",
      })
  void daysOffTakeTheWeekendBehindThem(String what, String away, String holidays, int days) {
    assertThat(WorkingDays.of(state(away, holidays, null)).taken(FIRST, LAST))
        .as(what)
        .isEqualTo(days);
  }

  @Test
  void aDayMoreNeverLeavesFewerDaysThatAreNotTaken() {
    WorkingDays worked =
        WorkingDays.of(
            state(
                "['2026-09-04', '2026-09-08'], ['2026-09-18', '2026-09-18']",
                "'2026-09-23'",
                null));
    int before = 0;
    for (LocalDate last = FIRST; !last.isAfter(LAST); last = last.plusDays(1)) {
      int left = (int) ChronoUnit.DAYS.between(FIRST, last) + 1 - worked.taken(FIRST, last);
      assertThat(left).as("%s", last).isBetween(before, before + 1);
      before = left;
    }
  }

  @Test
  void aRepWhoWorksOnNoDayOfTheWeekHasNoWorkingDays() {
    WorkingDays worked = WorkingDays.of(state(null, null, "[]"));

    assertThat(worked.count(FIRST, LAST)).isZero();
    assertThat(worked.from(FIRST, null, 5)).isEmpty();
  }

  @Test
  void theNextDaysComeAfterACenturyAway() {
    WorkingDays worked = WorkingDays.of(state("['2026-09-01', '2126-08-31']", null, null));

    assertThat(worked.from(FIRST, LAST, 5)).isEmpty();
    assertThat(worked.from(FIRST, null, 2))
        .containsExactly(LocalDate.of(2126, 9, 2), LocalDate.of(2126, 9, 3));
  }

  @Test
  void countingByArithmeticIsCountingDayByDay() {
    RandomStates states = RandomStates.seeded(11);
    for (State state : Stream.generate(states::next).limit(500).toList()) {
      WorkingDays worked = WorkingDays.of(state);
      LocalDate first = state.day().minusDays(12);
      for (LocalDate last : List.of(state.day(), state.day().plusDays(31))) {
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).filter(worked::contains).toList();
        assertThat(worked.count(first, last)).isEqualTo(days.size());
        assertThat(worked.from(first, last, 99)).isEqualTo(days);
      }
    }
  }

  @Test
  void theDayAfterAThousandWeeksOffIsFoundAndNoneOfThemIsWorked() {
    LocalDate monday = LocalDate.of(2026, 9, 7);
    String mondays =
        Stream.iterate(monday, day -> day.plusWeeks(1))
            .limit(1000)
            .map(day -> "'" + day + "'")
            .collect(joining(", "));
    WorkingDays worked = WorkingDays.of(state(null, mondays, "['monday']"));
    LocalDate next = monday.plusWeeks(1000);

    assertThat(worked.firstFrom(FIRST)).isEqualTo(next);
    assertThat(worked.count(FIRST, next)).isEqualTo(1);
    assertThat(worked.from(FIRST, next.plusWeeks(1), 9)).containsExactly(next, next.plusWeeks(1));
    assertThat(worked.taken(FIRST, next)).isEqualTo(7000);
  }

  private static State state(String away, String holidays, String week) {
    String spans =
        away == null ? "" : away.replaceAll("\\[('[^']*'), ('[^']*')]", "{'start': $1, 'end': $2}");
    String json =
        "{'day': '2026-09-01', 'holidays': [%s], 'rep': {'id': 'r', 'away': [%s]%s}}"
            .formatted(
                holidays == null ? "" : holidays,
                spans,
                week == null ? "" : ", 'workingDays': " + week)
            .replace('\'', '"');
    return new StateJson().read(json.getBytes(StandardCharsets.UTF_8));
  }
}
