package org.playcaller.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Gathers the faults of one document: one for each place, in the order of the document. */
final class FaultList {

  /** The most faults that are listed; one more stands for the rest. */
  static final int LISTED = 200;

  // Beyond this many, faults are only counted, so that a hostile document costs little memory.
  private static final int KEPT = 1_000;

  private final Map<JsonPointer, Fault> faults = new LinkedHashMap<>();
  private int uncounted;

  /** Adds a fault, unless its place has one already. */
  void add(JsonPointer at, @Nullable String value, String what, String remedy) {
    if (faults.size() >= KEPT) {
      uncounted++;
    } else if (!faults.containsKey(at)) {
      faults.put(at, new Fault(at.toString(), value, what, remedy));
    }
  }

  /** Leaves out the faults at and under a place, which a fault there makes pointless. */
  void forgetUnder(JsonPointer at) {
    String under = at + "/";
    faults.keySet().removeIf(p -> p.equals(at) || p.toString().startsWith(under));
  }

  boolean has(JsonPointer at) {
    return faults.containsKey(at);
  }

  void more(int further) {
    uncounted += further;
  }

  List<Fault> inOrder(JsonNode root) {
    Map<Fault, int[]> places = new IdentityHashMap<>();
    faults.forEach((at, fault) -> places.put(fault, place(root, at)));
    List<Fault> ordered = new ArrayList<>(faults.values());
    ordered.sort(Comparator.comparing(places::get, Arrays::compare));
    int all = ordered.size() + uncounted;
    if (all <= LISTED) {
      return ordered;
    }
    List<Fault> listed = new ArrayList<>(ordered.subList(0, LISTED - 1));
    String further = (uncounted > 0 ? "At least " : "") + (all - listed.size());
    listed.add(
        new Fault("", null, further + " more faults are not listed.", "Mend those listed first."));
    return listed;
  }

  /** The position of each step of a pointer among its siblings; -1 for a key not there. */
  private static int[] place(JsonNode root, JsonPointer at) {
    List<Integer> steps = new ArrayList<>();
    JsonNode node = root;
    for (JsonPointer rest = at; !rest.matches(); rest = rest.tail()) {
      JsonNode next =
          node.isArray()
              ? node.path(rest.getMatchingIndex())
              : node.path(rest.getMatchingProperty());
      steps.add(
          node.isArray() ? rest.getMatchingIndex() : position(node, rest.getMatchingProperty()));
      node = next;
    }
    return steps.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int position(JsonNode object, String key) {
    int position = 0;
    for (String name : object.propertyNames()) {
      if (name.equals(key)) {
        return position;
      }
      position++;
    }
    return -1;
  }
}
