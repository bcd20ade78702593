package org.playcaller.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.DealAtHand;
import org.playcaller.plan.Finding;
import org.playcaller.playbook.Wording;

/**
 * A line of what to hold back: one a person.
 *
 * @param by the first guard or warning over the person
 * @param title what it says
 * @param isIdle whether nobody means to do what it holds back
 * @param isForNow whether time ends it
 * @param acts what is about to be done to them
 * @param meant what of that the rep means to do, by its key
 * @param due the deal of theirs whose date comes before they may be contacted again; null for none
 * @param also what else is about to be done amiss to them
 */
record HeldLine(
    Finding by,
    String title,
    boolean isIdle,
    boolean isForNow,
    Set<String> acts,
    Set<String> meant,
    @Nullable DealAtHand due,
    List<Other> also) {

  /** So many things that are about to be done to somebody are named in a line. */
  private static final int NAMED_ACTS = 2;

  /**
   * What else is amiss with somebody.
   *
   * @param words what it says
   * @param isVeto whether it is never to be done
   * @param isAnother whether it is something else that the rep means to do to them
   */
  record Other(String words, boolean isVeto, boolean isAnother) {}

  HeldLine(Finding by, String title, boolean isIdle, boolean isForNow, @Nullable DealAtHand due) {
    this(
        by,
        title,
        isIdle,
        isForNow,
        new LinkedHashSet<>(),
        new HashSet<>(),
        due,
        new ArrayList<>());
  }

  /** Whether harm is about to be done with it: the rep means to do it, or has planned it. */
  boolean isHarmAhead() {
    return (!meant.isEmpty() || !acts.isEmpty()) && isGrave();
  }

  /** Whether more is amiss with it than that it comes too soon. */
  boolean isGrave() {
    return by.who() != null && !isIdle && (!isForNow || !also.isEmpty());
  }

  /**
   * The line.
   *
   * @param withReason whether with the first sentence of the reason
   * @param withOthers whether with what else is amiss
   * @param withMeant whether with what else the rep means to do to them
   */
  String words(boolean withReason, boolean withOthers, boolean withMeant) {
    String besides = besides(withOthers, withMeant);
    String all = title + inBrackets(List.copyOf(acts));
    return (withReason ? said(all, by.why()) : Wording.ended(all))
        + (besides == null ? "" : " " + Wording.ended(besides))
        + (due == null || !acts.isEmpty()
            ? ""
            : " "
                + (title.contains(due.name()) ? "It" : due.name())
                + " closes before you may call again: wait for their word.");
  }

  /** How much of what else is amiss the line leaves out. */
  int left(boolean withOthers, boolean withMeant) {
    return also.size() - (besides(withOthers, withMeant) == null ? 0 : 1);
  }

  /**
   * The one thing that is said besides: what is never to be done, whatever else there is to hold
   * back, then what else the rep means to do.
   */
  private @Nullable String besides(boolean withOthers, boolean withMeant) {
    return Stream.<Predicate<Other>>of(
            Other::isVeto, other -> withMeant && other.isAnother(), other -> withOthers)
        .flatMap(that -> also.stream().filter(that))
        .map(Other::words)
        .findFirst()
        .orElse(null);
  }

  static String inBrackets(List<String> acts) {
    return acts.isEmpty() ? "" : " (" + Wording.listed(acts.size(), NAMED_ACTS, acts::get) + ")";
  }

  /** A title with the first sentence of why. */
  static String said(String title, String why) {
    int end = why.indexOf(". ");
    return title + ": " + (end < 0 ? why : why.substring(0, end + 1));
  }
}
