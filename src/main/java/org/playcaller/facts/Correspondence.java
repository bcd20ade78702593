package org.playcaller.facts;

import org.jspecify.annotations.Nullable;
import org.playcaller.state.Opportunity;

/**
 * Whose word is the last on a deal.
 *
 * @param buyerWaits whether the buyer's is, and waits for an answer; unknown where nothing tells
 * @param tries how often in a row they were tried since and not reached; unknown where activities
 *     are not tracked
 * @param isAlone whether a word of theirs is told, nothing tells of one of ours, and no agreed step
 *     came of it
 */
record Correspondence(@Nullable Boolean buyerWaits, @Nullable Integer tries, boolean isAlone) {

  /**
   * Reads it.
   *
   * @param theirs days since the last word of theirs
   */
  static Correspondence of(
      Opportunity o, String person, @Nullable Integer theirs, AgreedStep step, View view) {
    Integer answer = view.contacts().daysSinceOurAnswer(person, o.lastActivityOn());
    Integer tries = view.contacts().triesInVain(person, o.lastReplyOn());
    if (theirs == null
        || theirs.equals(answer)
        || answer == null && isUntold(theirs, isSome(tries), view)) {
      boolean isAlone =
          theirs != null
              && answer == null
              && !step.answers(theirs, view)
              && !isPutOff(o, theirs, view);
      return new Correspondence(null, tries, isAlone);
    }
    boolean isTheLast = answer == null || theirs < answer;
    boolean waits = isTheLast && !step.answers(theirs, view) && !isPutOff(o, theirs, view);
    return new Correspondence(waits, tries, false);
  }

  /** Whether the log tells that they were tried in vain. */
  boolean isTried() {
    return isSome(tries);
  }

  private static boolean isSome(@Nullable Integer tries) {
    return tries != null && tries > 0;
  }

  /**
   * Where the log has no word of ours at all, one of theirs that has just come waits, and so does
   * one of late that we tried to answer. Of others nobody can tell.
   */
  private static boolean isUntold(int theirs, boolean isTried, View view) {
    boolean isTriedOfLate = isTried && theirs <= View.term(view.terms(), "follow-up cadence");
    boolean isFresh =
        view.contacts().isTracked() && theirs <= View.term(view.terms(), "fresh lead");
    return !isTriedOfLate && !isFresh;
  }

  /** Put off until a day, and with it what they wrote long before. */
  private static boolean isPutOff(Opportunity o, int reply, View view) {
    return o.backBurnerUntil() != null && reply > View.term(view.terms(), "owed lapses");
  }
}
