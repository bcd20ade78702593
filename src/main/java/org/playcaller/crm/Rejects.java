package org.playcaller.crm;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes rejects as CSV, with the columns file, line, column, value and reason. */
public final class Rejects {

  private Rejects() {}

  /**
   * Writes the rejects in the order given; an older file is replaced.
   *
   * <p>A value that a spreadsheet would take for a formula gets an apostrophe in front: the file is
   * made to be opened in a spreadsheet, and its values come from outside.
   *
   * @param file the file to write
   * @param rejects what to write; none still writes the header
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, List<Reject> rejects) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      csv.writeRecord("file", "line", "column", "value", "reason");
      for (Reject reject : rejects) {
        csv.writeRecord(
            reject.file(),
            Long.toString(reject.line()),
            SpreadsheetText.harmless(reject.column()),
            SpreadsheetText.harmless(reject.value()),
            reject.reason());
      }
    }
  }
}
