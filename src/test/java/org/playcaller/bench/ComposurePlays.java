package org.playcaller.bench;

import static org.playcaller.bench.Known.atLeast;
import static org.playcaller.bench.Known.atMost;
import static org.playcaller.bench.Known.no;
import static org.playcaller.bench.Known.yes;

import org.playcaller.facts.ComposureFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.state.Level;

/** Plays about how the rep is holding up, and whether the work is being watched. */
final class ComposurePlays {

  private ComposurePlays() {}

  static void call(ComposureFact c, StandingFact s, Situation situation, Leaving leaving) {
    if (situation.highPressure()) {
      highPressure(c, situation, leaving);
    }
    if (yes(c.worried())) {
      leaving.leave("do-not-fear-the-number");
      leaving.leave("worry-to-confidence");
    }
    if (c.understanding() == Level.LOW && situation.behind()) {
      leaving.leave("understanding-holds-you-back");
    }
    if (yes(c.discouraged())) {
      leaving.leave("keep-your-head-up");
    }
    if (situation.lowConfidence() && situation.behind() && atMost(s.elapsedShare(), 0.75)) {
      leaving.leave("morale-at-risk");
    }
    if (situation.behind() && !s.likelyMade() && atMost(s.elapsedShare(), 0.75)) {
      if (no(c.confidenceOnRecord())) {
        leaving.leave("slow-progress-wears-you-down");
      } else if (c.confidence() == Level.MEDIUM) {
        leaving.leave("keep-your-confidence-up");
      }
    }
    if (situation.behind() && no(c.activitiesTracked()) && atLeast(s.daysLeft(), 2)) {
      leaving.leave("track-activities");
    }
    if (situation.finalWeek() && atMost(c.plannedToday(), 7) && atLeast(c.shareOfToday(), 1)) {
      leaving.leave("fuller-than-the-day");
    }
    if (situation.finalWeek() && atLeast(c.plannedToday(), 8)) {
      leaving.leave("crowded-calendar");
    }
    if (atMost(c.leastProductiveShare(), 0.2)) {
      leaving.leave("unproductive-areas");
    }
    if (situation.quotaNotMet()) {
      if (no(c.progressCheckOnRecord()) && atLeast(s.daysLeft(), 2)) {
        leaving.leave("check-progress-for-once");
      }
      if (atLeast(c.daysSinceProgressCheck(), 7)) {
        leaving.leave("check-progress");
      }
    }
  }

  private static void highPressure(ComposureFact c, Situation situation, Leaving leaving) {
    leaving.leave("you-are-not-alone");
    leaving.leave("pause-and-think");
    if (situation.massivelyBehind() && !c.pauseOnRecordToday()) {
      leaving.leave("do-not-panic");
    }
    if (situation.finalWeek()) {
      leaving.leave("mistakes-under-stress");
    }
  }
}
