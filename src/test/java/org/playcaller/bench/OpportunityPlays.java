package org.playcaller.bench;

import static org.playcaller.bench.Known.above;
import static org.playcaller.bench.Known.atLeast;
import static org.playcaller.bench.Known.atMost;
import static org.playcaller.bench.Known.no;
import static org.playcaller.bench.Known.yes;

import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Verdict;
import org.playcaller.state.Level;
import org.playcaller.state.ReasonKind;

/** Plays about an open opportunity. */
final class OpportunityPlays {

  private final Situation situation;
  private final PlainTerms terms;
  private final Leaving leaving;

  OpportunityPlays(Situation situation, PlainTerms terms, Leaving leaving) {
    this.situation = situation;
    this.terms = terms;
    this.leaving = leaving;
  }

  void call(OpportunityFact o) {
    boolean untouched = above(o.daysSinceContact(), terms.followUpCadence());
    if (yes(o.closesInPeriod())) {
      closesInPeriod(o, untouched);
    }
    if (atMost(o.rank(), 5)) {
      worthMost(o);
    }
    if (atLeast(o.stageOverrun(), 1.5)) {
      stalled(o);
    }
    if (yes(o.saidNo())) {
      if (no(o.wroteSinceNo())) {
        leaving.leave("take-their-no", o);
      }
      leaving.leave("leave-them-with-their-no", o);
    }
    if (o.verdict() == Verdict.LET_GO) {
      if (yes(o.lastWordSaid())) {
        leaving.leave("the-last-word-was-said", o);
      } else if (no(o.saidNo())) {
        leaving.leave(o.longPassedOnRecord() ? "let-the-long-overdue-go" : "cut-or-backburner", o);
      }
    }
    if (o.comfort() == Level.LOW) {
      leaving.leave("comfort-before-selling", o);
      if (no(o.onBackBurner())) {
        leaving.leave("restore-comfort", o);
      }
    }
    if (yes(o.buyerWaits())) {
      String unless = atLeast(o.daysUnanswered(), 4) ? "answer-the-buyer-late" : "answer-the-buyer";
      leaving.leave(o.triedOnRecord() ? "answer-the-buyer-in-writing" : unless, o);
    }
    if (no(o.qualified())
        && atLeast(o.daysAfterPeriod(), 1)
        && atMost(o.daysAfterPeriod(), 45)
        && o.verdict() == Verdict.KEEP) {
      leaving.leave("qualify-ahead", o);
    }
    if (o.replyAloneOnRecord() && !o.triedOnRecord() && atMost(o.daysSinceReply(), 21)) {
      leaving.leave("answer-the-buyer-unless-you-have", o);
    }
    if (no(o.dateOnRecord())) {
      leaving.leave("ask-for-a-date", o);
    }
    if (atMost(o.daysToLookAgain(), 30) && o.verdict() == Verdict.BACK_BURNER) {
      leaving.leave("look-at-it-again-when-its-day-comes", o);
    }
    if (o.lookAgainOnRecord() && o.verdict() == Verdict.KEEP) {
      leaving.leave("look-at-it-again", o);
    }
    if (no(o.hasNextStep())) {
      leaving.leave("leave-a-next-step", o);
    }
    if (yes(o.priceOnRecord())) {
      leaving.leave("put-the-price-beside-the-worth", o);
    } else if (yes(o.obstacleKnown()) && !o.unremovableOnRecord()) {
      leaving.leave("settle-the-obstacle", o);
      if (o.comfort() == Level.LOW) {
        leaving.leave("put-right-what-hurts", o);
      }
    }
    if (no(o.obstacleRemovable()) && !o.priceOnRecord()) {
      leaving.leave("work-around-the-obstacle", o);
    }
    if (no(o.stepIsTheirs())) {
      if (atMost(o.daysToNextStep(), 30) && atMost(o.daysStepDue(), 0) && no(o.stepWhileAway())) {
        leaving.leave("keep-the-next-step", o);
      }
      if (atLeast(o.daysStepDue(), 1)) {
        leaving.leave(yes(o.stepTried()) ? "try-the-step-again" : "keep-the-step-that-is-late", o);
      }
    }
    if (atMost(o.daysToNextStep(), 7) && atLeast(o.skippedSteps(), 1)) {
      leaving.leave("no-step-left-out", o);
    }
    if (yes(o.stepIsTheirs())) {
      if (situation.lastDays()
          && yes(o.closesInPeriod())
          && atMost(o.daysToNextStep(), 0)
          && atMost(o.daysStepDue(), 0)
          && !o.meetingTodayOnRecord()) {
        leaving.leave("hear-from-them-today", o);
      }
      if (atMost(o.daysStepDue(), 0)) {
        leaving.leave("let-them-take-their-step", o);
      }
      if (atLeast(o.daysStepDue(), 1)) {
        leaving.leave("ask-for-their-step", o);
      }
    }
    if (no(o.contactOnRecord()) && yes(o.closesInPeriod())) {
      leaving.leave("find-out-where-it-stands", o);
    }
    if (situation.behind()
        && atLeast(o.daysAfterPeriod(), 1)
        && atMost(o.daysAfterPeriod(), 14)
        && atLeast(o.probability(), 0.25)) {
      leaving.leave("ask-whether-sooner", o);
    }
    if (yes(o.saidNo())
        && no(o.wroteSinceNo())
        && no(o.spokenSinceNo())
        && atMost(o.daysToMeeting(), 14)) {
      leaving.leave("ask-whether-it-stands", o);
    }
    if (atMost(o.daysToMeeting(), 7) && no(o.saidNo()) && no(o.meetingWhileAway())) {
      leaving.leave("prepare-the-meeting", o);
    }
    if (atMost(o.daysToMeeting(), 14) && yes(o.meetingWhileAway())) {
      leaving.leave("move-the-meeting-while-away", o);
    }
    if (o.verdict() == Verdict.BACK_BURNER) {
      leaving.leave("wait-for-its-time", o);
    }
    if (no(o.needIsNow())) {
      leaving.leave("no-need-no-push", o);
    }
    if (yes(o.waitsForPeriodEnd())) {
      leaving.leave("buyers-wait-for-month-end", o);
    }
    if (atMost(o.discountDaysFromPeriodEnd(), terms.monthEndWindow())) {
      leaving.leave("no-timebomb-on-the-table", o);
    }
    if (o.daysToClose() != null && o.daysToClose() < 0) {
      leaving.leave("the-date-has-passed", o);
    }
    if (no(o.discountAnswersPrice())) {
      leaving.leave("no-price-for-another-objection", o);
    }
    if (yes(o.stepOnDayOff()) && atMost(o.daysToNextStep(), 14)) {
      leaving.leave("ask-for-a-day-before-the-day-off", o);
    }
    if (yes(o.stepWhileAway()) && atMost(o.daysToNextStep(), 14)) {
      leaving.leave("move-the-step-while-away", o);
    }
    if (o.missedOnRecord() && atMost(o.daysSinceContact(), 14)) {
      leaving.leave("offer-another-time", o);
    }
    if (atLeast(o.triesInVain(), 3) && o.verdict() == Verdict.KEEP) {
      leaving.leave("write-instead-of-calling", o);
    }
    if (yes(o.stepAfterClose())) {
      leaving.leave("the-step-comes-after-the-date", o);
    }
    if (untouched && yes(o.otherDeciderBusy()) && o.verdict() == Verdict.KEEP) {
      leaving.leave("two-lines-for-who-decides", o);
    }
    if (untouched && yes(o.buyerBusy())) {
      leaving.leave("short-reminder", o);
    }
    if (no(o.contactOnRecord())
        && atLeast(o.daysAfterPeriod(), 1)
        && atMost(o.daysAfterPeriod(), 60)
        && o.verdict() == Verdict.KEEP) {
      leaving.leave("find-out-ahead", o);
    }
    if (untouched && !o.worthATalk() && o.verdict() == Verdict.KEEP) {
      leaving.leave("ask-whether-it-is-still-on", o);
    }
    if (atLeast(o.daysSinceContact(), 31)
        && atLeast(o.daysAfterPeriod(), 46)
        && o.worthATalk()
        && !o.lookAgainOnRecord()
        && o.verdict() == Verdict.KEEP) {
      leaving.leave("touch-what-has-gone-quiet", o);
    }
    if (untouched
        && o.worthATalk()
        && situation.periodUntold()
        && atLeast(o.daysToClose(), 0)
        && atMost(o.daysToClose(), 45)
        && o.verdict() == Verdict.KEEP) {
      leaving.leave("follow-up-before-it-is-due", o);
    }
    if (untouched
        && o.worthATalk()
        && atLeast(o.daysAfterPeriod(), 1)
        && atMost(o.daysAfterPeriod(), 45)
        && o.verdict() == Verdict.KEEP) {
      leaving.leave("follow-up-ahead", o);
    }
    if (yes(o.pressesOnPrice())) {
      leaving.leave("show-value", o);
    }
    if (no(o.hasNextStep())
        && atLeast(o.daysToClose(), 0)
        && atMost(o.daysToClose(), 7)
        && atLeast(o.skippedSteps(), 1)) {
      leaving.leave("no-signature-without-the-step", o);
    }
    if (o.verdict() == Verdict.KEEP) {
      if (yes(o.worthSharingOnRecord())) {
        leaving.leave("bring-it-along", o);
      }
      if (o.trust() == Level.LOW) {
        leaving.leave("put-them-before-the-deal", o);
      }
      if (yes(o.knowsPrices())
          && atMost(o.daysAfterPeriod(), 45)
          && atMost(o.probability(), 0.95)) {
        leaving.leave("buyers-know-prices", o);
      }
    }
    if (yes(o.worthSharingOnRecord())
        && atLeast(o.daysSinceContact(), 5)
        && o.verdict() == Verdict.KEEP) {
      leaving.leave("share-something-useful", o);
    }
    if (atMost(o.daysToMeeting(), 1) && no(o.saidNo())) {
      leaving.leave("show-passion", o);
    }
  }

