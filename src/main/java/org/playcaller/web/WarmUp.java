package org.playcaller.web;

import java.util.List;
import java.util.function.Supplier;
import org.playcaller.plan.Excerpt;
import org.playcaller.plan.PlanJson;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/**
 * Makes some plans once requests are answered, and throws them away: a virtual machine that has
 * just started runs what it has not learnt yet several times slower, and nobody is to wait for
 * that.
 */
final class WarmUp {

  /** So many plans are made at most, of so many reps. */
  private static final int PLANS = 24;

  private static final int REPS = 8;

  private WarmUp() {}

  /** Begins it beside all else; it ends by itself, or with the service. */
  static void begin(Supplier<Playbook> playbook, List<State> reps) {
    Thread thread = new Thread(() -> run(playbook, reps), "warm-up");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private static void run(Supplier<Playbook> playbook, List<State> reps) {
    StateJson states = new StateJson();
    List<byte[]> told = reps.stream().limit(REPS).map(states::write).toList();
    for (int plan = 0; plan < PLANS && !told.isEmpty(); plan++) {
      State state = states.read(told.get(plan % told.size()));
      PlanJson.write(Excerpt.of(Planner.plan(playbook.get(), state), Excerpt.USUAL));
    }
  }
}
