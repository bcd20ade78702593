package org.playcaller.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.scenario.Failure;
import org.playcaller.scenario.Outcome;
import org.playcaller.scenario.Results;
import org.playcaller.scenario.ScenarioCase;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints results: what fails with what was expected beneath what came, and the last line. */
final class ResultsPrinter {

  private static final String ACTUAL = "actual";
  private static final String EXPECTED = "expected";

  private final PrintWriter out;
  private final Ansi ansi;
  private final @Nullable String folder;

  /** With the folder in front of each place, so that an editor's terminal can open it. */
  ResultsPrinter(PrintWriter out, Ansi ansi, @Nullable String folder) {
    this.out = out;
    this.ansi = ansi;
    this.folder = folder;
  }

  void print(Results results) {
    results.all().forEach(result -> print(result.outcome()));
    boolean holds = results.count(Outcome.Verdict.FAILED) == 0;
    out.println(styled(results.summary(), holds ? Style.fg_green : Style.fg_red));
    out.flush();
  }

  private void print(Outcome outcome) {
    switch (outcome.verdict()) {
      case FAILED -> {
        title("failed ", outcome.scenario(), Style.fg_red);
        outcome.unmet().forEach(this::failure);
      }
      case PENDING -> {
        title("pending", outcome.scenario(), Style.fg_yellow);
        out.println("  todo: " + outcome.scenario().todo());
      }
      case HOLDS_NOW -> {
        title("pending", outcome.scenario(), Style.fg_yellow);
        out.println("  " + styled("holds now: remove todo", Style.fg_green));
      }
      case PASSED -> {}
    }
  }

  private void title(String verdict, ScenarioCase scenario, IStyle style) {
    String place = scenario.path() + ":" + scenario.line();
    out.println(styled(verdict, style) + " " + styled(scenario.title(), Style.bold));
    out.println("  at " + (folder == null ? "" : folder + "/") + place);
  }

  /** Labels end, and what they say begins, in one column. */
  private void failure(Failure failure) {
    List<String> labels = failure.decided().stream().map(Failure.Reason::how).toList();
    int wide = labels.stream().mapToInt(String::length).reduce(EXPECTED.length(), Math::max);
    line(wide, ACTUAL, failure.actual(), Style.fg_red);
    line(wide, EXPECTED, failure.expected(), Style.fg_green);
    failure.decided().forEach(why -> line(wide, why.how(), why.what(), Style.faint));
  }

  private void line(int wide, String label, String text, IStyle style) {
    out.println("    " + " ".repeat(wide - label.length()) + label + " " + styled(text, style));
  }

  private String styled(String text, IStyle style) {
    return ansi.apply(text, List.of(style)).toString();
  }
}
