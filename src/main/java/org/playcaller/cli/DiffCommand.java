package org.playcaller.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.company.Company;
import org.playcaller.impact.EditedLines;
import org.playcaller.impact.Impact;
import org.playcaller.impact.Impact.CaseImpact;
import org.playcaller.impact.Impact.Change;
import org.playcaller.impact.Impact.RepImpact;
import org.playcaller.impact.Markdown;
import org.playcaller.plan.PlanJson;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.playbook.UnsoundPlaybook;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.state.StateJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a change of the playbook does before it is live. */
@Command(
    name = "diff",
    description =
        "Says what a change of the playbook does: to each rep's plan, and to the scenarios.",
    exitCodeOnExecutionException = 1,
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD_RULES", description = "The rules folder as it was.")
  private String before;

  @Parameters(index = "1", paramLabel = "NEW_RULES", description = "The rules folder as edited.")
  private String after;

  @Option(
      names = {"--company", "--playcaller.company"},
      paramLabel = "DIR",
      description = "A folder with one state per rep; the demo company without it.")
  private @Nullable String company;

  @Option(
      names = {"--scenarios", "--playcaller.scenarios"},
      paramLabel = "DIR",
      description = "The scenarios folder; as for test without it.")
  private @Nullable Path scenarios;

  @ArgGroup private @Nullable Format format;

  /** How it is written; as text where neither is asked for. */
  static final class Format {
    @Option(names = "--json", description = "Prints it as JSON.")
    private boolean json;

    @Option(names = "--markdown", description = "Prints it as Markdown, for a pull request.")
    private boolean markdown;
  }

  @Override
  public Integer call() {
    Playbook old = read(before);
    Playbook now = read(after);
    if (old == null || now == null) {
      return 1;
    }
    Impact impact =
        Impact.of(
            old,
            now,
            Company.load(company, new StateJson()).reps(),
            ScenarioFiles.locate(scenarios));
    if (format == null) {
      print(impact);
    } else {
      spec.commandLine()
          .getOut()
          .println(format.json ? Terminal.json(PlanJson.writePretty(impact)) : Markdown.of(impact));
    }
    return impact.scenarios().broken().isEmpty() && impact.scenarios().faults().isEmpty() ? 0 : 1;
  }

  /** The playbook of a folder; null where it is not sound, and its faults are printed. */
  private @Nullable Playbook read(String folder) {
    try {
      return Playbook.read(RuleFiles.of(Path.of(folder)));
    } catch (UnsoundPlaybook e) {
      e.faults()
          .forEach(fault -> spec.commandLine().getErr().println(CheckCommand.shown(folder, fault)));
      return null;
    }
  }

  private void print(Impact impact) {
    Page page =
        new Page(spec.commandLine().getOut(), Commands.width(spec.commandLine()), Ansi.AUTO);
    page.bold("Revision " + impact.before() + " to " + impact.after());
    for (EditedLines edit : impact.edits()) {
      page.text(2, edit.place());
      edit.from().forEach(line -> page.text(4, "- " + line.strip()));
      edit.to().forEach(line -> page.text(4, "+ " + line.strip()));
    }
    impact.reps().forEach(rep -> print(rep, page));
    page.heading("Scenarios");
    cases("holds no longer", impact.scenarios().broken(), page);
    cases("holds now", impact.scenarios().mended(), page);
    impact.scenarios().faults().forEach(fault -> page.text(2, fault));
    impact.scenarios().unproven().forEach(play -> page.text(2, play + ": no scenario is about it"));
    page.text(
        0,
        impact.reps().size()
            + " of "
            + (impact.reps().size() + impact.repsUnchanged())
            + " plans change, "
            + impact.scenarios().broken().size()
            + " of "
            + impact.scenarios().cases()
            + " scenarios break"
            + (impact.scenarios().lost() == 0
                ? ""
                : ", and " + impact.scenarios().lost() + " cannot be read any more")
            + (impact.changesNothing() ? ": nothing is other" : ""));
    page.flush();
  }

  private static void print(RepImpact rep, Page page) {
    page.heading(rep.rep().name() + ", " + rep.day());
    for (Change change : rep.changes()) {
      page.item(
          change.what().word().replace('-', ' ')
              + ": "
              + change.title()
              + (change.from() == null ? "" : ", was " + change.from())
              + (change.to() == null ? "" : ", is " + change.to()));
      page.fine(change.play() + "; by " + String.join(", ", change.by()));
    }
  }

  private static void cases(String what, List<CaseImpact> cases, Page page) {
    for (CaseImpact one : cases) {
      page.item(what + ": " + one.title());
      page.fine(one.place() + "; by " + String.join(", ", one.by()));
      one.report().stream().limit(1).forEach(line -> page.text(5, line.replace("\n", ";")));
    }
  }
}
