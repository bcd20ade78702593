package org.playcaller.bench;

import static org.playcaller.bench.Known.above;
import static org.playcaller.bench.Known.atLeast;
import static org.playcaller.bench.Known.atMost;
import static org.playcaller.bench.Known.below;
import static org.playcaller.bench.Known.no;
import static org.playcaller.bench.Known.yes;

import org.jspecify.annotations.Nullable;
import org.playcaller.facts.ComposureFact;
import org.playcaller.facts.StandingFact;
import org.playcaller.facts.WeakerSide;

/** Plays about where the rep stands, in time, by history and in the pipeline. */
final class StandingPlays {

  private StandingPlays() {}

  static void call(
      StandingFact s,
      @Nullable ComposureFact c,
      Situation situation,
      PlainTerms terms,
      Leaving leaving) {
    if (situation.behind()) {
      behind(s, c, situation, leaving);
    }
    if (situation.quotaNotMet()) {
      quotaNotMet(s, situation, leaving);
    }
    if (situation.shortOfBusiness() && atLeast(s.opportunitiesNeeded(), 11)) {
      leaving.leave("prospect-all-the-same");
    }
    boolean notBehind = situation.notBehind();
    if (notBehind && above(s.cycleAgainstDaysLeft(), 1)) {
      leaving.leave("fill-the-next-period");
    }
    if (notBehind && atLeast(s.opportunitiesNeeded(), 1) && atMost(s.opportunitiesNeeded(), 10)) {
      leaving.leave("keep-prospecting");
    }
    pipeline(s, notBehind, leaving);
    if (below(s.attainment(), 1) && no(s.leftToNewKnown())) {
      leaving.leave("prospect-in-the-dark");
    }
    period(s, c, situation, leaving);
    if (no(s.paceKnown()) && above(s.cycleAgainstDaysLeft(), 1)) {
      leaving.leave("fill-from-the-start");
    }
    if (no(s.paceKnown())
        && s.openOnRecord()
        && atLeast(s.opportunitiesNeeded(), 1)
        && atMost(s.opportunitiesNeeded(), 10)) {
      leaving.leave("prospect-from-the-start");
    }
    history(s, c, leaving);
  }

  private static void behind(
      StandingFact s, @Nullable ComposureFact c, Situation situation, Leaving leaving) {
    if (!situation.massivelyBehind()) {
      if (atLeast(s.daysLeft(), 2)) {
        leaving.leave("catch-up-plan");
      }
      if (atMost(s.elapsedShare(), 0.75)) {
        leaving.leave("early-alert");
      }
    }
    if (atLeast(s.opportunitiesNeeded(), 1) && atMost(s.opportunitiesNeeded(), 10)) {
      leaving.leave("prospect-for-the-gap");
    }
    if (above(s.cycleAgainstDaysLeft(), 1)) {
      leaving.leave("flood-the-next-cycle");
      leaving.leave("short-circuit-the-cycle");
      if (situation.massivelyBehind()) {
        leaving.leave("order-of-routes");
      }
      if (atLeast(s.daysLeft(), 2)) {
        leaving.leave("way-round-the-cycle");
      }
    }
    if (yes(s.unrealisticQuota())) {
      if (c != null && c.managerMeetingOnRecord()) {
        leaving.leave("figures-for-the-manager");
      } else if (atLeast(s.elapsedShare(), 0.5) && atLeast(s.daysLeft(), 1)) {
        leaving.leave("unrealistic-quota");
      }
    }
    if (atLeast(s.openOpportunities(), 5)) {
      leaving.leave("audit-the-pipeline");
    }
    if (atLeast(s.dealSizeCertainty(), 0.9)) {
      leaving.leave("smaller-deals");
    }
    if (atLeast(s.luck(), 0.2) && atMost(s.luck(), 0.5) && atLeast(s.pastPeriodsMet(), 0.6)) {
      leaving.leave("bad-luck");
    }
    if (atLeast(s.weakerSideCertainty(), 0.7) && below(s.weakerSideCertainty(), 0.9)) {
      leaving.leave("it-may-be-one-side");
    }
    if (atMost(s.luck(), 0.05)) {
      leaving.leave("not-luck");
    }
    if (situation.highPressure() && atMost(s.luck(), 0.35)) {
      leaving.leave("stress-holds-you-back");
    }
    if (atLeast(s.weakerSideCertainty(), 0.9)) {
      leaving.leave("close-rate-or-prospecting");
      if (s.weakerSide() == WeakerSide.WIN_RATE && atLeast(s.daysLeft(), 8)) {
        leaving.leave("raise-the-win-rate");
      }
    }
    if (atLeast(s.quietShare(), 0.5) && atLeast(s.openOpportunities(), 3)) {
      leaving.leave("the-pipeline-has-gone-quiet");
    }
    if (atLeast(s.overdueShare(), 0.3) && atLeast(s.openOpportunities(), 3)) {
      leaving.leave("the-pipeline-holds-you-back");
    }
    if (atLeast(s.stickingCertainty(), 0.9)) {
      leaving.leave("where-it-sticks");
    }
    if (atLeast(s.pastPeriods(), 3) && atLeast(s.pastPeriodsMet(), 0.67)) {
      leaving.leave("projections-met-consistently");
    }
    if (c != null && atLeast(c.activitiesThisWeek(), 40)) {
      leaving.leave("busy-fool");
    }
  }

