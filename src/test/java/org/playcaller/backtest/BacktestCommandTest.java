package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
  }

  @Test
  void printsJsonAndWritesThePage() {
    Path page = dir.resolve("report.html");

    int code =
        run("2024-04", "2024-04", "--days-before", "14", "--json", "--report", page.toString());

    assertThat(code).as(shown(err)).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(out.toByteArray());
    assertThat(json.path("from").asString()).isEqualTo("2024-04");
    JsonNode brier = json.path("horizons").path(0).path("all").path("brier").path(0);
    assertThat(brier.path("predictor").asString()).isEqualTo("chance");
    assertThat(brier.path("skill").asDouble()).isCloseTo(0.75, within(1e-9));
    assertThat(page).content().startsWith("<!DOCTYPE html>").contains("<svg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05 | 2024-04 | 7  | the first month, 2024-05, comes after the last one, 2024-04",
        "2024-04 | 2024-05 | 7  | 2024-05 is not over in the export, whose last day is 2024-05-05",
        "2024-02 | 2024-04 | 7  | no rep of the export has a quota for 2024-02",
        "2024-04 | 2024-04 | 28 | 28 days before the month's end are not 1 to 27",
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
