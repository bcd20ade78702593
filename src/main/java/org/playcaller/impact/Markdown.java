package org.playcaller.impact;

import java.util.List;
import org.playcaller.impact.Impact.CaseImpact;
import org.playcaller.impact.Impact.Change;
import org.playcaller.impact.Impact.RepImpact;
import org.playcaller.impact.Impact.ScenarioImpact;

/** Writes what a change does as Markdown, to paste into a pull request. */
public final class Markdown {

  private final StringBuilder out = new StringBuilder();

  private Markdown() {}

  /**
   * Writes it.
   *
   * @param impact what a change does
   * @return Markdown with GitHub's tables; names and texts in it are escaped
   */
  public static String of(Impact impact) {
    Markdown markdown = new Markdown();
    markdown.write(impact);
    return markdown.out.toString();
  }

  private void write(Impact impact) {
    out.append("## What this change of the playbook does\n\n");
    out.append("Revision `").append(impact.before()).append("` → `").append(impact.after());
    out.append("`: ").append(impact.edits().size()).append(" edits; the plans of ");
    out.append(impact.reps().size()).append(" of ");
    out.append(impact.reps().size() + impact.repsUnchanged()).append(" reps change; ");
    ScenarioImpact scenarios = impact.scenarios();
    out.append(scenarios.broken().size() + scenarios.lost()).append(" scenarios break.\n");
    edits(impact.edits());
    impact.reps().forEach(this::rep);
    cases("Scenarios that hold no longer", scenarios.broken());
    cases("Scenarios that hold now", scenarios.mended());
    list("Scenarios that cannot be read any more", scenarios.faults());
    list("New plays without a scenario", scenarios.unproven());
  }

  private void edits(List<EditedLines> edits) {
    if (edits.isEmpty()) {
      return;
    }
    out.append("\n```diff\n");
    for (EditedLines edit : edits) {
      out.append("@@ ").append(edit.place()).append('\n');
      edit.from().forEach(line -> out.append("- ").append(fenced(line)).append('\n'));
      edit.to().forEach(line -> out.append("+ ").append(fenced(line)).append('\n'));
    }
    out.append("```\n");
  }

  private void rep(RepImpact rep) {
    out.append("\n### ").append(escaped(rep.rep().name())).append(", ").append(rep.day());
    out.append("\n\n| | play | whom | before | after | by |\n|---|---|---|---|---|---|\n");
    for (Change change : rep.changes()) {
      row(
          change.what().word().replace('-', ' '),
          change.play(),
          change.who() == null ? "" : change.who().name(),
          change.from() == null ? "" : change.from(),
          change.to() == null ? "" : change.to(),
          String.join(", ", change.by()));
    }
  }

  private void cases(String heading, List<CaseImpact> cases) {
    if (cases.isEmpty()) {
      return;
    }
    out.append("\n### ").append(heading).append("\n\n| case | place | by |\n|---|---|---|\n");
    for (CaseImpact one : cases) {
      row(one.title(), one.place(), String.join(", ", one.by()));
    }
  }

  private void list(String heading, List<String> items) {
    if (!items.isEmpty()) {
      out.append("\n### ").append(heading).append("\n\n");
      items.forEach(item -> out.append("- ").append(escaped(item)).append('\n'));
    }
  }

  private void row(String... cells) {
    for (String cell : cells) {
      out.append("| ").append(escaped(cell)).append(' ');
    }
    out.append("|\n");
  }

  /** Names come from outside: none may open a tag, a link, a column or a line. */
  private static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").replaceAll("([\\\\`*_{}\\[\\]<>()#|!&])", "\\\\$1");
  }

  private static String fenced(String line) {
    return line.replaceAll("\\p{Cntrl}", " ").replace("```", "'''");
  }
}
