package org.playcaller.playbook;

import java.util.List;
import org.playcaller.facts.Facts;
import org.playcaller.playbook.Shadow.Match;

/**
 * Shadow rules, compiled into a knowledge base of their own: what would be is asked of Drools, as
 * what is. It never changes, and any number of threads may use it.
 */
public final class Shadows {

  private final KnowledgeBase<Match> knowledge;

  private Shadows(KnowledgeBase<Match> knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Compiles shadow rules.
   *
   * @param shadows the rules
   * @return the rules, ready to be asked
   * @throws IllegalArgumentException when two have the same key
   */
  public static Shadows of(List<Shadow> shadows) {
    if (shadows.stream().map(Shadow::key).distinct().count() < shadows.size()) {
      throw new IllegalArgumentException("two shadows have the same key");
    }
    return new Shadows(
        new KnowledgeBase<>(
            shadows.stream()
                .map(
                    shadow ->
                        new KnowledgeBase.Body<>(
                            shadow.key(), shadow.patterns(), who -> new Match(shadow.key(), who)))
                .toList()));
  }

  /**
   * Asks which shadows match.
   *
   * @param facts the facts of a state
   * @return a match for each shadow and subject, in no order
   */
  public List<Match> call(Facts facts) {
    return knowledge.call(facts);
  }
}
