package org.playcaller.playbook;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Unit;

/**
 * What a play left behind.
 *
 * @param play the play
 * @param subject whom or what it matched; null where the play is about the rep or the team
 */
public record Advice(Play play, @Nullable Subject subject) {

  /** By play, then by subject: the order that does not depend on the order of firing. */
  public static final Comparator<Advice> ORDER =
      Comparator.<Advice, String>comparing(advice -> advice.play().id())
          .thenComparing(advice -> advice.subject() == null ? "" : advice.subject().id());

  /**
   * Whether it still holds some days later, if nothing happens until then.
   *
   * @param days how many days later
   * @return false where a condition on the days since something is met now and not then
   */
  public boolean lasts(int days) {
    FactPattern about = play.subjectPattern();
    return about == null
        || subject == null
        || about.conditions().stream().allMatch(condition -> lasts(condition, subject, days));
  }

  private static boolean lasts(Condition condition, Subject about, int days) {
    Object value = condition.property().of(about);
    boolean isCounted = condition.property().unit() == Unit.DAYS && !condition.property().isOpen();
    return !isCounted
        || !(value instanceof Number since)
        || condition.holdsOf(since.doubleValue() + days);
  }
}
