package org.playcaller.facts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Outcome;

/**
 * The kind of activity that brings least.
 *
 * @param kind activities of the kind, in words
 * @param share share of those with a known outcome that ended well, 0..1
 */
record Productivity(String kind, double share) {

  /** Fewer than this say nothing. */
  private static final int ENOUGH = 5;

  static @Nullable Productivity least(List<Activity> log, LocalDate day) {
    Map<ActivityKind, int[]> kinds = new EnumMap<>(ActivityKind.class);
    for (Activity activity : log) {
      if (activity.kind() != null && activity.outcome() != null && !activity.on().isAfter(day)) {
        int[] seen = kinds.computeIfAbsent(activity.kind(), kind -> new int[2]);
        seen[0]++;
        seen[1] += endedWell(activity.outcome()) ? 1 : 0;
      }
    }
    Productivity least = null;
    for (Map.Entry<ActivityKind, int[]> entry : kinds.entrySet()) {
      int[] seen = entry.getValue();
      double share = (double) seen[1] / seen[0];
      if (seen[0] >= ENOUGH && (least == null || share < least.share())) {
        least = new Productivity(many(entry.getKey()), share);
      }
    }
    return least;
  }

  /** Activities of a kind, in words. */
  private static String many(ActivityKind kind) {
    String words = kind.word().replace('-', ' ');
    boolean isOne = kind == ActivityKind.HELP || kind == ActivityKind.PLANNING;
    return isOne || words.endsWith("s") ? words : words + "s";
  }

  private static boolean endedWell(Outcome outcome) {
    return outcome == Outcome.SUCCESSFUL || outcome == Outcome.NEXT_STEP_AGREED;
  }
}
