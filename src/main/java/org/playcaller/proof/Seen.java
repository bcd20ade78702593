package org.playcaller.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Shadow;
import org.playcaller.playbook.Shadows;

/** Every play, every play with a line left out, and every mutant, in one knowledge base. */
final class Seen {

  private final Playbook playbook;
  private final List<Mutant> mutants;
  private final Shadows shadows;

  Seen(Playbook playbook, List<Mutant> mutants) {
    this.playbook = playbook;
    this.mutants = mutants;
    List<Shadow> rules = new ArrayList<>();
    for (Play play : playbook.plays()) {
      rules.add(Shadow.of(whole(play), play));
      for (int i = 0; i < play.conditions().size(); i++) {
        rules.add(Shadow.without(without(play, i), play, play.conditions().get(i)));
      }
    }
    for (int i = 0; i < mutants.size(); i++) {
      Play rule = mutants.get(i).rule();
      if (rule != null) {
        rules.add(Shadow.of(mutant(i), rule));
      }
    }
    this.shadows = Shadows.of(rules);
  }

  private static String whole(Play play) {
    return "play " + play.id();
  }

  private static String without(Play play, int condition) {
    return "without " + condition + " " + play.id();
  }

  private static String mutant(int index) {
    return "mutant " + index;
  }

  /** One pass over a state. */
  Pass pass(Facts facts) {
    Map<String, List<Subject>> matches = new HashMap<>();
    for (Shadow.Match match : shadows.call(facts)) {
      List<Subject> subjects = matches.computeIfAbsent(match.key(), key -> new ArrayList<>());
      subjects.add(match.subject());
    }
    return new Pass(matches);
  }

  /** No list of {@link List#of} can be asked for null, which stands for nobody in particular. */
  private static final List<Subject> NOBODY = new ArrayList<>();

  /** For whom each rule matched; a rule about nobody in particular matched for null. */
  final class Pass {

    private final Map<String, List<Subject>> matches;

    private Pass(Map<String, List<Subject>> matches) {
      this.matches = matches;
    }

    List<Subject> called(Play play) {
      return matches.getOrDefault(whole(play), NOBODY);
    }

    /** Whether the condition alone kept the play from somebody. */
    boolean stoppedAlone(Play play, int condition) {
      return !called(play).containsAll(matches.getOrDefault(without(play, condition), NOBODY));
    }

    /** Whether the mutant matches for others than its play does. */
    boolean differs(int index, Play play) {
      List<Subject> mutated = matches.getOrDefault(mutant(index), NOBODY);
      List<Subject> called = called(play);
      return mutated.size() != called.size() || !called.containsAll(mutated);
    }

    /** What the playbook advises, by play and subject. */
    List<Advice> advice() {
      List<Advice> advice = new ArrayList<>();
      for (Play play : playbook.plays()) {
        called(play).forEach(who -> advice.add(new Advice(play, who)));
      }
      advice.sort(Advice.ORDER);
      return advice;
    }

    /** What the playbook would advise after the edit. */
    List<Advice> advice(int index, List<Advice> before) {
      Mutant mutant = mutants.get(index);
      List<Advice> advice = new ArrayList<>();
      for (Advice one : before) {
        String id = one.play().id();
        if (!mutant.changed().containsKey(id)) {
          advice.add(one);
        } else if (mutant.changed().get(id) != null && mutant.rule() == null) {
          advice.add(new Advice(mutant.changed().get(id), one.subject()));
        }
      }
      if (mutant.rule() != null) {
        matches
            .getOrDefault(mutant(index), NOBODY)
            .forEach(who -> advice.add(new Advice(mutant.rule(), who)));
      }
      advice.sort(Advice.ORDER);
      return advice;
    }
  }
}
