package org.playcaller.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRowsTest {

  private static final YearMonth APRIL = YearMonth.of(2024, 4);

  @TempDir private Path dir;

  @BeforeEach
  void export() {
    Company.in(dir);
  }

  @Test
  void aRepPeriodTellsWhatWasForecastAndWhatCame() throws IOException {
    write(14);

    NamedCsvRecord ben = row("rep", "U.2");
    assertThat(ben.getFields())
        .containsExactly(
            "rep-period",
            "U.2",
            "2024-04-01",
            "2024-04-30",
            "14",
            "2024-04-16",
            "1000",
            "0",
            "1000",
            "true",
            "false",
            ben.getField("chance"),
            "0",
            "0.3333333333333333",
            "0",
            "true",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "");
    assertThat(Double.parseDouble(ben.getField("chance"))).isCloseTo(0.6, within(0.002));
    NamedCsvRecord deb = row("rep", "U.4");
    assertThat(deb.getField("scored")).isEqualTo("false");
    assertThat(deb.getField("left_out")).isEqualTo("no-quota");
    assertThat(List.of(deb.getField("quota"), deb.getField("met"), deb.getField("chance")))
        .containsOnly("");
  }

  @Test
  void aDealTellsWhatWasExpectedAndWhatCame() throws IOException {
    write(14);

    NamedCsvRecord won = row("deal", "B.1");
    assertThat(won.getFields().subList(0, 6))
        .containsExactly("deal", "U.2", "2024-04-01", "2024-04-30", "14", "2024-04-16");
    assertThat(won.getFields().subList(17, 28))
        .containsExactly(
            "B.1", "1000", "2024-04-25", "9", "0.6", "0.6", "1", "true", "true", "1000", "won");
    NamedCsvRecord due = row("deal", "B.3");
    assertThat(due.getField("won_in_time")).isEqualTo("false");
    assertThat(due.getField("amount_booked")).isEmpty();
    assertThat(due.getField("fate")).isEqualTo("open");
    assertThat(row("deal", "C.1").getField("kept")).as("the only one of Cid").isEmpty();
  }

  @Test
  void rowsAreSortedWhateverTheOrderOfDays() throws IOException {
    write(7, 14);
    List<String> lines = Files.readAllLines(dir.resolve("rows.csv"));
    write(14, 7);

    assertThat(Files.readAllLines(dir.resolve("rows.csv"))).isEqualTo(lines);
    assertThat(rows())
        .extracting(row -> row.getField("days_before") + row.getField("rep") + row.getField("deal"))
        .containsExactly(
            "14U.1",
            "14U.2",
            "14U.2B.1",
            "14U.2B.2",
            "14U.2B.3",
            "14U.3",
            "14U.3C.1",
            "14U.4",
            "7U.1",
            "7U.2",
            "7U.2B.1",
            "7U.2B.2",
            "7U.2B.3",
            "7U.3",
            "7U.3C.1",
            "7U.4");
  }

  @Test
  void theFiguresCanBeWorkedOutFromTheRows() throws IOException {
    Horizon horizon = write(14).horizons().get(0);

    double brier =
        rows().stream()
            .filter(row -> row.getField("scored").equals("true"))
            .mapToDouble(row -> squared(row, "chance", "met"))
            .average()
            .orElseThrow();
    double deals =
        rows().stream()
            .filter(row -> row.getField("kind").equals("deal"))
            .mapToDouble(row -> squared(row, "chance_in_time", "won_in_time"))
            .average()
            .orElseThrow();
    assertThat(horizon.all().predictors().get(0).scores().brier().value())
        .isCloseTo(brier, within(1e-12));
    assertThat(horizon.deals(DealScores.Question.WON_IN_TIME).scores().brier().value())
        .isCloseTo(deals, within(1e-12));
  }

  @Test
  void noSpreadsheetRunsAnId() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        Files.writeString(
            file, text.replace("U.2", "=1+1").replace("B.1", "@B").replace("B.3", "-3"));
      }
    }
    write(14);

    assertThat(row("rep", "'=1+1").getField("chance")).startsWith("0.60");
    assertThat(row("deal", "'@B").getField("won_in_time")).isEqualTo("true");
    assertThat(row("deal", "-3").getField("rep")).isEqualTo("'=1+1");
  }

  private static double squared(NamedCsvRecord row, String chance, String came) {
    double off =
        Double.parseDouble(row.getField(chance)) - (row.getField(came).equals("true") ? 1 : 0);
    return off * off;
  }

  private BacktestResult write(Integer... days) throws IOException {
    PastCases cases =
        Backtest.run(
            Company.open(dir),
            Company.playbook(),
            new Span(APRIL, APRIL, List.of(days)),
            (done, all) -> {});
    CaseRows.write(dir.resolve("rows.csv"), cases);
    return cases.figures();
  }

  private NamedCsvRecord row(String column, String id) throws IOException {
    return rows().stream().filter(row -> row.getField(column).equals(id)).findFirst().orElseThrow();
  }

  private List<NamedCsvRecord> rows() throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(dir.resolve("rows.csv"))) {
      return csv.stream().toList();
    }
  }
}
