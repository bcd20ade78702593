package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A client's hour on the rep's day: the two clocks and, far apart, the two days. */
class ClientTimeTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");
  private static final LocalDate FRIDAY = LocalDate.parse("2026-12-04");

  @Test
  void onTheRepsDayItIsAnotherDayThere() {
    ClientTime tuesday = ClientTime.on(MONDAY.plusDays(1), LocalTime.of(16, 0), LOS_ANGELES, TOKYO);

    assertThat(tuesday.theirs()).isEqualTo(MONDAY);
    assertThat(tuesday.yours()).isEqualTo(LocalTime.of(9, 0));
    assertThat(tuesday.isOutOfHours(MONDAY.plusDays(1))).isFalse();
    assertThat(tuesday.dayThere(MONDAY.plusDays(1))).isEqualTo("a Monday there");
    assertThat(tuesday.dayThere(MONDAY)).isEmpty();
  }

  @Test
  void nobodyIsCalledOnTheirWeekend() {
    ClientTime monday = ClientTime.on(MONDAY, LocalTime.of(16, 0), LOS_ANGELES, TOKYO);
    assertThat(monday.isOutOfHours(MONDAY)).isTrue();
    assertThat(monday.whyNot(MONDAY)).isEqualTo("it is Sunday there at their 16:00");

    ClientTime friday = ClientTime.on(FRIDAY, LocalTime.of(9, 0), TOKYO, LOS_ANGELES);
    assertThat(friday.whyNot(FRIDAY)).isEqualTo("it is Saturday there at their 09:00");
    assertThat(friday.isOutOfHours(FRIDAY)).isTrue();
    assertThat(
            ClientTime.on(FRIDAY.minusDays(1), LocalTime.of(9, 0), TOKYO, LOS_ANGELES)
                .isOutOfHours(FRIDAY.minusDays(1)))
        .isFalse();
  }

  @Test
  void nobodyIsToCallBeforeSevenOrFromTenInTheEveningOn() {
    assertThat(out(LocalTime.of(6, 59))).isTrue();
    assertThat(out(LocalTime.of(7, 0))).isFalse();
    assertThat(out(LocalTime.of(21, 59))).isFalse();
    assertThat(out(LocalTime.of(22, 0))).isTrue();
    assertThat(ClientTime.on(MONDAY, LocalTime.of(23, 11), null, null).whyNot(MONDAY))
        .isEqualTo("they asked for 23:11");
  }

  @Test
  void whereTheirHourIsNightHereTheNearestThatSuitsBothIsOffered() {
    ZoneId newYork = ZoneId.of("America/New_York");
    ClientTime asked = ClientTime.on(MONDAY, LocalTime.of(15, 0), TOKYO, newYork);

    assertThat(asked.isOutOfHours(MONDAY)).isTrue();
    assertThat(asked.whyNot(MONDAY, TOKYO, newYork))
        .isEqualTo("their 15:00 is your 01:00; offer 21:00, their 11:00");
  }

  @Test
  void onTheirWeekendNoHourIsOffered() {
    assertThat(
            ClientTime.on(MONDAY, LocalTime.of(16, 0), LOS_ANGELES, TOKYO)
                .whyNot(MONDAY, LOS_ANGELES, TOKYO))
        .isEqualTo("it is Sunday there at their 16:00");
  }

  @Test
  void anHourThatAClockLeavesOutIsThatDaysAllTheSame() {
    LocalDate forward = LocalDate.parse("2026-03-29");
    ClientTime asked = ClientTime.on(forward, LocalTime.of(2, 30), BERLIN, BERLIN);
    assertThat(asked.theirs()).isEqualTo(forward);
    assertThat(asked.yours()).isEqualTo(LocalTime.of(3, 30));
  }

  private static boolean out(LocalTime yours) {
    return ClientTime.on(MONDAY, yours, null, BERLIN).isOutOfHours(MONDAY);
  }
}
