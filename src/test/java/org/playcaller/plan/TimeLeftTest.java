package org.playcaller.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.StateJson;

/** The hours that are left are true for a period of any length, and so is what does not fit. */
class TimeLeftTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 2026-10-26, 40",
    "2026-09-01, 2026-10-27, 41",
    "2026-09-01, 2027-08-31, 261",
    "2026-09-01, 2126-08-31, 26089",
  })
  void theHoursLeftAreThoseOfAllWorkingDaysOfThePeriod(
      LocalDate start, LocalDate end, int workingDays) {
    Plan plan = planOf(start, end, "\"rep\": {\"id\": \"r\", \"hoursPerDay\": 2}");

    assertThat(plan.standing().workingDaysLeft()).isEqualTo(workingDays);
    assertThat(plan.hours().hoursLeft()).isEqualByComparingTo(String.valueOf(2 * workingDays));
    assertThat(plan.hours().laidOutUntil()).isEqualTo("2026-10-26");
  }

  @Test
  void whatIsPlannedForADayFarAheadTakesItsTimeUpToTheHoursOfADay() {
    String rep = "\"rep\": {\"id\": \"r\", \"hoursPerDay\": 2}, \"activities\": [%s]";
    String planned = "{\"on\": \"%s\", \"minutes\": %d}";
    LocalDate start = LocalDate.of(2026, 9, 1);
    LocalDate end = LocalDate.of(2027, 8, 31);

    assertThat(
            planOf(start, end, rep.formatted(planned.formatted("2027-08-31", 90)))
                .hours()
                .hoursLeft())
        .isEqualByComparingTo("520.5");
    String twice = planned.formatted("2027-08-31", 90) + ", " + planned.formatted("2027-08-31", 90);
    assertThat(planOf(start, end, rep.formatted(twice)).hours().hoursLeft())
        .isEqualByComparingTo("520");
    for (String off : List.of("2027-08-29", "2027-09-01", "2026-08-31")) {
      assertThat(planOf(start, end, rep.formatted(planned.formatted(off, 90))).hours().hoursLeft())
          .as(off)
          .isEqualByComparingTo("522");
    }
  }

  @Test
  void daysAwayAndHolidaysHaveNoHoursAndNoActions() {
    String deals =
        """
        , "opportunities": [{"id": "a", "amount": 9000, "probability": 0.5,
          "closeDate": "2026-09-30", "lastActivityOn": "2026-09-02"}]
        """;
    Plan plan =
        planOf(
            LocalDate.of(2026, 9, 23),
            LocalDate.of(2026, 9, 30),
            """
            "quota": {"amount": 30000}, "holidays": ["2026-09-28", "2026-09-27"],
            "rep": {"id": "r", "hoursPerDay": 2,
              "away": [{"start": "2026-09-20", "end": "2026-09-24"},
                       {"start": "2026-09-28", "end": "2026-09-29"}]}
            """
                + deals);
    assertThat(plan.standing().workingDaysLeft()).isEqualTo(2);
    assertThat(plan.hours().hoursLeft()).isEqualByComparingTo("4");
    assertThat(plan.cards())
        .isNotEmpty()
        .allSatisfy(
            action ->
                assertThat(action.when() == null ? null : action.when().day().toString())
                    .isIn(null, "2026-09-25", "2026-09-30"));
    assertThat(plan.cards()).anyMatch(action -> action.when() != null);
  }

  @Test
  void whatFindsNoRoomInTheDaysLaidOutIsLeftForLaterWhereThePeriodGoesOn() {
    // Half an hour a day has room for one call; deals enough for more than forty days.
    Plan year = crowded(LocalDate.of(2027, 8, 31));
    Plan laidOut = crowded(LocalDate.of(2026, 10, 26));
    Plan dayMore = crowded(LocalDate.of(2026, 10, 27));

    assertThat(year.hours().later()).isGreaterThan(5);
    assertThat(year.hours().notFitting()).isZero();
    assertThat(year.cards())
        .filteredOn(action -> action.when() == null)
        .hasSize(year.hours().later());
    assertThat(laidOut.hours().later()).isZero();
    assertThat(laidOut.hours().notFitting()).isPositive();
    assertThat(dayMore.hours().later()).isPositive();
    assertThat(dayMore.hours().notFitting()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-26, , true, false",
    "2026-10-27, , false, true",
    "2026-10-31, , false, false",
    "2026-10-27, 2026-10-27, false, false",
    "2027-08-31, , false, true",
    "2027-09-01, , false, false",
  })
  void aDayIsLaidOutOrLaterOrNoWorkingDayOfThePeriod(
      LocalDate day, LocalDate holiday, boolean laidOut, boolean later) {
    String json =
        """
        {"day": "2026-09-01", "period": {"start": "2026-09-01", "end": "2027-08-31"},
         "rep": {"id": "r"}, "holidays": [%s]}
        """
            .formatted(holiday == null ? "" : "\"" + holiday + "\"");
    Calendar calendar =
        new Calendar(new StateJson().read(json.getBytes(StandardCharsets.UTF_8)), 5, Set.of());

    assertThat(calendar.days().contains(day)).isEqualTo(laidOut);
    assertThat(calendar.isLater(day)).isEqualTo(later);
  }

  @Test
  void whatIsLongerThanADayFitsNowhere() {
    Plan plan =
        planOf(
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2027, 8, 31),
            "\"rep\": {\"id\": \"r\", \"hoursPerDay\": 0}, " + deals(2, "2027-08-20"));
    assertThat(plan.hours().later()).isZero();
    assertThat(plan.hours().notFitting()).isEqualTo(plan.cards().size()).isPositive();
  }

  @Test
  void withoutAPeriodNothingIsSaidNotToFitAndNoTalkIsLongerThanADay() {
    String body =
        """
        {"day": "2026-09-01", "rep": {"id": "r", "hoursPerDay": %s}, "customers": [%s]}
        """;
    String helpers =
        IntStream.range(0, 20)
            .mapToObj(i -> "{\"id\": \"n" + i + "\", \"unmetNeed\": \"steel\"}")
            .collect(joining(","));
    // Ten minutes a question: three a day on five days, and the rest later.
    assertThat(read(body.formatted("0.5", helpers)).hours())
        .satisfies(time -> assertThat(time.hoursLeft()).isEqualByComparingTo("2.5"))
        .satisfies(time -> assertThat(time.laidOutUntil()).isEqualTo("2026-09-07"))
        .satisfies(time -> assertThat(time.later()).isEqualTo(5))
        .satisfies(time -> assertThat(time.notFitting()).isZero());
    assertThat(read(body.formatted("0.1", helpers)).hours())
        .satisfies(time -> assertThat(time.hoursLeft()).isEqualByComparingTo("0.5"))
        .satisfies(time -> assertThat(time.later()).isEqualTo(15))
        .satisfies(time -> assertThat(time.notFitting()).isZero());
  }

  private static Plan crowded(LocalDate end) {
    return planOf(
        LocalDate.of(2026, 9, 1),
        end,
        "\"rep\": {\"id\": \"r\", \"hoursPerDay\": 0.5}, " + deals(90, end.toString()));
  }

  private static String deals(int number, String closeDate) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                """
                {"id": "d%d", "amount": 9000, "probability": 0.5, "closeDate": "%s",
                 "lastActivityOn": "2026-08-02", "nextStep": "call"}
                """
                    .formatted(i, closeDate))
        .collect(joining(",", "\"opportunities\": [", "]"));
  }

  private static Plan planOf(LocalDate start, LocalDate end, String body) {
    return read(
        """
        {"day": "%s", "currency": "EUR", "period": {"start": "%s", "end": "%s"}, %s}
        """
            .formatted(start, start, end, body));
  }

  private static Plan read(String json) {
    return Planner.plan(PLAYBOOK, new StateJson().read(json.getBytes(StandardCharsets.UTF_8)));
  }
}
