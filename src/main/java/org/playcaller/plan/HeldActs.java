package org.playcaller.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.AdviceKind;

/** What each guard holds back. */
final class HeldActs {

  /** What one guard holds back. */
  private static final class Load {
    private final List<HeldAct> acts = new ArrayList<>();
    private final Map<HeldAct, Advice> called = new IdentityHashMap<>();
    private boolean isAbout;
    private double gain;
  }

  private static final Load NOTHING = new Load();

  private final Map<Advice, Load> loads = new IdentityHashMap<>();

  /** Notes what a play calls for. */
  void called(Advice guard, HeldAct act, Scored scored) {
    Load load = load(guard);
    load.acts.add(act);
    load.called.put(act, scored.advice());
    load.gain += scored.total() == null ? 0 : scored.total();
  }

  /** Notes what is about to be done: it stands in the calendar, is agreed, or is meant. */
  void about(Advice guard, HeldAct act) {
    Load load = load(guard);
    load.acts.add(act);
    load.isAbout = true;
  }

  private Load load(Advice guard) {
    return loads.computeIfAbsent(guard, one -> new Load());
  }

  /** Takes back what plays called for, by guard and by what called for it. */
  void removeIf(BiPredicate<Advice, Advice> isFree) {
    loads.forEach(
        (guard, load) ->
            load.acts.removeIf(
                act -> {
                  Advice called = load.called.get(act);
                  return called != null && isFree.test(guard, called);
                }));
  }

  /** What a guard holds back; empty where there was nothing. */
  List<HeldAct> of(Advice guard) {
    return List.copyOf(loads.getOrDefault(guard, NOTHING).acts);
  }

  /** All that held something back, letting a deal go among them. */
  Stream<Advice> guards() {
    return loads.keySet().stream();
  }

  /**
   * What must never be done, then what is about to be, then what plays called for, what brings most
   * first.
   */
  Comparator<Advice> gravest() {
    return Comparator.<Advice, Boolean>comparing(one -> one.play().kind() != AdviceKind.VETO)
        .thenComparing(one -> !loads.getOrDefault(one, NOTHING).isAbout)
        .thenComparing(one -> loads.getOrDefault(one, NOTHING).acts.isEmpty())
        .thenComparing(one -> loads.getOrDefault(one, NOTHING).gain, Comparator.reverseOrder())
        .thenComparing(Advice.ORDER);
  }
}
