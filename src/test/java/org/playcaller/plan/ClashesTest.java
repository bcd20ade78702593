package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.playcaller.plan.Clashes.Timed;

/** What stands in the calendar beside an appointment. */
class ClashesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-09-16");

  @Test
  void whatBeginsBeforeAnotherEndsClashes() {
    assertThat(with(at("eve", "10:59", 30))).isEqualTo("clashes with another at 10:00: move one");
    assertThat(with(at("eve", "11:00", 30))).isEmpty();
    assertThat(with(at("eve", "09:30", 31))).isEqualTo("clashes with another at 10:00: move one");
    assertThat(with(at("eve", "09:30", 30))).isEmpty();
    assertThat(with(at("eve", "10:00", null))).isEqualTo("clashes with another at 10:00: move one");
  }

  @Test
  void oneWithTheSamePersonIsNoClashAndIsTold() {
    assertThat(with(at("adam", "10:30", 30))).isEmpty();
    assertThat(calendar().besides(at("adam", "10:30", 30)))
        .isEqualTo("also planned with them at 10:00");
    assertThat(calendar().besides(at("adam", "10:00", 60))).isEmpty();
  }

  @Test
  void whatWeMayMoveIsDoneAtTheNearestTimeThatIsFree() {
    assertThat(nearest(calendar(), "10:20", 20)).isEqualTo(LocalTime.of(9, 40));
    assertThat(nearest(calendar(), "10:40", 20)).isEqualTo(LocalTime.of(11, 0));
    assertThat(nearest(calendar(), "11:00", 20)).as("it clashes with nothing").isNull();
    Clashes full = calendar();
    full.add(DAY, at("bert", "11:00", 90));
    assertThat(nearest(full, "10:40", 20))
        .as("the hour after is taken")
        .isEqualTo(LocalTime.of(9, 40));
    full.add(DAY, at("carl", "08:00", 120));
    assertThat(nearest(full, "10:40", 20)).as("from 8:00 to 12:30").isEqualTo(LocalTime.of(12, 30));
    full.add(DAY, at("dora", "12:30", 60));
    assertThat(nearest(full, "10:40", 20)).as("nothing near").isNull();
  }

  private static LocalTime nearest(Clashes clashes, String from, int minutes) {
    return clashes.nearest(at("eve", from, minutes), DAY);
  }

  @Test
  void ofManyThreeAreNamed() {
    Clashes clashes = new Clashes();
    for (int minute = 0; minute < 50; minute += 10) {
      clashes.add(DAY, new Timed("buyer " + minute, LocalTime.of(10, minute), 60));
    }
    assertThat(clashes.with(at("eve", "10:45", 30), DAY))
        .isEqualTo("clashes with others at 10:00, 10:10, 10:20 and 2 more: move one");
    assertThat(clashes.with(at("eve", "10:45", 30), DAY.plusDays(1))).isEmpty();
  }

  private static String with(Timed timed) {
    return calendar().with(timed, DAY);
  }

  private static Clashes calendar() {
    Clashes clashes = new Clashes();
    clashes.add(DAY, at("adam", "10:00", 60));
    return clashes;
  }

  private static Timed at(String key, String from, Integer minutes) {
    return new Timed(key, LocalTime.parse(from), minutes);
  }
}
