package org.playcaller.facts;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;
import org.playcaller.state.Outcome;

/** What a contact with somebody may have been. */
enum ContactSign {
  /** A contact of any kind. */
  CONTACT(activity -> true),
  /** A word of theirs. */
  REPLY(activity -> isReply(activity.outcome())),
  /** It brought them something of value. */
  VALUE(activity -> Boolean.TRUE.equals(activity.broughtValue())),
  /** Something was said to them, if only to a machine. */
  WORD(activity -> activity.outcome() != Outcome.NO_ANSWER || isWritten(activity)),
  /** It reached them, or they had agreed to it. */
  REACHED(activity -> !isTry(activity) || isMissed(activity)),
  /** It may have kept what was agreed: what did not reach what it was for kept nothing. */
  KEPT(activity -> REACHED.is(activity) && activity.outcome() != Outcome.UNSUCCESSFUL),
  /** A try that reached nobody, and that nobody had agreed to. */
  IN_VAIN(activity -> !REACHED.is(activity)),
  /** It was agreed with them, and they did not come. */
  MISSED(ContactSign::isMissed),
  /** It was no try. */
  SPOKEN(activity -> !isTry(activity));

  private final Predicate<Activity> holds;

  ContactSign(Predicate<Activity> holds) {
    this.holds = holds;
  }

  /** Whether a contact that is done was that. */
  boolean is(Activity activity) {
    return holds.test(activity);
  }

  private static boolean isReply(@Nullable Outcome outcome) {
    return outcome == Outcome.SUCCESSFUL
        || outcome == Outcome.NEXT_STEP_AGREED
        || outcome == Outcome.SAID_NO;
  }

  /** Whether it was meant to reach somebody and did not; what was written is there to be read. */
  private static boolean isTry(Activity activity) {
    boolean isUnanswered =
        activity.outcome() == Outcome.NO_ANSWER || activity.outcome() == Outcome.MESSAGE_LEFT;
    return isUnanswered && !isWritten(activity);
  }

  private static boolean isWritten(Activity activity) {
    return activity.kind() != null && activity.kind().isWritten();
  }

  private static boolean isMissed(Activity activity) {
    return activity.kind() != null
        && activity.kind().isAgreed()
        && activity.outcome() == Outcome.NO_ANSWER;
  }
}
