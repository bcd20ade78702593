package org.playcaller.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;

/** Meetings that are planned. */
final class Meetings {

  private Meetings() {}

  /** Days until the next meeting or demonstration with somebody; unknown where none is planned. */
  static @Nullable Integer daysToNext(String id, View view) {
    List<Activity> log = view.state().activities();
    Integer next = null;
    for (Activity activity : log == null ? List.<Activity>of() : log) {
      boolean meeting =
          activity.kind() == ActivityKind.MEETING || activity.kind() == ActivityKind.DEMO;
      if (meeting && id.equals(activity.with()) && activity.isPlanned(view.day())) {
        Integer days = view.daysUntil(activity.on());
        next = days == null || next != null && next <= days ? next : days;
      }
    }
    return next;
  }
}
