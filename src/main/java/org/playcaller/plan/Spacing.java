package org.playcaller.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Hold;

/** Guards that only keep contacts apart, so that time ends them. */
final class Spacing {

  /** No spacing is longer, in days; what holds longer holds whatever the day. */
  private static final int LONGEST = 30;

  private Spacing() {}

  /** Whether a guard over unasked contact only keeps contacts apart. */
  static boolean is(Advice guard) {
    return guard.play().hold() == Hold.UNASKED && !guard.lasts(LONGEST);
  }

  /** For how many days such guards hold; null where there are none, or others hold, too. */
  static @Nullable Integer days(List<Advice> guards) {
    if (guards.isEmpty() || !guards.stream().allMatch(Spacing::is)) {
      return null;
    }
    int days = 1;
    while (lasts(guards, days)) {
      days++;
    }
    return days;
  }

  private static boolean lasts(List<Advice> guards, int days) {
    return guards.stream().anyMatch(guard -> guard.lasts(days));
  }
}
