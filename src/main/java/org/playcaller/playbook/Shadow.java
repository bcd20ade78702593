package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Subject;

/**
 * A rule beside the playbook's own, to ask what would be if a play were another: one condition left
 * out, one threshold moved, or one condition by itself.
 *
 * @param key what tells it from other shadows of the same set
 * @param patterns the facts it looks for, at most one of them a subject
 */
public record Shadow(String key, List<FactPattern> patterns) {

  /**
   * The play as it stands.
   *
   * @param key the shadow's key
   * @param play the play
   * @return a rule that matches where the play does
   */
  public static Shadow of(String key, Play play) {
    return new Shadow(key, play.patterns());
  }

  /**
   * The play with one condition left out.
   *
   * @param key the shadow's key
   * @param play the play
   * @param condition one of its conditions
   * @return a rule that matches where all the other conditions hold
   */
  public static Shadow without(String key, Play play, Condition condition) {
    return changed(key, play, condition, List.of());
  }

  /**
   * The play with one condition put in place of another.
   *
   * @param key the shadow's key
   * @param play the play
   * @param condition one of its conditions
   * @param other what stands there instead
   * @return the changed rule
   */
  public static Shadow with(String key, Play play, Condition condition, Condition other) {
    return changed(key, play, condition, List.of(other));
  }

  /**
   * One condition by itself.
   *
   * @param key the shadow's key
   * @param condition the condition
   * @return a rule that matches each fact of which it holds
   */
  public static Shadow only(String key, Condition condition) {
    return new Shadow(key, List.of(new FactPattern(condition.type(), List.of(condition))));
  }

  private static Shadow changed(
      String key, Play play, Condition condition, List<Condition> instead) {
    List<FactPattern> patterns = new ArrayList<>();
    for (FactPattern pattern : play.patterns()) {
      List<Condition> conditions = new ArrayList<>();
      for (Condition one : pattern.conditions()) {
        conditions.addAll(one == condition ? instead : List.of(one));
      }
      patterns.add(new FactPattern(pattern.type(), conditions));
    }
    return new Shadow(key, patterns);
  }

  /**
   * A shadow that matched.
   *
   * @param key the shadow's key
   * @param subject the subject it matched; null where it looks for none
   */
  public record Match(String key, @Nullable Subject subject) {}
}
