package org.playcaller.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * Merges the work at the desk into blocks: one a day, of at most twenty minutes, by the order of
 * its routes. What the log says was done today is not called for again, nor a plan or an audit for
 * some days.
 */
final class DeskBlocks {

  private static final Comparator<Scored> ORDER =
      Comparator.<Scored, Integer>comparing(one -> one.route().order())
          .thenComparing(one -> one.advice().play().id())
          .thenComparing(one -> one.advice().subject() == null ? "" : one.advice().subject().id());

  private final Set<ActivityKind> doneToday = EnumSet.noneOf(ActivityKind.class);
  private final Set<ActivityKind> doneLately = EnumSet.noneOf(ActivityKind.class);

  /**
   * Notes what was done.
   *
   * @param rest for so many days what was planned or gone through holds
   */
  DeskBlocks(State state, double rest) {
    LocalDate day = state.day();
    for (Activity activity : Told.of(state.activities())) {
      if (activity.isDone(day) && activity.kind() != null) {
        long ago = ChronoUnit.DAYS.between(activity.on(), day);
        if (ago == 0) {
          doneToday.add(activity.kind());
        }
        if (ago < rest) {
          doneLately.add(activity.kind());
        }
      }
    }
  }

  /** The blocks, one for each of the next days; what is longer than a block is left out. */
  List<Draft> of(List<Scored> advice) {
    List<Scored> waiting =
        new ArrayList<>(
            advice.stream()
                .filter(one -> one.act().isDesk() && !isDone(one.act()))
                .sorted(ORDER)
                .toList());
    List<Draft> blocks = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<Scored> block = block(waiting);
      if (block.isEmpty()) {
        return blocks;
      }
      waiting.removeAll(block);
      blocks.add(draft(block));
    }
    return blocks;
  }

  private boolean isDone(Act act) {
    return switch (act) {
      case PAUSE -> doneToday.contains(ActivityKind.PAUSE);
      case CHECK_PROGRESS -> doneToday.contains(ActivityKind.PROGRESS_CHECK);
      case LOOK_BACK -> doneToday.contains(ActivityKind.REVIEW);
      case PLAN -> doneLately.contains(ActivityKind.PLANNING);
      case AUDIT -> doneLately.contains(ActivityKind.REVIEW);
      default -> false;
    };
  }

  private static List<Scored> block(List<Scored> waiting) {
    List<Scored> block = new ArrayList<>();
    Map<String, Integer> ofRoute = new HashMap<>();
    for (Scored one : waiting) {
      int there = ofRoute.getOrDefault(one.route().name(), 0);
      Integer most = one.route().dailyMost();
      block.add(one);
      if (minutes(block) <= Act.LONGEST_DESK && (most == null || there < most)) {
        ofRoute.put(one.route().name(), there + 1);
      } else {
        block.remove(block.size() - 1);
      }
    }
    return block;
  }

  /** A plan is made once, whatever calls for it, and so is an audit. */
  private static int minutes(List<Scored> block) {
    Map<Act, Integer> ofAct = new EnumMap<>(Act.class);
    int minutes = 0;
    for (Scored one : block) {
      if (one.advice().subject() == null) {
        ofAct.merge(one.act(), one.minutes(), Math::max);
      } else {
        minutes += one.minutes();
      }
    }
    return minutes + ofAct.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Draft draft(List<Scored> block) {
    int minutes = minutes(block);
    Scored first = block.get(0);
    return new Draft(
        null,
        1,
        CardKind.DESK,
        first.route().lane(),
        first.route(),
        List.of(),
        List.copyOf(block),
        List.of(),
        minutes,
        Horizon.THIS_PERIOD,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
