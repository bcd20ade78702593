package org.playcaller.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Plan.Unknown;
import org.playcaller.plan.Plan.Who;
import org.playcaller.playbook.Playbook.Gap;

/** Groups what was not known by measure, so that a thousand gaps read as a few lines. */
final class Unknowns {

  private record Key(String of, String measure) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byType = of.compareTo(other.of);
      return byType != 0 ? byType : measure.compareTo(other.measure);
    }
  }

  private static final class Group {
    private final TreeMap<String, String> who = new TreeMap<>();
    private final SortedSet<String> plays = new TreeSet<>();
  }

  private Unknowns() {}

  static List<Unknown> of(List<Gap> gaps) {
    TreeMap<Key, Group> groups = new TreeMap<>();
    for (Gap gap : gaps) {
      Key key = new Key(gap.condition().type().words(), gap.condition().property().words());
      Group group = groups.computeIfAbsent(key, k -> new Group());
      group.plays.add(gap.play().id());
      Fact fact = gap.fact();
      if (fact instanceof Subject subject) {
        group.who.put(subject.id(), subject.label());
      }
    }
    List<Unknown> unknowns = new ArrayList<>();
    groups.forEach(
        (key, group) ->
            unknowns.add(
                new Unknown(
                    key.measure(),
                    key.of(),
                    group.who.entrySet().stream()
                        .map(entry -> new Who(entry.getKey(), entry.getValue()))
                        .toList(),
                    List.copyOf(group.plays))));
    return unknowns;
  }
}
