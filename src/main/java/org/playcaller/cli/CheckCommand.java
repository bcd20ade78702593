package org.playcaller.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.company.Company;
import org.playcaller.lint.Lint;
import org.playcaller.lint.Remark;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFault;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.playbook.UnsoundPlaybook;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether the playbook is sound, and if not, what to mend where. */
@Command(
    name = "check",
    description = "Checks the playbook: prints each fault as path:line:column, or what it read.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOption rules;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rules folder.")
  private @Nullable String folder;

  @Option(
      names = "--lint",
      description =
          "Warns about plays that are valid but suspicious: they never fire, repeat or clash.")
  private boolean lint;

  @Option(
      names = {"--company", "--playcaller.company"},
      paramLabel = "DIR",
      description = "For --lint: a folder with one state per rep; the demo company without it.")
  private @Nullable String company;

  @Option(
      names = {"--scenarios", "--playcaller.scenarios"},
      paramLabel = "DIR",
      description = "For --lint: the scenarios folder; as for test without it.")
  private @Nullable Path scenarios;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RuleFiles files = rules.files(folder);
    try {
      Playbook playbook = Playbook.read(files);
      out.printf(
          "%s is sound: %d plays, %d sentences, %d terms, %d entries of advice; revision %s%n",
          playbook.origin(),
          playbook.plays().size(),
          playbook.sentences(),
          playbook.terms().size(),
          playbook.advice().size(),
          playbook.revision());
      return lint ? remarks(playbook, files.origin(), out) : 0;
    } catch (UnsoundPlaybook e) {
      for (RuleFault fault : e.faults()) {
        out.println(shown(files.origin(), fault));
      }
      out.printf("%d %s%n", e.faults().size(), e.faults().size() == 1 ? "fault" : "faults");
      return 1;
    }
  }

  private int remarks(Playbook playbook, String origin, PrintWriter out) {
    List<State> given =
        ScenarioReader.readable(ScenarioFiles.locate(scenarios), playbook).cases().stream()
            .map(ScenarioCase::state)
            .toList();
    List<Remark> remarks = Lint.of(playbook, Company.load(company, new StateJson()).reps(), given);
    // What is to be mended comes last, right above the sum, where it is read.
    remarks.stream()
        .sorted(Comparator.comparing(remark -> !remark.kind().isNote()))
        .forEach(remark -> out.println(shown(origin, remark)));
    long notes = remarks.stream().filter(remark -> remark.kind().isNote()).count();
    out.printf("%d to mend, %d to look at%n", remarks.size() - notes, notes);
    return notes == remarks.size() ? 0 : 1;
  }

  /** With the folder in front, so that an editor's terminal can open the place. */
  static String shown(String folder, Object place) {
    return (Files.isDirectory(Path.of(folder)) ? folder + "/" : "") + place;
  }
}
