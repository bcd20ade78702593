package org.playcaller.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Outcome;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.scenario.ScenarioRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the scenarios. */
@Command(
    name = "test",
    description =
        "Runs the scenarios: prints each case that fails, and how many passed and failed.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOption rules;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description =
          "The scenarios folder. Without it, the folder scenarios beside where the command runs,"
              + " else the copy in the jar.")
  private @Nullable Path folder;

  @Option(
      names = {"--scenarios", "--playcaller.scenarios"},
      paramLabel = "DIR",
      description = "The same, as an option.")
  private @Nullable Path option;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Playbook playbook = rules.playbook();
    int failed = 0;
    int passed = 0;
    for (ScenarioCase scenario : ScenarioReader.read(files(), playbook)) {
      Outcome outcome = ScenarioRun.of(playbook, scenario);
      if (outcome.passed()) {
        passed++;
      } else {
        failed++;
        out.println(outcome.report());
      }
    }
    out.printf("%d passed, %d failed%n", passed, failed);
    return failed == 0 ? 0 : 1;
  }

  private ScenarioFiles files() {
    return ScenarioFiles.locate(folder == null ? option : folder);
  }
}
