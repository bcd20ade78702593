package org.playcaller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.playbook.UnsoundPlaybook;
import org.playcaller.proof.Proof;
import org.playcaller.report.Report;
import org.playcaller.scenario.JUnitReport;
import org.playcaller.scenario.Outcome;
import org.playcaller.scenario.Results;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioFault;
import org.playcaller.scenario.ScenarioReader;
import org.playcaller.scenario.Selection;
import org.playcaller.scenario.TableHeader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Scenarios folders, or files and folders in one. Without it, the folder scenarios beside"
              + " where the command runs, else the copy in the jar.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"--scenarios", "--playcaller.scenarios"},
      paramLabel = "DIR",
      description = "The scenarios folder; a PATH may then be below it.")
  private @Nullable Path option;

  @Option(
      names = "--case",
      paramLabel = "TEXT",
      description = "Only the cases that have this in their name.")
  private @Nullable String name;

  @Option(names = "--tag", paramLabel = "TAG", description = "Only the cases with this tag.")
  private @Nullable String tag;

  @Option(
      names = "--watch",
      description = "Runs again whenever a rule or a scenario is saved; Ctrl-C ends it.")
  private boolean watch;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Writes the results as JUnit XML, too, for a build server.")
  private @Nullable Path junit;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "Writes what the scenarios prove of each play, and what not, as a page: DIR/index.html.")
  private @Nullable Path report;

  @Option(
      names = "--table",
      paramLabel = "PLAY",
      description =
          "Runs nothing; prints the header of a table of cases about this play, with a column for"
              + " each value that its conditions look at.")
  private @Nullable String table;

  private final ScenarioReader reader = new ScenarioReader();
  private @Nullable Playbook playbook;

  @Override
  public Integer call() {
    ChosenScenarios chosen = ChosenScenarios.of(paths, option, spec);
    if (table != null) {
      return printHeader(chosen, table);
    }
    return watch ? runOnEverySave(chosen) : run(chosen);
  }

  private int run(ChosenScenarios chosen) {
    PrintWriter out = spec.commandLine().getOut();
    Playbook current = playbook();
    Selection selection = new Selection(chosen.below(), name, tag);
    ScenarioReader.Readable read = reader.reread(chosen.files(), current);
    List<ScenarioFault> faults =
        read.faults().stream().filter(fault -> selection.concerns(fault.path())).toList();
    if (!faults.isEmpty()) {
      String folder = chosen.folder() == null ? "" : chosen.folder() + "/";
      faults.forEach(fault -> spec.commandLine().getErr().println(folder + fault));
    }
    List<ScenarioCase> cases = read.cases().stream().filter(selection::picks).toList();
    if (cases.isEmpty() && !faults.isEmpty()) {
      return 1;
    }
    if (cases.isEmpty()) {
      throw new ParameterException(spec.commandLine(), nothing(read.cases(), selection));
    }
    Results results = Results.of(current, cases);
    String folder = chosen.folder() == null ? null : chosen.folder().toString();
    new ResultsPrinter(out, spec.commandLine().getColorScheme().ansi(), folder).print(results);
    if (junit != null) {
      write(junit, JUnitReport.of(results));
    }
    if (report != null) {
      Proof proof = Proof.of(current, chosen.files(), cases);
      List<Outcome> outcomes = results.all().stream().map(Results.Result::outcome).toList();
      write(report.resolve("index.html"), Report.of(current, proof, outcomes, read.cases().size()));
    }
    if (!faults.isEmpty()) {
      // What can be read is run all the same; what cannot proves nothing.
      out.println(
          faults.size() == 1
              ? "1 fault in the scenarios: see above"
              : faults.size() + " faults in the scenarios: see above");
    }
    return results.count(Outcome.Verdict.FAILED) == 0 && faults.isEmpty() ? 0 : 1;
  }

  /** The playbook as the rules folder has it now; read anew only where a rule was changed. */
  private Playbook playbook() {
    RuleFiles files = rules.files(null);
    Playbook known = playbook;
    if (known == null || !known.revision().equals(files.revision())) {
      known = Playbook.read(files);
      playbook = known;
    }
    return known;
  }

  private int runOnEverySave(ChosenScenarios chosen) {
    List<Path> folders = new ArrayList<>();
    if (chosen.folder() != null) {
      folders.add(chosen.folder());
    }
    Path ruleFolder = Path.of(rules.files(null).origin());
    if (Files.isDirectory(ruleFolder)) {
      folders.add(ruleFolder);
    }
    if (folders.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "there is no folder to watch: name one with --scenarios or --rules");
    }
    int code = 0;
    try (SavedFiles saved = new SavedFiles(folders)) {
      while (true) {
        code = runWhateverComes(chosen);
        saved.await();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return code;
  }

  /** A fault is mended in an editor, so the next run is waited for. */
  private int runWhateverComes(ChosenScenarios chosen) {
    try {
      return run(chosen);
    } catch (UnsoundPlaybook | UncheckedIOException | ParameterException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    } finally {
      spec.commandLine().getErr().flush();
    }
  }

  private static String nothing(List<ScenarioCase> all, Selection selection) {
    Set<String> tags = new TreeSet<>();
    all.forEach(one -> tags.addAll(one.tags()));
    if (selection.tag() != null && !tags.contains(selection.tag())) {
      String known = tags.isEmpty() ? "no case has any" : "tags are " + String.join(", ", tags);
      return "no case has the tag \"" + selection.tag() + "\"; " + known;
    }
    return selection.name() == null
        ? "there is no case in what is chosen"
        : "no case chosen has \"" + selection.name() + "\" in its name";
  }

  private int printHeader(ChosenScenarios chosen, String play) {
    Playbook current = playbook();
    List<ScenarioCase> cases = ScenarioReader.readable(chosen.files(), current).cases();
    spec.commandLine()
        .getOut()
        .println(TableHeader.of(current, cases, RulesOption.play(current, play, spec)));
    return 0;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
