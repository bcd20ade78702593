package org.playcaller.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is planned, what was done, and what was neither. */
class ActivityTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

  private static Activity activity(
      ActivityKind kind, int days, @Nullable Boolean planned, @Nullable Outcome outcome) {
    return new Activity(null, kind, null, DAY.plusDays(days), null, null, planned, outcome, null);
  }

  private static void assertDone(Activity activity) {
    assertThat(activity.isDone(DAY)).as("%s is done", activity).isTrue();
    assertThat(activity.isPlanned(DAY)).isFalse();
  }

  private static void assertPlanned(Activity activity) {
    assertThat(activity.isPlanned(DAY)).as("%s is planned", activity).isTrue();
    assertThat(activity.isDone(DAY)).isFalse();
  }

  @Test
  void whatLiesAheadIsPlannedAndWhatLiesBackIsDone() {
    assertPlanned(activity(ActivityKind.CALL, 1, null, null));
    assertDone(activity(ActivityKind.CALL, -1, null, null));
  }

  @Test
  void todayAnOutcomeTellsUnlessItIsSaid() {
    assertPlanned(activity(ActivityKind.MEETING, 0, null, null));
    assertDone(activity(ActivityKind.MEETING, 0, null, Outcome.SUCCESSFUL));
    assertDone(activity(ActivityKind.EMAIL, 0, false, null));
    assertPlanned(activity(ActivityKind.PAUSE, 0, true, null));
  }

  @Test
  void deskWorkOfTodayNeedsNoOutcome() {
    assertDone(activity(ActivityKind.PAUSE, 0, null, null));
    assertDone(activity(ActivityKind.PROGRESS_CHECK, 0, null, null));
    assertDone(activity(ActivityKind.REVIEW, 0, null, null));
    assertDone(activity(ActivityKind.ADMIN, 0, null, null));
  }

  @Test
  void whatWasPlannedForYesterdayAndIsStillPlannedIsNeither() {
    Activity lapsed = activity(ActivityKind.CALL, -1, true, null);
    assertThat(lapsed.isDone(DAY)).isFalse();
    assertThat(lapsed.isPlanned(DAY)).isFalse();
  }
}
