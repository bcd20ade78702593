package org.playcaller.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.playcaller.crm.ColumnNames;
import org.playcaller.crm.Progress;
import org.playcaller.crm.SalesforceExport;
import org.playcaller.plan.Plan;
import org.playcaller.plan.PlanJson;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Nearest;
import org.playcaller.state.Fault;
import org.playcaller.state.InvalidState;
import org.playcaller.state.NotJson;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.playcaller.state.TooLarge;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the plan of a state, or of a rep of a CRM export. */
@Command(
    name = "plan",
    description = "Prints the plan of a state, or of a rep of a CRM export.",
    customSynopsis = {
      "playcaller plan [--rules=DIR] [--json] [--all] STATE.json",
      "playcaller plan [--rules=DIR] [--json] [--all] --crm salesforce DIR --as-of=DAY --rep=NAME"
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

  private static final int SHOWN = 8;

  @Spec private CommandSpec spec;

  @Mixin private RulesOption rules;

  @ArgGroup private @Nullable Origin origin;

  @Option(names = "--json", description = "Prints the plan as JSON.")
  private boolean json;

  @Option(names = "--all", description = "Prints all actions, not the first " + SHOWN + " only.")
  private boolean all;

  /** A file, or a rep of an export. */
  static final class Origin {
    @Parameters(paramLabel = "STATE.json", description = "A rep's state.")
    private @Nullable Path file;

    @ArgGroup(exclusive = false)
    private @Nullable Crm crm;
  }

  /** A rep of an export. */
  static final class Crm {
    @Option(
        names = "--crm",
        required = true,
        arity = "2",
        hideParamSyntax = true,
        paramLabel = " salesforce DIR",
        description = "The kind of export and its folder: salesforce DIR.")
    private List<String> export;

    @Option(
        names = "--as-of",
        required = true,
        paramLabel = "DAY",
        description = "The day, as 2026-03-31.")
    private LocalDate day;

    @Option(
        names = "--rep",
        required = true,
        paramLabel = "NAME",
        description = "The rep's name or id.")
    private String rep;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (origin == null) {
      throw new ParameterException(
          spec.commandLine(), "Name a state file, or a rep of an export with --crm.");
    }
    State state = origin.crm == null ? read(origin.file) : ofExport(origin.crm);
    if (state == null) {
      return 1;
    }
    Plan plan = Planner.plan(rules.playbook(), state);
    if (json) {
      out.println(PlanJson.writePretty(plan));
    } else {
      int width = spec.commandLine().getUsageHelpWidth();
      new PlanPrinter(plan, new Page(out, width, Ansi.AUTO), all ? Integer.MAX_VALUE : SHOWN)
          .print();
    }
    return 0;
  }

  private @Nullable State read(@Nullable Path file) {
    try (InputStream in = Files.newInputStream(Objects.requireNonNull(file))) {
      // One byte more than is allowed tells a file that is too large.
      return new StateJson().read(in.readNBytes(StateJson.MAX_BYTES + 1));
    } catch (InvalidState e) {
      e.faults().forEach(fault -> err(file + "#" + shown(fault)));
      return null;
    } catch (NotJson | TooLarge e) {
      err(file + ": " + e.getMessage());
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the state", e);
    }
  }

  private static String shown(Fault fault) {
    String found = fault.value() == null ? "" : " (found: " + fault.value() + ")";
    return fault.pointer() + " " + fault.what() + " " + fault.remedy() + found;
  }

  private void err(String line) {
    spec.commandLine().getErr().println(line);
  }

  private @Nullable State ofExport(Crm crm) {
    if (!crm.export.get(0).equals("salesforce")) {
      throw new ParameterException(
          spec.commandLine(), "\"" + crm.export.get(0) + "\" is no known export: use salesforce");
    }
    Path folder = Path.of(crm.export.get(1));
    List<State> states;
    try {
      states =
          SalesforceExport.read(folder, crm.day, ColumnNames.of(folder), Progress.console())
              .states();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the export", e);
    }
    State named =
        states.stream()
            .filter(s -> s.rep().id().equals(crm.rep) || s.rep().label().equals(crm.rep))
            .findFirst()
            .orElse(null);
    if (named == null) {
      err(noRep(crm.rep, states));
    }
    return named;
  }

  private static String noRep(String rep, List<State> states) {
    String nearest = Nearest.of(rep, states.stream().map(s -> s.rep().label()).toList());
    return "the export has no rep \""
        + rep
        + "\""
        + (nearest == null ? "" : "; did you mean \"" + nearest + "\"?");
  }
}
