package org.playcaller.lint;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.FactPattern;
import org.playcaller.playbook.Play;

/** What a play asks of each measure, all its conditions taken together. */
final class Logic {

  private final TreeMap<String, Range> asks = new TreeMap<>();
  private final TreeSet<String> types = new TreeSet<>();
  private @Nullable Condition impossible;

  Logic(Play play) {
    for (FactPattern pattern : play.patterns()) {
      types.add(pattern.type().name());
      for (Condition condition : pattern.conditions()) {
        add(condition);
      }
    }
  }

  private void add(Condition condition) {
    String measure = condition.type().name() + "." + condition.property().name();
    Range range = asks.merge(measure, Range.of(condition), Range::and);
    if (range.isEmpty() && impossible == null) {
      impossible = condition;
    }
  }

  /** The first condition that those above it leave no room for; null where there is none. */
  @Nullable Condition impossible() {
    return impossible;
  }

  /** Whether each state that meets this meets the other too. */
  boolean implies(Logic other) {
    if (!types.containsAll(other.types)) {
      return false;
    }
    for (Map.Entry<String, Range> asked : other.asks.entrySet()) {
      Range own = asks.get(asked.getKey());
      if (own == null || !asked.getValue().covers(own)) {
        return false;
      }
    }
    return true;
  }
}