  private static void quotaNotMet(StandingFact s, Situation situation, Leaving leaving) {
    if (above(s.cycleAgainstDaysLeft(), 1)) {
      leaving.leave("no-cold-leads-now");
    }
    if (atLeast(s.discountsPlanned(), 2)) {
      leaving.leave("no-plan-on-price");
    }
    if (situation.finalWeek()) {
      leaving.leave("final-week");
      leaving.leave("relationship-first");
    }
    if (isEmpty(s) && no(s.needKnown())) {
      leaving.leave("begin-to-prospect");
    }
  }

  private static boolean isEmpty(StandingFact s) {
    return s.openOpportunities() != null && s.openOpportunities() == 0;
  }

  private static void pipeline(StandingFact s, boolean notBehind, Leaving leaving) {
    if (notBehind && atLeast(s.coverage(), 3) && atLeast(s.openOpportunities(), 3)) {
      leaving.leave("full-is-not-good");
    }
    if (below(s.weightedCoverage(), 1)) {
      if (atLeast(s.openOpportunities(), 1) && no(s.needKnown())) {
        leaving.leave("prospect-beside-the-deals");
      }
      if (atLeast(s.openOpportunities(), 6)) {
        leaving.leave("give-away-half");
      }
      if (atLeast(s.coverage(), 2)) {
        leaving.leave("quality-over-count");
      }
    }
  }

  private static void period(
      StandingFact s, @Nullable ComposureFact c, Situation situation, Leaving leaving) {
    if (atMost(s.daysLeft(), 14) && situation.massivelyBehind() && !s.cycleOnRecord()) {
      leaving.leave("no-cold-leads-at-the-end");
    }
    if (atMost(s.daysOver(), 14)) {
      if (situation.quotaNotMet()
          && yes(s.unrealisticQuota())
          && c != null
          && !c.managerMeetingOnRecord()) {
        leaving.leave("quota-of-the-period-that-is-over");
      }
      if (atLeast(s.attainment(), 1) && c != null && no(c.reviewOnRecord())) {
        leaving.leave("look-back-after-success");
      }
      if (situation.quotaNotMet() && c != null && no(c.reviewOnRecord())) {
        leaving.leave("look-back");
      }
      if (c != null && no(c.activitiesTracked())) {
        leaving.leave("track-from-now-on");
      }
    }
    if (c != null
        && no(c.lookBackOnRecord())
        && no(s.lastPeriodMet())
        && atMost(s.elapsedShare(), 0.1)) {
      leaving.leave("look-back-at-the-last-period");
    }
    if (c != null && no(s.lastPeriodMet()) && atMost(s.elapsedShare(), 0.1)) {
      if (no(c.activitiesTracked())) {
        leaving.leave("track-from-the-start");
      }
      if (yes(s.unrealisticQuota()) && !c.managerMeetingOnRecord()) {
        leaving.leave("settle-the-quota-early");
      }
    }
    if (atLeast(s.daysLeft(), 1)) {
      if (situation.massivelyBehind() && no(s.lessThanADeal())) {
        leaving.leave("massively-behind");
        if (atLeast(s.daysLeft(), 2)) {
          leaving.leave("plan-the-way-back");
        }
      }
      if (situation.behind()
          && atMost(s.chance(), 0.1)
          && atMost(s.daysLeft(), 31)
          && atLeast(s.daysLeft(), 2)
          && atLeast(s.elapsedShare(), 0.1)) {
        leaving.leave("faster-and-smarter");
      }
      if (situation.massivelyBehind()
          && !s.chanceOnRecord()
          && atMost(s.daysLeft(), 31)
          && atLeast(s.daysLeft(), 2)
          && atLeast(s.elapsedShare(), 0.1)) {
        leaving.leave("fewer-things");
      }
    }
    if (atLeast(s.attainment(), 1)) {
      leaving.leave("recognise-success");
      if (c != null && no(c.reviewedInPeriod()) && atLeast(s.daysLeft(), 1)) {
        leaving.leave("look-back-on-success");
      }
    }
  }

  private static void history(StandingFact s, @Nullable ComposureFact c, Leaving leaving) {
    if (atLeast(s.decemberShare(), 0.4)) {
      leaving.leave("back-loading-of-the-year");
    }
    if (atLeast(s.lateShare(), 0.4)) {
      leaving.leave("back-loading");
    }
    if (atLeast(s.cycleCertainty(), 0.65)) {
      leaving.leave("know-the-cycle");
    }
    if (atMost(s.pastPeriodsMet(), 0.5)
        && atLeast(s.pastPeriods(), 3)
        && below(s.attainment(), 1)) {
      leaving.leave("month-after-month");
    }
    if (atMost(s.pastPeriodsMet(), 0.34) && c != null && atLeast(c.activitiesThisWeek(), 30)) {
      leaving.leave("incentives-are-not-enough");
    }
  }
}
