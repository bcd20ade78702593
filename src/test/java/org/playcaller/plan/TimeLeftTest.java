package org.playcaller.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
    assertThat(plan.time().hoursLeft()).isEqualByComparingTo(String.valueOf(2 * workingDays));
    assertThat(plan.time().laidOutUntil()).isEqualTo("2026-10-26");
  }

  @Test
  void whatIsPlannedForADayFarAheadTakesItsTimeUpToTheHoursOfADay() {
    String rep = "\"rep\": {\"id\": \"r\", \"hoursPerDay\": 2}, \"activities\": [%s]";
    String planned = "{\"on\": \"%s\", \"minutes\": %d}";
    LocalDate start = LocalDate.of(2026, 9, 1);
    LocalDate end = LocalDate.of(2027, 8, 31);

    assertThat(
            planOf(start, end, rep.formatted(planned.formatted("2027-08-31", 90)))
                .time()
                .hoursLeft())
        .isEqualByComparingTo("520.5");
    String twice = planned.formatted("2027-08-31", 90) + ", " + planned.formatted("2027-08-31", 90);
    assertThat(planOf(start, end, rep.formatted(twice)).time().hoursLeft())
        .isEqualByComparingTo("520");
    for (String off : List.of("2027-08-29", "2027-09-01", "2026-08-31")) {
      assertThat(planOf(start, end, rep.formatted(planned.formatted(off, 90))).time().hoursLeft())
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
    assertThat(plan.time().hoursLeft()).isEqualByComparingTo("4");
    assertThat(plan.actions())
        .isNotEmpty()
        .allSatisfy(
            action ->
                assertThat(action.when() == null ? null : action.when().day().toString())
                    .isIn(null, "2026-09-25", "2026-09-30"));
    assertThat(plan.actions()).anyMatch(action -> action.when() != null);
  }

  @Test
  void whatFindsNoRoomInTheDaysLaidOutIsLeftForLaterWhereThePeriodGoesOn() {
    // Half an hour a day has room for one call; deals enough for more than forty days.
    String body = "\"rep\": {\"id\": \"r\", \"hoursPerDay\": 0.5}, " + deals(90);
    Plan year = planOf(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31), body);
    Plan laidOut = planOf(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 26), body);
    Plan dayMore = planOf(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 27), body);

    assertThat(year.time().later()).isGreaterThan(5);
    assertThat(year.time().notFitting()).isZero();
    assertThat(year.actions())
        .filteredOn(action -> action.when() == null)
        .hasSize(year.time().later())
        .allSatisfy(action -> assertThat(action.after()).isEqualTo("2026-10-26"));
    assertThat(laidOut.time().later()).isZero();
    assertThat(laidOut.time().notFitting()).isPositive();
    assertThat(laidOut.actions()).allMatch(action -> action.after() == null);
    assertThat(dayMore.time().later()).isPositive();
    assertThat(dayMore.time().notFitting()).isPositive();
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
        new Calendar(new StateJson().read(json.getBytes(StandardCharsets.UTF_8)), 5);

    assertThat(calendar.days().contains(day)).isEqualTo(laidOut);
    assertThat(calendar.isLater(day)).isEqualTo(later);
  }

  @Test
  void whatIsLongerThanADayFitsNowhere() {
    Plan plan =
        planOf(
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2027, 8, 31),
            "\"rep\": {\"id\": \"r\", \"hoursPerDay\": 0}, " + deals(2));
    assertThat(plan.time().later()).isZero();
    assertThat(plan.time().notFitting()).isEqualTo(plan.actions().size()).isPositive();
  }

  @Test
  void withoutAPeriodNothingIsSaidNotToFitButWhatIsLongerThanADay() {
    String body =
        """
        {"day": "2026-09-01", "rep": {"id": "r", "hoursPerDay": %s}, "network": [%s]}
        """;
    String helpers =
        IntStream.range(0, 20)
            .mapToObj(i -> "{\"id\": \"n" + i + "\", \"helpedOn\": \"2026-08-20\"}")
            .collect(joining(","));
    // Ten minutes a thank-you: three a day on five days, and the rest later.
    assertThat(read(body.formatted("0.5", helpers)).time())
        .satisfies(time -> assertThat(time.hoursLeft()).isEqualByComparingTo("2.5"))
        .satisfies(time -> assertThat(time.laidOutUntil()).isEqualTo("2026-09-07"))
        .satisfies(time -> assertThat(time.later()).isEqualTo(5))
        .satisfies(time -> assertThat(time.notFitting()).isZero());
    assertThat(read(body.formatted("0.1", helpers)).time())
        .satisfies(time -> assertThat(time.later()).isZero())
        .satisfies(time -> assertThat(time.notFitting()).isEqualTo(20));
  }

  private static String deals(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                """
                {"id": "d%d", "amount": 9000, "probability": 0.5, "closeDate": "2026-10-20",
                 "lastActivityOn": "2026-08-02", "nextStep": "call"}
                """
                    .formatted(i))
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