  private void closesInPeriod(OpportunityFact o, boolean untouched) {
    if (no(o.qualified())) {
      leaving.leave("qualified-and-realistic", o);
    }
    if (atLeast(o.timesPushed(), 3)) {
      leaving.leave("realistic-timescale", o);
    }
    if (atMost(o.shareOfCycle(), 0.33)
        && atMost(o.probability(), 0.8)
        && o.verdict() == Verdict.KEEP) {
      leaving.leave("too-soon-to-be-true", o);
    }
    if (atLeast(o.daysToClose(), 0) && atMost(o.daysToClose(), 7)) {
      inItsLastWeek(o);
    }
    if (atMost(o.rank(), 5) && no(o.reasonSourceOnRecord()) && atLeast(o.daysToClose(), 8)) {
      leaving.leave("check-whose-reason-it-is", o);
    }
    if (atMost(o.rank(), 3)
        && no(o.bestTimeOnRecord())
        && !o.busyOnRecord()
        && untouched
        && o.worthATalk()) {
      leaving.leave("ask-when-to-call", o);
    }
    if (situation.finalWeek()
        && yes(o.reasonVerified())
        && no(o.reasonKindOnRecord())
        && atMost(o.probability(), 0.8)) {
      leaving.leave("lead-with-the-reason-they-gave", o);
    }
    if (yes(o.reasonVerified())
        && o.reasonKind() == ReasonKind.RATIONAL
        && atLeast(o.daysToClose(), 8)
        && atMost(o.probability(), 0.8)) {
      leaving.leave("dig-deeper", o);
    }
    if (atLeast(o.daysToClose(), 0) && atLeast(o.skippedSteps(), 1)) {
      leaving.leave("make-up-for-the-step-left-out", o);
    }
    if (untouched
        && o.verdict() == Verdict.KEEP
        && no(o.worthSharingOnRecord())
        && o.worthATalk()) {
      leaving.leave("find-something-to-share", o);
    }
    if (untouched && no(o.bestTimeOnRecord()) && o.verdict() == Verdict.KEEP && o.worthATalk()) {
      leaving.leave("end-of-day", o);
    }
    if (atMost(o.rank(), 3)
        && no(o.reasonOnRecord())
        && atLeast(o.probability(), 0.1)
        && atMost(o.probability(), 0.8)) {
      leaving.leave("ask-for-the-buying-reason", o);
    }
    if (yes(o.reasonVerified()) && o.reasonKind() == ReasonKind.EMOTIONAL) {
      leaving.leave("lead-with-the-known-reason", o);
    }
    if (untouched && atMost(o.daysSinceContact(), 30) && o.worthATalk()) {
      leaving.leave("follow-up", o);
    }
    if (atLeast(o.daysSinceContact(), 31) && o.worthATalk()) {
      leaving.leave("hear-where-it-stands", o);
    }
    if (atMost(o.daysToQuiet(), 7) && yes(o.quietFirst()) && o.worthATalk()) {
      leaving.leave("keep-in-touch", o);
    }
    if (yes(o.obstacleUnasked()) && atLeast(o.daysToClose(), 4) && atLeast(o.probability(), 0.2)) {
      leaving.leave("name-the-obstacle", o);
    }
    if (atLeast(o.probability(), 0.4)) {
      if (o.comfort() == Level.HIGH) {
        leaving.leave("time-well-spent", o);
      }
      if (atLeast(o.probability(), 0.6)
          && atMost(o.probability(), 0.95)
          && atMost(o.daysSinceContact(), 30)) {
        leaving.leave("win-the-winnable", o);
      }
    }
  }

