package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playcaller.cli.Commands;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BacktestCommandTest {

  @TempDir private Path dir;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stdout = System.out;
  private final PrintStream stderr = System.err;

  @BeforeEach
  void capture() {
    Company.in(dir);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(stdout);
    System.setErr(stderr);
  }

  @Test
  void printsTheFiguresOfTwoWeeksAndOneByDefault() {
    assertThat(run("2024-04", "2024-04")).as(shown(err)).isZero();

    assertThat(shown(out))
        .startsWith("Playcaller looks back at 2024-04 to 2024-04")
        .contains("14 days before", "7 days before", "Playcaller's chance", "by amount");
    assertThat(shown(err)).as("no bar where nobody watches").isEmpty();
  }

  @Test
  void printsJsonAndWritesThePage() {
    Path page = dir.resolve("report.html");

    int code =
        run("2024-04", "2024-04", "--days-before", "14", "--json", "--report", page.toString());

    assertThat(code).as(shown(err)).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(out.toByteArray());
    assertThat(json.path("from").asString()).isEqualTo("2024-04");
    assertThat(json.path("method").path("resamples").asInt()).isEqualTo(2_000);
    JsonNode horizon = json.path("horizons").path(0);
    JsonNode chance = horizon.path("all").path("predictors").path(0);
    assertThat(chance.path("predictor").asString()).isEqualTo("chance");
    assertThat(chance.path("skill").path("value").asDouble()).isCloseTo(0.75, within(0.002));
    assertThat(chance.path("scores").path("brier").path("interval").path("to").asDouble())
        .isCloseTo(0.16, within(0.002));
    assertThat(horizon.path("leftOut").path(0).path("reason").asString()).isEqualTo("no-quota");
    assertThat(horizon.path("deals").path(2).path("question").asString()).isEqualTo("won-at-all");
    assertThat(page).content().startsWith("<!DOCTYPE html>").contains("<svg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05 | 2024-04 | 7  | the first month, 2024-05, comes after the last one, 2024-04",
        "2024-04 | 2024-05 | 7  | 2024-05 is not over in the export, whose last day is 2024-05-05",
        "2024-04 | 2024-04 | 30 | the longest has 30 days, so look at most 29 days before its end",
        "2024-04 | 2024-04 | 367 | 367 days before the period's end is out of range: use 1 to 366",
        "2024-04 | April   | 7  | \"April\" is no month; write it as 2016-04"
      })
  void saysPlainlyWhatIsWrongWithTheArguments(String from, String to, String days, String what) {
    assertThat(run(from, to, "--days-before", days)).isEqualTo(2);

    assertThat(shown(err)).contains(what).doesNotContain("Exception");
    assertThat(shown(out)).isEmpty();
  }

  @Test
  void saysWhereTheReportCannotBeWritten() {
    Path page = dir.resolve("no/such/report.html");

    assertThat(run("2024-04", "2024-04", "--report", page.toString())).isEqualTo(1);

    assertThat(shown(err)).contains("cannot write the report (there is no " + page + ")");
  }

  @Test
  void writesTheRowsOverAnOlderFile() throws IOException {
    Path rows = Files.writeString(dir.resolve("rows.csv"), "older\n".repeat(999));

    assertThat(run("2024-04", "2024-04", "--rows", rows.toString())).as(shown(err)).isZero();

    assertThat(rows).content().startsWith("kind,rep,").doesNotContain("older");
    assertThat(run("2024-04", "2024-04", "--rows", dir.toString())).isEqualTo(1);
    assertThat(shown(err)).contains("cannot write the rows");
  }

  @Test
  void refusesAnUnreadableExportAsImportDoes() throws IOException {
    Files.delete(dir.resolve("User.csv"));

    int backtest = run("2024-04", "2024-04");
    String told = shown(err);
    err.reset();
    int imported =
        Commands.run(
            new String[] {
              "import", "salesforce", dir.toString(), "--as-of", "2024-04-16", "--out", dir + "/out"
            });

    assertThat(backtest).isEqualTo(imported).isEqualTo(1);
    assertThat(told)
        .isEqualTo(shown(err))
        .contains("cannot read the export", "has no file User.csv");
  }

  @Test
  void takesDeletedRowsOnlyWhereAsked() throws IOException {
    Path deals = dir.resolve("Opportunity.csv");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(deals)) {
      lines.add(line + (lines.isEmpty() ? ",IsDeleted" : "," + line.startsWith("B.1,")));
    }
    Files.write(deals, lines);

    assertThat(run("2024-04", "2024-04", "--with-deleted")).isZero();
    assertThat(shown(out)).contains("3 rep-periods of 3 reps, of which 2 met the quota");
    out.reset();
    assertThat(run("2024-04", "2024-04")).isZero();
    assertThat(shown(out)).contains("3 rep-periods of 3 reps, of which 1 met the quota");
  }

  private int run(String from, String to, String... more) {
    List<String> args = new ArrayList<>(List.of("backtest", "--crm", "salesforce", dir.toString()));
    args.addAll(List.of("--from", from, "--to", to));
    args.addAll(List.of(more));
    return Commands.run(args.toArray(String[]::new));
  }

  private static String shown(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
