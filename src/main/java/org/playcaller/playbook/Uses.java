package org.playcaller.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for the names of a register. A name that is missing is said once, where it was most
 * likely mistaken, and not by everybody who asks for it.
 */
final class Uses {

  /** How many letters a slip of the hand changes at most. */
  private static final int SLIP = 2;

  private final String register;
  private final String noun;
  private final SortedMap<String, List<Use>> uses = new TreeMap<>();

  /** A place that asks for a name. */
  private record Use(String path, int line, int column, String what) {

    private static final Comparator<Use> ORDER =
        Comparator.comparing(Use::path).thenComparingInt(Use::line);
  }

  /**
   * The uses of a register's names.
   *
   * @param register the register's file
   * @param noun what it holds, in the singular
   */
  Uses(String register, String noun) {
    this.register = register;
    this.noun = noun;
  }

  /** A play asks for a name. */
  void of(String name, FileFaults faults, Line line, int offset) {
    if (!faults.isSettled(line.number())) {
      add(name, faults.path(), line.number(), line.column(offset), "");
    }
  }

  /** The vocabulary asks for a name in one of its sentences. */
  void of(String name, String path, Sentence sentence) {
    add(name, path, sentence.line(), 1, Signs.quoted(sentence.shown()));
  }

  private void add(String name, String path, int line, int column, String what) {
    uses.computeIfAbsent(name, n -> new ArrayList<>()).add(new Use(path, line, column, what));
  }

  /**
   * Adds a fault for each name that is asked for and not known.
   *
   * @param known the line of each known name
   * @param needed names that are asked for whatever the files say
   */
  void missing(Map<String, Integer> known, Set<String> needed, List<RuleFault> faults) {
    needed.forEach(name -> uses.computeIfAbsent(name, n -> new ArrayList<>()));
    List<String> spare = known.keySet().stream().filter(n -> !uses.containsKey(n)).toList();
    uses.forEach(
        (name, places) -> {
          if (!known.containsKey(name)) {
            places.sort(Use.ORDER);
            missing(name, places, needed.contains(name), known, spare, faults);
          }
        });
  }

  private void missing(
      String name,
      List<Use> places,
      boolean needed,
      Map<String, Integer> known,
      List<String> spare,
      List<RuleFault> faults) {
    String slip = near(name, spare);
    Use vocabulary = places.stream().filter(use -> !use.what().isEmpty()).findFirst().orElse(null);
    if (slip != null && (needed || vocabulary != null || places.size() > 1)) {
      faults.add(
          new RuleFault(
              register,
              known.get(slip),
              1,
              "nothing asks for the " + noun + " " + Signs.quoted(slip) + ", which is not known",
              "did you mean \"" + name + "\"?",
              name));
    } else if (needed) {
      String what = "the " + noun + " \"" + name + "\" is missing";
      faults.add(new RuleFault(register, 1, 1, what, "put it back; a plan needs it"));
    } else if (vocabulary != null) {
      faults.add(
          new RuleFault(
              vocabulary.path(),
              vocabulary.line(),
              vocabulary.column(),
              vocabulary.what() + " needs the " + noun + " \"" + name + "\"",
              "put it back into " + register));
    } else if (places.size() == 1 || near(name, known.keySet()) != null) {
      for (Use place : places) {
        Remedy remedy = Remedy.nearest(name, known.keySet(), "name one that stands in " + register);
        faults.add(
            new RuleFault(
                place.path(),
                place.line(),
                place.column(),
                register + " has no " + noun + " " + Signs.quoted(name),
                remedy.words(),
                remedy.nearest()));
      }
    } else {
      Use first = places.get(0);
      faults.add(
          new RuleFault(
              register,
              1,
              1,
              "the "
                  + noun
                  + " "
                  + Signs.quoted(name)
                  + " is missing, and "
                  + places.size()
                  + " plays ask for it, the first on line "
                  + first.line()
                  + " of "
                  + first.path(),
              "put it back, or let the plays ask for another"));
    }
  }

  private static @Nullable String near(String name, Iterable<String> candidates) {
    for (String candidate : candidates) {
      if (Nearest.distance(name, candidate) <= SLIP) {
        return candidate;
      }
    }
    return null;
  }
}
