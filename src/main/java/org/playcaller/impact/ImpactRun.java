package org.playcaller.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.playcaller.impact.Impact.CaseImpact;
import org.playcaller.impact.Impact.Change;
import org.playcaller.impact.Impact.RepImpact;
import org.playcaller.impact.Impact.ScenarioImpact;
import org.playcaller.impact.Impact.What;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Planner;
import org.playcaller.plan.Who;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.UnsoundPlaybook;
import org.playcaller.scenario.Outcome;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFault;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.scenario.ScenarioRun;
import org.playcaller.state.State;

/**
 * Holds two playbooks against each other. Which edit is responsible is found by taking each back by
 * itself: what is then as it was before, that edit has done.
 */
final class ImpactRun {

  /** Beyond so many edits each would cost a playbook; then all edits of a play's file are named. */
  private static final int MOST_TAKEN_BACK = 24;

  private final Playbook before;
  private final Playbook after;
  private final Edits edits;
  private final List<State> reps;
  private final ScenarioFiles scenarios;
  private final Map<Integer, @Nullable Playbook> takenBack = new HashMap<>();

  ImpactRun(Playbook before, Playbook after, List<State> reps, ScenarioFiles scenarios) {
    this.before = before;
    this.after = after;
    this.edits = new Edits(before.files(), after.files());
    this.reps = reps;
    this.scenarios = scenarios;
  }

  Impact impact() {
    List<RepImpact> changed = new ArrayList<>();
    for (State rep : reps) {
      List<Change> changes = changes(rep);
      if (!changes.isEmpty()) {
        Who who = new Who(rep.rep().id(), rep.rep().label());
        changed.add(new RepImpact(who, rep.day(), changes));
      }
    }
    return new Impact(
        before.revision(),
        after.revision(),
        edits.all(),
        List.copyOf(changed),
        reps.size() - changed.size(),
        scenarios());
  }

  private List<Change> changes(State rep) {
    Places old = places(before, rep);
    List<Change> changes = old.changesTo(places(after, rep));
    Map<Integer, Set<String>> others = new HashMap<>();
    return changes.stream()
        .map(
            change ->
                change.by(
                    responsible(
                        change.play(),
                        edit ->
                            !others
                                .computeIfAbsent(edit, e -> without(e, rep, old))
                                .contains(key(change.what(), change.play(), change.who())))))
        .toList();
  }

  private Set<String> without(int edit, State rep, Places old) {
    Playbook playbook = takenBack(edit);
    return playbook == null
        ? Set.of()
        : old.changesTo(places(playbook, rep)).stream()
            .map(change -> key(change.what(), change.play(), change.who()))
            .collect(Collectors.toSet());
  }

  private static String key(What what, String play, @Nullable Who who) {
    return what + " " + play + " " + (who == null ? "" : who.id());
  }

  private static Places places(Playbook playbook, State rep) {
    Plan plan = Planner.plan(playbook, rep);
    return new Places(plan);
  }

  /** The places of the edits that undo it when taken back; else those of the play's own file. */
  private List<String> responsible(String play, IntPredicate undoneWithout) {
    List<EditedLines> all = edits.all();
    if (all.size() == 1) {
      return List.of(all.get(0).place());
    }
    List<String> alone =
        all.size() > MOST_TAKEN_BACK
            ? List.of()
            : IntStream.range(0, all.size())
                .filter(edit -> takenBack(edit) != null && undoneWithout.test(edit))
                .mapToObj(edit -> all.get(edit).place())
                .toList();
    if (!alone.isEmpty()) {
      return alone;
    }
    List<String> own =
        all.stream()
            .filter(edit -> edit.file().endsWith("/" + play + ".dslr"))
            .map(EditedLines::place)
            .toList();
    return own.isEmpty() ? all.stream().map(EditedLines::place).toList() : own;
  }

  /** The newer playbook without one edit; null where that is no sound playbook. */
  private @Nullable Playbook takenBack(int edit) {
    if (!takenBack.containsKey(edit)) {
      Playbook playbook;
      try {
        playbook = Playbook.read(edits.without(edit));
      } catch (UnsoundPlaybook e) {
        playbook = null;
      }
      takenBack.put(edit, playbook);
    }
    return takenBack.get(edit);
  }

  private ScenarioImpact scenarios() {
    ScenarioReader.Readable now = ScenarioReader.readable(scenarios, after);
    ScenarioReader.Readable old = ScenarioReader.readable(scenarios, before);
    Map<String, ScenarioCase> casesBefore = new HashMap<>();
    old.cases().forEach(one -> casesBefore.put(place(one), one));
    List<CaseImpact> broken = new ArrayList<>();
    List<CaseImpact> mended = new ArrayList<>();
    for (ScenarioCase one : now.cases()) {
      if (one.todo() != null) {
        continue;
      }
      ScenarioCase same = casesBefore.get(place(one));
      boolean held = same != null && ScenarioRun.of(before, same).passed();
      Outcome outcome = ScenarioRun.of(after, one);
      if (held && !outcome.passed()) {
        broken.add(caseImpact(one, outcome, false));
      } else if (!held && outcome.passed()) {
        mended.add(caseImpact(one, outcome, true));
      }
    }
    Set<ScenarioFault> known = Set.copyOf(old.faults());
    return new ScenarioImpact(
        now.cases().size(),
        lost(old.cases(), now.cases()),
        List.copyOf(broken),
        List.copyOf(mended),
        now.faults().stream()
            .filter(fault -> !known.contains(fault))
            .map(ScenarioFault::toString)
            .toList(),
        unproven(now.cases()));
  }

  /** How many cases could be read before and cannot now, such as those of a play that is gone. */
  private static int lost(List<ScenarioCase> before, List<ScenarioCase> now) {
    Set<String> readable = now.stream().map(ImpactRun::place).collect(Collectors.toSet());
    return (int) before.stream().filter(one -> !readable.contains(place(one))).count();
  }

  private CaseImpact caseImpact(ScenarioCase one, Outcome outcome, boolean passes) {
    return new CaseImpact(
        one.title(),
        place(one),
        outcome.failures(),
        responsible(
            one.play(),
            edit -> {
              Playbook playbook = takenBack(edit);
              return playbook != null && ScenarioRun.of(playbook, one).passed() != passes;
            }));
  }

  private static String place(ScenarioCase one) {
    return one.path() + ":" + one.line();
  }

  private List<String> unproven(List<ScenarioCase> cases) {
    Set<String> proven = cases.stream().map(ScenarioCase::play).collect(Collectors.toSet());
    return after.plays().stream()
        .filter(play -> before.play(play.id()) == null && !proven.contains(play.id()))
        .map(Play::path)
        .toList();
  }
}
