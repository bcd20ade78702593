package org.playcaller.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.Fact;
import org.playcaller.facts.GroupFact;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.NetworkFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Playbook.Gap;
import org.playcaller.state.State;

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

  /** Whose lists they are. */
  private static final String LISTS = "the rep";

  private Unknowns() {}

  /** The lists of people that a rep may tell, by what they are called, and the facts they make. */
  private static Map<String, Class<? extends Subject>> untold(State state) {
    Map<String, Class<? extends Subject>> untold = new LinkedHashMap<>();
    put(untold, state.opportunities(), "open deals", OpportunityFact.class);
    put(untold, state.customers(), "customers", CustomerFact.class);
    put(untold, state.oldProspects(), "old prospects", OldProspectFact.class);
    put(untold, state.network(), "network", NetworkFact.class);
    put(untold, state.leads(), "leads", LeadFact.class);
    put(untold, state.groups(), "local groups", GroupFact.class);
    return untold;
  }

  private static void put(
      Map<String, Class<? extends Subject>> untold,
      @Nullable List<?> list,
      String name,
      Class<? extends Subject> fact) {
    if (list == null) {
      untold.put(name, fact);
    }
  }

  /** What is not told at all: each list, with the plays that look for somebody in it. */
  static List<Unknown> lists(State state, Playbook playbook) {
    List<Unknown> unknowns = new ArrayList<>();
    untold(state)
        .forEach(
            (name, fact) -> {
              List<String> waiting = playbook.seeking(fact);
              if (!waiting.isEmpty()) {
                unknowns.add(new Unknown(name, LISTS, List.of(), waiting));
              }
            });
    return unknowns;
  }

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
