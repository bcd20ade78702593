package org.playcaller.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.playcaller.crm.ColumnNames;
import org.playcaller.crm.Progress;
import org.playcaller.crm.SalesforceExport;

/** The folder of an export, which all commands read and refuse in the same way. */
final class ExportFolder {

  private ExportFolder() {}

  /**
   * Reads an export, with a bar where a person can see it.
   *
   * @param folder the folder with its CSV files
   * @param withDeleted whether rows that are marked as deleted are taken
   * @param warnings told what the export leaves unknown
   * @throws UncheckedIOException if it cannot be read; the message says why and what to do
   */
  static SalesforceExport open(Path folder, boolean withDeleted, PrintWriter warnings) {
    try {
      ColumnNames columns = ColumnNames.of(folder);
      SalesforceExport export =
          SalesforceExport.open(
              folder, withDeleted ? columns.withDeleted() : columns, Progress.console());
      if (!export.hasHistory()) {
        warnings.println(
            "The export has no history of its opportunities: how an open deal stood on an earlier"
                + " day (its amount, stage and close date) is not known.");
      }
      return export;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the export", e);
    }
  }
}
