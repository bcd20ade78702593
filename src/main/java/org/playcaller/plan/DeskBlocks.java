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

  private static final int FIVE = 5;

  private static final Comparator<Scored> ORDER =
      Comparator.<Scored, Integer>comparing(one -> one.route().order())
          .thenComparing(one -> one.advice().play().id())
          .thenComparing(one -> one.advice().subject() == null ? "" : one.advice().subject().id());

  /** So many of the first blocks have no minute left. */
  private int full;

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
    List<Block> blocks = new ArrayList<>();
    List<Scored> called =
        advice.stream()
            .filter(one -> one.act().isDesk() && !isDone(one.act()))
            .filter(one -> one.minutes() <= Act.LONGEST_DESK)
            .sorted(ORDER)
            .toList();
    called.forEach(one -> lay(one, blocks));
    return blocks.stream().map(Block::draft).toList();
  }

  /** Into the first block that has room for it. */
  private void lay(Scored one, List<Block> blocks) {
    while (full < blocks.size() && blocks.get(full).minutes() >= Act.LONGEST_DESK) {
      full++;
    }
    for (Block block :
        blocks.subList(Math.min(merging(one) ? 0 : full, blocks.size()), blocks.size())) {
      if (block.takes(one)) {
        return;
      }
    }
    Block block = new Block();
    block.takes(one);
    blocks.add(block);
  }

  private boolean isDone(Act act) {
    return switch (act) {
      case PAUSE -> doneToday.contains(ActivityKind.PAUSE);
      case CHECK_PROGRESS -> doneToday.contains(ActivityKind.PROGRESS_CHECK);
      case LOOK_BACK -> doneToday.contains(ActivityKind.REVIEW);
      case PLAN -> doneLately.contains(ActivityKind.PLANNING);
      case AUDIT, LEARN -> doneLately.contains(ActivityKind.REVIEW);
      default -> false;
    };
  }

  /** What is done once, whatever calls for it: a plan is made once, and so is an audit. */
  private static boolean merging(Scored one) {
    return one.advice().subject() == null;
  }

  /** A block that fills up. */
  private static final class Block {
    private final List<Scored> points = new ArrayList<>();
    private final Map<Act, Integer> once = new EnumMap<>(Act.class);
    private final Map<String, Integer> ofRoute = new HashMap<>();
    private int each;

    int minutes() {
      return each + once.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Nobody plans a block of 16 minutes: the next five are begun. */
    private int rounded() {
      return (minutes() + FIVE - 1) / FIVE * FIVE;
    }

    /** Takes a point if there is room for it. */
    boolean takes(Scored one) {
      Integer most = one.route().dailyMost();
      if (most != null && ofRoute.getOrDefault(one.route().name(), 0) >= most) {
        return false;
      }
      int before = merging(one) ? once.getOrDefault(one.act(), 0) : 0;
      int longer = Math.max(0, one.minutes() - before);
      if (minutes() + longer > Act.LONGEST_DESK) {
        return false;
      }
      if (merging(one)) {
        once.merge(one.act(), one.minutes(), Math::max);
      } else {
        each += one.minutes();
      }
      ofRoute.merge(one.route().name(), 1, Integer::sum);
      points.add(one);
      return true;
    }

    Draft draft() {
      Scored first = points.get(0);
      return new Draft(
          null,
          1,
          CardKind.DESK,
          first.route().lane(),
          first.route(),
          List.of(),
          List.copyOf(points),
          List.of(),
          rounded(),
          Horizon.THIS_PERIOD,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
  }
}
