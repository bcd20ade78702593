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
  public static final Comparator<Advice> ORDER = Advice::order;

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

  /** Most neighbours are of one play: that is seen without reading its id. */
  private static int order(Advice one, Advice other) {
    int byPlay = one.play == other.play ? 0 : one.play.id().compareTo(other.play.id());
    return byPlay != 0 ? byPlay : one.subjectId().compareTo(other.subjectId());
  }

  private String subjectId() {
    return subject == null ? "" : subject.id();
  }
}
