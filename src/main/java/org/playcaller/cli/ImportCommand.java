package org.playcaller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.playcaller.crm.Imported;
import org.playcaller.crm.Rejects;
import org.playcaller.crm.SalesforceExport;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns CRM exports into states. */
@Command(
    name = "import",
    description = "Turns a CRM export into one state per rep.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = ImportCommand.Salesforce.class,
    synopsisSubcommandLabel = "KIND")
final class ImportCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "Name the kind of export: salesforce.");
  }

  /** Turns a Salesforce export into states. */
  @Command(
      name = "salesforce",
      description = {
        "Turns a Salesforce export into one state per rep.",
        "Reads a data loader's files (Opportunity.csv) and a warehouse's"
            + " (sf_opportunity_data.csv)."
      },
      versionProvider = Version.class,
      mixinStandardHelpOptions = true)
  static final class Salesforce implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder with the export's CSV files.")
    private Path folder;

    @Option(
        names = "--as-of",
        required = true,
        paramLabel = "DAY",
        description = "The day of the states, as 2026-03-31; nothing of a later day is used.")
    private LocalDate day;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "OUT",
        description = "The folder for the states and for rejects.csv.")
    private Path out;

    @Option(
        names = "--with-deleted",
        description = "Takes rows that are marked as deleted, which are rejects otherwise.")
    private boolean withDeleted;

    @Override
    public Integer call() {
      PrintWriter console = spec.commandLine().getOut();
      SalesforceExport export = ExportFolder.open(folder, withDeleted, spec.commandLine().getErr());
      Imported imported = export.asOf(day);
      warnOfLaterDay(export);
      try {
        Files.createDirectories(out);
        StateJson json = new StateJson();
        for (State state : imported.states()) {
          Path file = out.resolve(Imported.fileName(state.rep().id()));
          Files.writeString(file, json.writePretty(state));
        }
        Rejects.write(out.resolve("rejects.csv"), imported.rejects());
        console.printf(
            "%d states and %d rejects in %s%n",
            imported.states().size(), imported.rejects().size(), out);
        return 0;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the states", e);
      }
    }

    private void warnOfLaterDay(SalesforceExport export) {
      export
          .day()
          .filter(last -> day.isAfter(last))
          .ifPresent(
              last ->
                  spec.commandLine()
                      .getErr()
                      .println(
                          "The export knows nothing of the days after "
                              + last
                              + "; on "
                              + day
                              + " everything looks that much older."));
    }
  }
}
