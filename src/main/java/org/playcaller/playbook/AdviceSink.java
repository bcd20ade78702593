package org.playcaller.playbook;

import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Subject;

/**
 * What the right-hand sides of the vocabulary's consequences call: the global {@code advice} of a
 * stock Drools build of the playbook.
 */
public interface AdviceSink {

  /**
   * Recommends an act.
   *
   * @param act what to do
   * @param who with whom; null where it is the rep's own work
   */
  void recommend(Act act, @Nullable Subject who);

  /**
   * Holds something back.
   *
   * @param hold what not to do
   * @param who to whom; null for everybody
   */
  void holdBack(Hold hold, @Nullable Subject who);

  /**
   * Forbids what is meant.
   *
   * @param who what is meant
   */
  void veto(@Nullable Subject who);

  /**
   * Warns of what is meant or offered.
   *
   * @param who what is meant, or the deal it is offered on; null where it is the rep's state
   */
  void warn(@Nullable Subject who);

  /**
   * Diagnoses where the rep loses ground.
   *
   * @param who where; null where it is the rep's state
   */
  void diagnose(@Nullable Subject who);

  /**
   * Says a word to the rep.
   *
   * @param who about whom; null where it is the rep's state
   */
  void message(@Nullable Subject who);

  /**
   * Suggests a change to the team.
   *
   * @param who about whom; null where it is the team itself
   */
  void suggest(@Nullable Subject who);
}
