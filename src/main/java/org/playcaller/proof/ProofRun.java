package org.playcaller.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.proof.Proof.Decided;
import org.playcaller.proof.Proof.LineProof;
import org.playcaller.proof.Proof.PlayProof;
import org.playcaller.proof.Proof.Survivor;
import org.playcaller.proof.Seen.Pass;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioRun;

/** One pass over the cases: what decided in each, and which careless edits it notices. */
final class ProofRun {

  private final Playbook playbook;
  private final List<ScenarioCase> cases;
  private final List<Mutant> mutants;
  private final Seen seen;
  private final MissingCases missing;
  private final Equivalents equivalents;

  /**
   * Which mutants some case noticed; cases run side by side, and none needs to be noticed twice.
   */
  private final AtomicIntegerArray killed;

  private final Map<String, String> trueIn = new HashMap<>();
  private final Map<String, String> falseIn = new HashMap<>();

  ProofRun(Playbook playbook, ScenarioFiles files, List<ScenarioCase> cases) {
    this.playbook = playbook;
    this.equivalents = Equivalents.of(files);
    this.missing = new MissingCases(playbook, files, cases);
    this.cases = cases;
    this.mutants = Mutants.of(playbook);
    this.seen = new Seen(playbook, mutants);
    this.killed = new AtomicIntegerArray(mutants.size());
  }

  Proof proof() {
    List<Look> looks = cases.parallelStream().map(this::look).toList();
    looks.parallelStream().forEach(this::lookAtOthers);
    List<ScenarioCase> holding = new ArrayList<>();
    for (Look look : looks) {
      look.met().forEach(line -> trueIn.putIfAbsent(line, place(look.scenario())));
      look.stopped().forEach(line -> falseIn.putIfAbsent(line, place(look.scenario())));
      if (look.holds()) {
        holding.add(look.scenario());
      }
    }
    List<TableMutant> terms = TableMutant.of(playbook);
    List<TableMutant> unnoticed =
        terms.parallelStream().filter(term -> !term.isNoticed(holding)).toList();
    List<Mutant> left = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      if (killed.get(i) == 0) {
        left.add(mutants.get(i));
      }
    }
    unnoticed.forEach(term -> left.add(term.mutant()));
    List<Survivor> survivors = left.parallelStream().map(this::survivor).toList();
    return new Proof(
        cases.size(),
        playbook.plays().stream().map(this::playProof).toList(),
        mutants.size() + terms.size(),
        mutants.size() + terms.size() - survivors.size(),
        survivors,
        equivalents.unfounded(left));
  }

  /**
   * What was seen in a case: the lines that were met, those alone in the way, whether it holds, and
   * which edits of other plays than its own change what is advised in it.
   */
  private record Look(
      ScenarioCase scenario,
      List<String> met,
      List<String> stopped,
      boolean holds,
      List<Integer> others) {}

  private Look look(ScenarioCase one) {
    Facts facts = playbook.facts(one.state());
    Pass pass = seen.pass(facts);
    List<String> met = new ArrayList<>();
    List<String> stopped = new ArrayList<>();
    for (Play play : playbook.plays()) {
      boolean called = !pass.called(play).isEmpty();
      for (int i = 0; i < play.conditions().size(); i++) {
        if (called) {
          met.add(line(play, i));
        }
        if (pass.stoppedAlone(play, i)) {
          stopped.add(line(play, i));
        }
      }
    }
    List<Advice> advice = pass.advice();
    // A case that fails as things stand cannot notice anything.
    Planner planner = Planner.of(playbook, one.state(), facts);
    boolean holds = ScenarioRun.holds(playbook, one, planner.plan(advice));
    List<Integer> others = new ArrayList<>();
    for (int i = 0; holds && i < mutants.size(); i++) {
      if (killed.get(i) == 0 && isTouched(pass, advice, i)) {
        if (one.play().equals(mutants.get(i).play())) {
          tryOn(one, planner, pass, advice, i);
        } else {
          others.add(i);
        }
      }
    }
    return new Look(one, met, stopped, holds, others);
  }

  /**
   * Tries the edits of other plays, once each play's own cases have noticed what they notice: a
   * plan is dear, and few edits are left.
   */
  private void lookAtOthers(Look look) {
    if (look.others().stream().noneMatch(i -> killed.get(i) == 0)) {
      return;
    }
    ScenarioCase one = look.scenario();
    Facts facts = playbook.facts(one.state());
    Pass pass = seen.pass(facts);
    List<Advice> advice = pass.advice();
    Planner planner = Planner.of(playbook, one.state(), facts);
    for (int i : look.others()) {
      if (killed.get(i) == 0) {
        tryOn(one, planner, pass, advice, i);
      }
    }
  }

  private static String place(ScenarioCase one) {
    return one.path() + ":" + one.line();
  }

  /** Whether an edit changes what is advised. */
  private boolean isTouched(Pass pass, List<Advice> advice, int index) {
    Mutant mutant = mutants.get(index);
    return mutant.rule() == null
        ? advice.stream().anyMatch(a -> mutant.changed().containsKey(a.play().id()))
        : pass.differs(index, Objects.requireNonNull(playbook.play(mutant.rule().id())));
  }

  private void tryOn(ScenarioCase one, Planner planner, Pass pass, List<Advice> advice, int index) {
    if (!ScenarioRun.holds(playbook, one, planner.plan(pass.advice(index, advice)))) {
      killed.set(index, 1);
    }
  }

  private static String line(Play play, int condition) {
    return play.id() + " " + condition;
  }

  private PlayProof playProof(Play play) {
    List<LineProof> lines = new ArrayList<>();
    for (int i = 0; i < play.conditions().size(); i++) {
      Condition condition = play.conditions().get(i);
      String met = trueIn.get(line(play, i));
      String stopped = falseIn.get(line(play, i));
      lines.add(
          new LineProof(condition.line(), condition.text(), decided(met, stopped), met, stopped));
    }
    int own = (int) cases.stream().filter(one -> one.play().equals(play.id())).count();
    return new PlayProof(play.id(), play.path(), own, List.copyOf(lines));
  }

  private static Decided decided(@Nullable String met, @Nullable String stopped) {
    if (met == null) {
      return stopped == null ? Decided.NEVER_REACHED : Decided.NEVER_SEEN_TRUE;
    }
    return stopped == null ? Decided.NEVER_SEEN_FALSE : Decided.BOTH_WAYS;
  }

  private Survivor survivor(Mutant mutant) {
    String equivalent = equivalents.because(mutant);
    MissingCases.Missing noticing = equivalent == null ? missing.of(mutant) : null;
    return new Survivor(
        mutant.kind().word(),
        mutant.file(),
        mutant.line(),
        mutant.play(),
        mutant.inWords() + ", no scenario would notice.",
        noticing == null ? null : noticing.text(),
        noticing == null ? null : noticing.file(),
        equivalent);
  }
}
