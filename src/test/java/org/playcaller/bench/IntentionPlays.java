package org.playcaller.bench;

import static org.playcaller.bench.Known.atLeast;
import static org.playcaller.bench.Known.atMost;
import static org.playcaller.bench.Known.no;
import static org.playcaller.bench.Known.yes;

import org.playcaller.facts.IntentionFact;

/** Plays about what the rep means to do. */
final class IntentionPlays {

  private final Situation situation;
  private final PlainTerms terms;
  private final Leaving leaving;

  IntentionPlays(Situation situation, PlainTerms terms, Leaving leaving) {
    this.situation = situation;
    this.terms = terms;
    this.leaving = leaving;
  }

  void call(IntentionFact i) {
    if (yes(i.deceives())) {
      leaving.leave("never-deceive", i);
    }
    if (i.kind() == null) {
      return;
    }
    switch (i.kind()) {
      case DISCOUNT -> discount(i);
      case PITCH -> {
        if (atLeast(i.skippedSteps(), 1)) {
          leaving.leave("no-pitch-without-the-step", i);
        }
        pitch(i);
      }
      case CLOSE -> {
        if (atLeast(i.skippedSteps(), 1)) {
          leaving.leave("rushed-process", i);
        }
      }
      case CONTACT -> {
        if (no(i.bringsValue())) {
          leaving.leave("add-value", i);
        }
        if (situation.finalWeek()) {
          leaving.leave("relationship-before-task", i);
        }
      }
      case COLD_CALLS -> {
        if (situation.manyOldProspects() && atLeast(i.calls(), 1)) {
          leaving.leave("old-before-new", i);
        }
      }
      default -> {}
    }
  }

  private void discount(IntentionFact i) {
    if (atMost(i.discountDaysFromPeriodEnd(), terms.monthEndWindow())) {
      leaving.leave("no-timebombing", i);
    }
    if (no(i.answersPrice())) {
      leaving.leave("not-always-price", i);
    }
    if (situation.lowConfidence() && atLeast(i.discountShare(), 0.15)) {
      leaving.leave("not-desperate", i);
    }
    if (situation.worried() && atLeast(i.discountShare(), 0.25)) {
      leaving.leave("not-desperate-for-worry", i);
    }
    if (no(i.reasonOnRecord())
        && atLeast(i.discountShare(), 0.15)
        && situation.finalWeek()
        && situation.massivelyBehind()) {
      leaving.leave("not-desperate-at-the-end", i);
    }
    if (no(i.reasonOnRecord()) && atLeast(i.discountShare(), 0.15)) {
      leaving.leave("value-before-a-discount", i);
    }
  }

  private void pitch(IntentionFact i) {
    if (atMost(i.dealProbability(), 0.1)) {
      leaving.leave("do-not-chase-the-unwinnable", i);
    }
    if (yes(i.onlyLogic())) {
      leaving.leave("not-only-logic", i);
    }
  }
}