  /** From a week before its date to the day itself. */
  private void inItsLastWeek(OpportunityFact o) {
    if (atLeast(o.probability(), 0.1)) {
      if (atMost(o.probability(), 0.95)) {
        leaving.leave("ask-what-is-missing", o);
      }
      if (atMost(o.probability(), 0.8)) {
        reasonBeforeTheDate(o);
      }
      if (atLeast(o.daysToClose(), 1)) {
        leaving.leave("agree-on-the-last-days", o);
      }
    }
  }

  private void reasonBeforeTheDate(OpportunityFact o) {
    if (no(o.reasonOnRecord())) {
      leaving.leave("ask-why-and-what-is-missing", o);
    }
    if (no(o.reasonSourceOnRecord())) {
      leaving.leave("check-whose-reason-before-the-date", o);
    }
    if (yes(o.reasonVerified()) && o.reasonKind() == ReasonKind.RATIONAL) {
      leaving.leave("dig-deeper-before-the-date", o);
    }
    if (no(o.reasonVerified())) {
      leaving.leave("check-why-and-what-is-missing", o);
    }
  }

  private void worthMost(OpportunityFact o) {
    if (no(o.reasonVerified())) {
      leaving.leave("never-assume-the-reason", o);
    }
    if (o.trust() == Level.LOW) {
      leaving.leave("partner-not-taker", o);
    }
    if (atMost(o.rank(), 3) && no(o.bestTimeOnRecord()) && yes(o.buyerBusy()) && o.worthATalk()) {
      leaving.leave("ask-the-best-time", o);
    }
  }

  private void stalled(OpportunityFact o) {
    if (yes(o.obstacleRemovable())) {
      leaving.leave("remove-the-impediment", o);
    }
    if (no(o.onBackBurner())) {
      if (atLeast(o.stageOverrun(), 2)
          && atLeast(o.probability(), 0.15)
          && atLeast(o.daysSinceContact(), 10)) {
        leaving.leave("touch-stalled-sales", o);
      }
    }
  }
}
