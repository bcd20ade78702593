package org.playcaller.playbook;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Subject;

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
}
