package org.playcaller.web;

import org.playcaller.company.Crowd;
import org.playcaller.desk.Desk;
import org.playcaller.plan.Excerpt;
import org.playcaller.plan.Planner;
import org.playcaller.state.StateJson;

/**
 * Makes large plans as soon as the service is up, until the virtual machine has compiled what makes
 * them: the first large request takes a fraction of the time then.
 */
final class WarmUp implements Runnable {

  /** Measured: from the eighth plan on each takes as long as the one before. */
  private static final int PLANS = 8;

  /**
   * As many as a state may hold of a kind: the memory for it is claimed before a request needs it.
   */
  private static final int ENTRIES = 5_000;

  private final Desk desk;
  private final StateJson states;

  WarmUp(Desk desk, StateJson states) {
    this.desk = desk;
    this.states = states;
  }

  /** Begins, and lets everything else go first. */
  void begin() {
    Thread thread = new Thread(this, "warm-up");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  @Override
  public void run() {
    byte[] crowd = Crowd.of(states, ENTRIES);
    for (int i = 0; i < PLANS; i++) {
      Answer.plan(Planner.plan(desk.playbook(), states.read(crowd)), Excerpt.USUAL);
    }
  }
}
