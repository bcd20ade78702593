package org.playcaller.crm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Salesforce export, read once, from which the states of any day up to its own can be built. What
 * a state tells was known at the end of its day: deals stand as they stood then, by their history,
 * and nothing of a later day is looked at.
 */
public final class SalesforceExport {

  private final Export export;
  private final List<Reject> rejects;

  private SalesforceExport(Export export, List<Reject> rejects) {
    this.export = export;
    this.rejects = rejects;
  }

  /**
   * Reads an export.
   *
   * @param dir the folder with its files; of users and opportunities there must be one, any other
   *     that is missing is unknown
   * @param names the names its tables and columns go by
   * @param progress watches the reading
   * @return the export
   * @throws UnreadableExport if a required file, or a column that a file is of no use without, is
   *     missing
   * @throws IOException if a file cannot be read
   */
  public static SalesforceExport open(Path dir, ColumnNames names, Progress progress)
      throws IOException {
    ExportReader reader = new ExportReader(dir, names, progress);
    return new SalesforceExport(reader.read(), List.copyOf(reader.rejects()));
  }

  /**
   * Reads an export and builds the states of a day.
   *
   * @param dir the folder with its files
   * @param asOf the day
   * @param names the names its tables and columns go by
   * @param progress watches the reading
   * @return the states, and what could not be taken
   * @throws IOException if the export cannot be read
   */
  public static Imported read(Path dir, LocalDate asOf, ColumnNames names, Progress progress)
      throws IOException {
    return open(dir, names, progress).asOf(asOf);
  }

  /**
   * The export's own day: that of the last thing created or changed in it. Of later days it knows
   * nothing.
   *
   * @return the day; empty where no row tells when it was written
   */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(export.lastDay());
  }

  /**
   * The states at the end of a day.
   *
   * @param day the day
   * @return one state for everybody who owned a deal or had a quota by then, by the rep's id; and
   *     what could not be taken, first on reading, then on building
   */
  public Imported asOf(LocalDate day) {
    List<Reject> all = new ArrayList<>(rejects);
    RepStates states = new RepStates(export, new CompanyDay(export, day), all::add);
    return new Imported(states.all(), all);
  }
}
