package org.playcaller.proof;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.playbook.Term;
import org.playcaller.playbook.UnsoundPlaybook;
import org.playcaller.proof.Mutant.Kind;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioRun;

/**
 * A number with a name, one step up or down. It changes facts as well as plays, so that it takes a
 * playbook of its own.
 */
record TermMutant(Term term, BigDecimal value, int line, String written, Playbook changed) {

  private static final String FILE = "terms.yaml";

  static List<TermMutant> of(Playbook playbook) {
    List<TermMutant> mutants = new ArrayList<>();
    List<String> lines = text(playbook).lines().toList();
    for (Term term : playbook.terms().values()) {
      for (int line = term.line(); line < lines.size(); line++) {
        String text = lines.get(line).strip();
        if (text.startsWith("value:")) {
          String written = text.substring("value:".length()).strip();
          BigDecimal value = new BigDecimal(written);
          // One step is one of the last digit: a slip of the finger.
          for (BigDecimal other : List.of(value.add(value.ulp()), value.subtract(value.ulp()))) {
            if (other.signum() >= 0) {
              Playbook changed = changed(playbook, line, written, other);
              if (changed != null) {
                mutants.add(new TermMutant(term, other, line + 1, written, changed));
              }
            }
          }
          break;
        }
      }
    }
    return mutants;
  }

  Mutant mutant() {
    return new Mutant(
        Kind.TERM,
        FILE,
        line,
        null,
        term.name() + ": " + written,
        term.name() + ": " + value.toPlainString(),
        null,
        Map.of(),
        null);
  }

  /**
   * Whether some case, of those that hold, fails with it; those of plays that name the term are
   * asked first.
   */
  boolean isNoticed(Playbook playbook, List<ScenarioCase> cases) {
    List<String> naming =
        playbook.plays().stream()
            .filter(p -> p.conditions().stream().anyMatch(c -> term.name().equals(c.term())))
            .map(p -> p.id())
            .toList();
    return cases.stream()
        .sorted(Comparator.comparing(one -> !naming.contains(one.play())))
        .anyMatch(one -> !holds(changed, one));
  }

  private static boolean holds(Playbook playbook, ScenarioCase one) {
    return ScenarioRun.holds(playbook, one, Planner.plan(playbook, one.state()));
  }

  /**
   * The playbook with the other value; null where the check refuses it, so that it never serves.
   */
  private static @Nullable Playbook changed(
      Playbook playbook, int line, String written, BigDecimal value) {
    List<String> lines = new ArrayList<>(text(playbook).lines().toList());
    lines.set(line, lines.get(line).replace(written, value.toPlainString()));
    RuleFiles files =
        playbook.files().with(FILE, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    try {
      return Playbook.read(files);
    } catch (UnsoundPlaybook e) {
      return null;
    }
  }

  private static String text(Playbook playbook) {
    return new String(playbook.files().files().get(FILE), StandardCharsets.UTF_8);
  }
}
