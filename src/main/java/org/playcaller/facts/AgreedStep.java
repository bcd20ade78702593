package org.playcaller.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Opportunity;
import org.playcaller.state.Told;

/**
 * What was agreed to come next on a deal, as long as it is not done.
 *
 * @param isThere whether there is a step; unknown where nothing tells, or one that was kept may
 *     have brought another
 * @param words the step in words
 * @param on its day
 * @param daysTo days until then; below 0 it is overdue
 * @param isTheirs whether it is theirs to take
 * @param isAfterClose whether it comes after a close date that is still to come
 * @param isTried whether somebody was tried in vain on its day or since; unknown where it is still
 *     to come
 * @param isWhileAway whether it is ours, and comes, or came today, while the rep is away
 * @param isOnDayOff whether it is ours, comes on a holiday or on a day of the week that the rep is
 *     told not to work on, and a working day lies between today and it
 */
record AgreedStep(
    @Nullable Boolean isThere,
    @Nullable String words,
    @Nullable LocalDate on,
    @Nullable Integer daysTo,
    @Nullable Boolean isTheirs,
    @Nullable Boolean isAfterClose,
    @Nullable Boolean isTried,
    @Nullable Boolean isWhileAway,
    @Nullable Boolean isOnDayOff) {

  /**
   * The step of a deal.
   *
   * @param reply days since the buyer's last word; null where it is not known
   */
  static AgreedStep of(Opportunity o, String person, @Nullable Integer reply, View view) {
    boolean isTold = Told.says(o.nextStep());
    boolean isDone = isDone(o, person, reply, view);
    boolean isThere = isTold && !isDone;
    // That there is none was told; whether a step that was kept brought another was not.
    Boolean hasNone = o.nextStep() == null || isTold ? null : Boolean.FALSE;
    boolean isTheirs = Boolean.TRUE.equals(o.nextStepIsTheirs());
    LocalDate on = isDone ? null : o.nextStepOn();
    return new AgreedStep(
        isThere ? Boolean.TRUE : hasNone,
        isThere ? o.nextStep().strip() : null,
        on,
        view.dates().until(on),
        isThere ? isTheirs : null,
        on == null || o.closeDate() == null ? null : Boolean.valueOf(isAfterClose(on, o, view)),
        on == null || !isThere || on.isAfter(view.day())
            ? null
            : Boolean.valueOf(view.contacts().hasSince(person, ContactSign.IN_VAIN, on)),
        on == null || !isTold
            ? null
            : Boolean.valueOf(
                !on.isBefore(view.day())
                    && !isTheirs
                    && view.timeOff().isAway(on)
                    && !view.contacts().isReachedToday(person)),
        on == null || !isTold
            ? null
            : Boolean.valueOf(
                !isTheirs
                    && !view.timeOff().isAway(on)
                    && view.timeOff().canBeMovedUp(on)
                    && !view.contacts().isReachedToday(person)));
  }

  /**
   * Whether it was taken: ours where the log tells of a contact on its day, or on the working day
   * before it where that is a day off, or since that may have kept it, theirs where they gave a
   * sign of life then, once that day is over, and we answered it: until then nobody knows whether
   * their word was the step.
   */
  private static boolean isDone(Opportunity o, String person, @Nullable Integer reply, View view) {
    boolean isTheirs = Boolean.TRUE.equals(o.nextStepIsTheirs());
    LocalDate due =
        o.nextStepOn() == null || isTheirs
            ? o.nextStepOn()
            : view.timeOff().lastWorkingDayUpTo(o.nextStepOn());
    if (due == null || due.isAfter(view.day())) {
      return false;
    }
    Integer sinceDue = view.dates().since(due);
    return isTheirs
        // A word of theirs on the very day may be about it.
        ? reply != null
            && sinceDue != null
            && sinceDue > 0
            && reply <= sinceDue
            && !waits(o, person, reply, view)
        : view.contacts().hasSince(person, ContactSign.KEPT, due);
  }

  private static boolean waits(Opportunity o, String person, int reply, View view) {
    Integer answer = view.contacts().daysSinceOurAnswer(person, o.lastActivityOn());
    return answer != null && answer > reply;
  }

  private static boolean isAfterClose(LocalDate on, Opportunity o, View view) {
    LocalDate close = o.closeDate();
    return close != null && on.isAfter(close) && !close.isBefore(view.day());
  }

  /**
   * Whether a word of theirs led to it: what they wrote before its day, and longer ago than
   * contacts are apart, is what it was agreed on. A step of ours that is overdue settled nothing,
   * unless we tried to take it: then that is what is owed.
   *
   * @param reply days since that word
   */
  boolean answers(int reply, View view) {
    return words != null
        && daysTo != null
        && (daysTo >= 0
            || Boolean.TRUE.equals(isTried)
            || Boolean.TRUE.equals(isTheirs) && reply > -daysTo)
        && reply > View.term(view.terms(), "contact spacing")
        // While the rep was away nobody agreed on anything.
        && !view.timeOff().isAway(view.day().minusDays(reply));
  }
}
