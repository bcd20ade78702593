package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In which order the conditions of patterns are tested, so that what many plays ask is tested once
 * for all of them: first what most of them ask, then, among those, what most of those ask, and so
 * on. Conditions that only ever go together are one step.
 */
final class SharedConditions {

  /** What is still to be tested of each pattern, by what tells conditions apart. */
  private final Map<FactPattern, Map<String, Condition>> untested = new IdentityHashMap<>();

  private final Map<FactPattern, List<List<Condition>>> steps = new IdentityHashMap<>();

  SharedConditions(Collection<FactPattern> patterns) {
    for (FactPattern pattern : patterns) {
      Map<String, Condition> conditions = new LinkedHashMap<>();
      pattern.conditions().forEach(one -> conditions.putIfAbsent(one.id(), one));
      untested.put(pattern, conditions);
      steps.put(pattern, new ArrayList<>());
    }
    patterns.stream()
        .collect(Collectors.groupingBy(FactPattern::type))
        .values()
        .forEach(this::share);
  }

  /** The steps of a pattern in their order; the conditions of one are tested together. */
  List<List<Condition>> of(FactPattern pattern) {
    return Objects.requireNonNull(steps.get(pattern));
  }

  private void share(List<FactPattern> patterns) {
    List<FactPattern> rest = patterns;
    for (String most = most(rest); most != null; most = most(rest)) {
      String asked = most;
      Map<Boolean, List<FactPattern>> asking =
          rest.stream()
              .collect(Collectors.partitioningBy(one -> untestedOf(one).containsKey(asked)));
      List<FactPattern> sharing = asking.get(true);
      Map<String, Condition> together = new LinkedHashMap<>(untestedOf(sharing.get(0)));
      sharing.forEach(one -> together.keySet().retainAll(untestedOf(one).keySet()));
      List<Condition> step = List.copyOf(together.values());
      for (FactPattern one : sharing) {
        Objects.requireNonNull(steps.get(one)).add(step);
        untestedOf(one).keySet().removeAll(together.keySet());
      }
      share(sharing);
      rest = asking.get(false);
    }
  }

  /** What most of them ask; null where all is tested. */
  private @Nullable String most(List<FactPattern> patterns) {
    Map<String, Integer> uses = new TreeMap<>();
    for (FactPattern pattern : patterns) {
      untestedOf(pattern).keySet().forEach(id -> uses.merge(id, 1, Integer::sum));
    }
    return uses.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private Map<String, Condition> untestedOf(FactPattern pattern) {
    return Objects.requireNonNull(untested.get(pattern));
  }
}
