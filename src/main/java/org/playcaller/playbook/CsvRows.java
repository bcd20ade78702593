package org.playcaller.playbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;

/**
 * The rows of a register. A row is a line, so that a quote left open spoils no other row; a line
 * that begins with # is a note.
 */
final class CsvRows {

  private CsvRows() {}

  /**
   * A row.
   *
   * @param number its line
   * @param name its first field, also where the others cannot be made out
   * @param text the whole line
   * @param fields its fields; empty, with a fault, where there are not as many as columns
   */
  record Row(int number, String name, String text, List<String> fields) {

    /** Where a field begins in the line, in a row without quotes. */
    int column(int field) {
      return fields.subList(0, field).stream().mapToInt(String::length).sum() + field + 1;
    }
  }

  /** The rows; none, with a fault, where the first does not name the columns. */
  static List<Row> read(TextFile file, List<String> columns, FileFaults faults) {
    List<Row> rows = new ArrayList<>();
    String header = String.join(",", columns);
    boolean headed = false;
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i).stripTrailing();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (headed) {
        rows.add(row(i + 1, line, columns, faults));
      } else if (!line.equals(header)) {
        faults.add(
            i + 1,
            1,
            "the first row does not name the columns",
            "write " + header + " above the rows, with commas between");
        return List.of();
      }
      headed = true;
    }
    return rows;
  }

  private static Row row(int number, String line, List<String> columns, FileFaults faults) {
    List<String> fields = fields(number, line, faults);
    if (!fields.isEmpty() && fields.size() != columns.size()) {
      faults.add(
          number,
          1,
          "the row has " + fields.size() + " columns instead of " + columns.size(),
          "write " + String.join(",", columns) + "; put quotes around a text with a comma in it");
    }
    return new Row(
        number,
        fields.size() == columns.size() ? fields.get(0) : line.split("[,;\t]", 2)[0],
        line,
        fields.size() == columns.size() ? fields : List.of());
  }

  /** The fields of a row; none, with a fault, where its quotes cannot be made out. */
  private static List<String> fields(int number, String line, FileFaults faults) {
    // Counted here, since the library takes an open quote for one that closes at the end.
    if (line.chars().filter(c -> c == '"').count() % 2 == 1) {
      faults.add(number, line.indexOf('"') + 1, "the quote is not closed", "write \" behind it");
      return List.of();
    }
    if (line.indexOf('"') < 0) {
      return List.of(StringUtils.splitPreserveAllTokens(line, ','));
    }
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(line)) {
      return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
    } catch (CsvParseException e) {
      faults.add(number, 1, "the row cannot be read", "check its quotes and commas");
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
