package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is not known can be asked for in words. */
class QuestionsTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));

  @Test
  void eachMeasureThatMayKeepAnActionBackHasAQuestion() {
    Map<String, String> nameless = new TreeMap<>();
    for (Play play : PLAYBOOK.plays()) {
      if (play.kind() == AdviceKind.RECOMMEND) {
        for (FactPattern pattern : play.patterns()) {
          for (Condition condition : pattern.conditions()) {
            Property measure = condition.property();
            // Whether something is on record is always known.
            boolean isAsked = !measure.words().endsWith("on record");
            if (isAsked && measure.asked().equals(measure.words())) {
              nameless.put(pattern.type().words() + " " + measure.words(), play.id());
            }
          }
        }
      }
    }

    assertThat(nameless).isEmpty();
  }
}
