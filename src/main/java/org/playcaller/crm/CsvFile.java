package org.playcaller.crm;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A CSV file with a header, read row by row; line numbers are those an editor shows. */
final class CsvFile {

  private final Path path;
  private final ColumnNames names;
  private final Consumer<Reject> rejects;

  CsvFile(Path path, ColumnNames names, Consumer<Reject> rejects) {
    this.path = path;
    this.names = names;
    this.rejects = rejects;
  }

  static boolean hasHeader(Path path, ColumnNames names) throws IOException {
    try (CsvReader<CsvRecord> csv = csv(Files.newInputStream(path))) {
      return csv.stream()
          .findFirst()
          .map(header -> places(header, names).keySet())
          .filter(found -> found.containsAll(Table.OPPORTUNITY.needed()))
          .isPresent();
    }
  }

  /**
   * Reads every row that has the shape of the header.
   *
   * @throws UnreadableExport if the header lacks a column that the table needs
   */
  void read(Table table, Progress progress, Consumer<Row> rows) throws IOException {
    String file = path.getFileName().toString();
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
    try (CsvReader<CsvRecord> csv = csv(progress.watch(file, Files.size(path), bytes))) {
      List<String> header = List.of();
      Map<Column, Integer> places = Map.of();
      for (CsvRecord line : csv) {
        if (header.isEmpty()) {
          header = line.getFields();
          places = places(line, names);
          demand(table, places.keySet(), file);
        } else if (line.getFields().equals(header)) {
          rejects.accept(
              new Reject(
                  file, line.getStartingLineNumber(), "", "", "the header again; passed over"));
        } else {
          Row row = new Row(file, line, header, places, rejects);
          if (isWhole(row, line, header.size()) && isLive(table, row)) {
            rows.accept(row);
          }
        }
      }
      if (header.isEmpty()) {
        demand(table, Set.of(), file);
      }
    }
  }

  private boolean isWhole(Row row, CsvRecord line, int width) {
    boolean whole = line.getFields().stream().skip(width).allMatch(String::isBlank);
    if (!whole) {
      row.reject(
          "the row has " + line.getFieldCount() + " fields, the header " + width + "; left out");
    }
    return whole;
  }

  private boolean isLive(Table table, Row row) {
    if (names.readsDeleted() || !table.heedsDeletion()) {
      return true;
    }
    if (Boolean.TRUE.equals(row.flag(Column.DELETED))) {
      row.reject(Column.DELETED, "the row is deleted in the CRM; left out");
      return false;
    }
    if (Boolean.FALSE.equals(row.flag(Column.ACTIVE))) {
      row.reject(Column.ACTIVE, "the row has been replaced or removed in the CRM; left out");
      return false;
    }
    return true;
  }

  private void demand(Table table, Set<Column> found, String file) throws UnreadableExport {
    String missing =
        table.needed().stream()
            .filter(column -> !found.contains(column))
            .sorted()
            .map(
                column ->
                    file
                        + " has no column for "
                        + column.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ": name one "
                        + String.join(" or ", names.names(column)))
            .collect(Collectors.joining("; "));
    if (!missing.isEmpty()) {
      throw new UnreadableExport(missing);
    }
  }

  private static CsvReader<CsvRecord> csv(InputStream bytes) {
    return CsvReader.builder()
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(bytes);
  }

  private static Map<Column, Integer> places(CsvRecord header, ColumnNames names) {
    Map<String, Integer> byName =
        IntStream.range(0, header.getFieldCount())
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> header.getField(i).strip().toLowerCase(Locale.ROOT),
                    i -> i,
                    (first, later) -> first));
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      names.names(column).stream()
          .map(name -> byName.get(name.toLowerCase(Locale.ROOT)))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(place -> places.put(column, place));
    }
    return places;
  }
}
