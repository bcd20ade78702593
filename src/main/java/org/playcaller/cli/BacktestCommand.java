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
import org.playcaller.backtest.HtmlReport;
import org.playcaller.backtest.Span;
import org.playcaller.backtest.TextReport;
import org.playcaller.backtest.UnfitSpan;
import org.playcaller.crm.ColumnNames;
import org.playcaller.crm.Progress;
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
      "For each month and rep it rebuilds what was known some days before the month's end and"
          + " compares what it would have said with what came."
    },
    customSynopsis = {
      "playcaller backtest --crm salesforce DIR --from=MONTH --to=MONTH",
      "                    [--days-before=DAYS[,DAYS]...] [--json] [--report=FILE]",
      "                    [--rules=DIR]"
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
      description = "The first month, as 2016-04.")
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
      description = "How many days before the month's end to look, 1 to 27; 14,7 by default.")
  private List<Integer> daysBefore;

  @Option(names = "--json", description = "Prints the figures as JSON.")
  private boolean json;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes a page with calibration pictures, FILE.html.")
  private @Nullable Path report;

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
    BacktestResult result = result();
    if (report != null) {
      try {
        Files.writeString(report, HtmlReport.of(result));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the report", e);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? PlanJson.writePretty(result) + "\n" : TextReport.of(result));
    out.flush();
    return 0;
  }

  private BacktestResult result() {
    try {
      Span span = new Span(from, to, daysBefore);
      Playbook playbook = rules.playbook();
      Path folder = Path.of(crm.get(1));
      SalesforceExport export =
          SalesforceExport.open(folder, ColumnNames.of(folder), Progress.console());
      return watched(export, playbook, span);
    } catch (UnfitSpan e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the export", e);
    }
  }

  /** With a bar on standard error, drawn only where a person can see it. */
  private static BacktestResult watched(SalesforceExport export, Playbook playbook, Span span) {
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
