package org.playcaller.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;

/** Meetings that are planned: the next with each, by whom it is with. */
final class Meetings {

  private final Map<String, Integer> daysToNext = new HashMap<>();

  Meetings(LocalDate day, @Nullable List<Activity> log) {
    for (Activity activity : log == null ? List.<Activity>of() : log) {
      boolean isMeeting = activity.kind() != null && activity.kind().isAgreed();
      if (isMeeting && activity.with() != null && activity.isPlanned(day)) {
        int days = (int) ChronoUnit.DAYS.between(day, activity.on());
        daysToNext.merge(activity.with(), days, Math::min);
      }
    }
  }

  /** Days until the next meeting or demonstration with somebody; unknown where none is planned. */
  @Nullable Integer daysToNext(String id) {
    return daysToNext.get(id);
  }
}
