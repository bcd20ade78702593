package org.playcaller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.playcaller.backtest.Backtest;
import org.playcaller.backtest.BacktestResult;
import org.playcaller.backtest.CaseRows;
import org.playcaller.backtest.HtmlReport;
import org.playcaller.backtest.PastCases;
import org.playcaller.backtest.Span;
import org.playcaller.backtest.TextReport;
import org.playcaller.backtest.UnfitSpan;
import org.playcaller.crm.SalesforceExport;
import org.playcaller.plan.PlanJson;
import org.playcaller.playbook.Playbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Checks the advisor on the past of an export. */
@Command(
    name = "backtest",
    description = {
      "Checks the advisor on your own past.",
      "For each rep's quota period it rebuilds what was known some days before its end and"
          + " compares the forecast of that day with what came. Where no rep has a quota, it judges"
          + " single deals by calendar months."
    },
    customSynopsis = {
      "playcaller backtest --crm salesforce DIR --from=MONTH --to=MONTH",
      "                    [--days-before=DAYS[,DAYS]...] [--json] [--report=FILE]",
      "                    [--rows=FILE] [--with-deleted] [--rules=DIR]"
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RulesOption rules;

  @Option(
      names = "--crm",
      required = true,
      arity = "2",
      hideParamSyntax = true,
      paramLabel = " salesforce DIR",
      description = "The kind of export and its folder: salesforce DIR.")
  private List<String> crm;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "MONTH",
      converter = Month.class,
      description = "The first month in which the quota periods end, as 2016-04.")
  private YearMonth from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "MONTH",
      converter = Month.class,
      description = "The last month, which is over in the export.")
  private YearMonth to;

  @Option(
      names = "--days-before",
      split = ",",
      defaultValue = "14,7",
      paramLabel = "DAYS",
      description =
          "How many days before the period's end to look, 1 to 366; 14,7 by default. A period"
              + " that had not begun by then is left out and counted.")
  private List<Integer> daysBefore;

  @Option(
      names = "--with-deleted",
      description = "Takes rows that are marked as deleted, as import does.")
  private boolean withDeleted;

  @Option(names = "--json", description = "Prints the figures as JSON.")
  private boolean json;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes a page with calibration pictures, FILE.html.")
  private @Nullable Path report;

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description =
          "Writes each forecast with what came as CSV, FILE.csv: a row a rep-period and a row a"
              + " deal that was open. An older file is replaced.")
  private @Nullable Path rows;

  /** Reads a month. */
  static final class Month implements ITypeConverter<YearMonth> {
    @Override
    public YearMonth convert(String text) {
      try {
        return YearMonth.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("\"" + text + "\" is no month; write it as 2016-04");
      }
    }
  }

  @Override
  public Integer call() {
    if (!crm.get(0).equals("salesforce")) {
      throw new ParameterException(
          spec.commandLine(), "\"" + crm.get(0) + "\" is no known export: use salesforce");
    }
    PastCases cases = cases();
    BacktestResult result = cases.figures();
    if (rows != null) {
      write("rows", rows, file -> CaseRows.write(file, cases));
    }
    if (report != null) {
      write("report", report, file -> Files.writeString(file, HtmlReport.of(result)));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? Terminal.json(PlanJson.writePretty(result)) + "\n" : TextReport.of(result));
    out.flush();
    return 0;
  }

  /** Writes a file. */
  @FunctionalInterface
  private interface Writing {
    void to(Path file) throws IOException;
  }

  private static void write(String what, Path file, Writing writing) {
    try {
      writing.to(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the " + what, e);
    }
  }

  private PastCases cases() {
    try {
      Span span = new Span(from, to, daysBefore);
      Playbook playbook = rules.playbook();
      return watched(
          ExportFolder.open(Path.of(crm.get(1)), withDeleted, spec.commandLine().getErr()),
          playbook,
          span);
    } catch (UnfitSpan e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  /** With a bar on standard error, drawn only where a person can see it. */
  private static PastCases watched(SalesforceExport export, Playbook playbook, Span span) {
    if (System.console() == null) {
      return Backtest.run(export, playbook, span, (done, all) -> {});
    }
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("Looking back")
            .setUnit(" days", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .build()) {
      return Backtest.run(export, playbook, span, (done, all) -> bar.maxHint(all).stepTo(done));
    }
  }
}
