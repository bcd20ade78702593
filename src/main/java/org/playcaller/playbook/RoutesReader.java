package org.playcaller.playbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Reads routes.csv: what comes first, and how much of it a day. */
final class RoutesReader {

  private static final List<String> COLUMNS =
      List.of("route", "lane", "order", "most a day", "reason");
  private static final List<String> LANES =
      Arrays.stream(Lane.values()).map(lane -> lane.word().replace('-', ' ')).toList();
  private static final String SELLING = LANES.get(Lane.SELLING.ordinal());
  private static final Pattern NAME = Pattern.compile("[a-z]+(?: [a-z]+)*");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

  private final FileFaults faults;
  private final SortedMap<String, Route> routes = new TreeMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  private RoutesReader(FileFaults faults) {
    this.faults = faults;
  }

  /**
   * The routes by name, also those with a fault; null where there is no telling which there are.
   */
  static @Nullable SortedMap<String, Route> read(TextFile file, FileFaults faults) {
    RoutesReader reader = new RoutesReader(faults);
    CsvRows.read(file, COLUMNS, faults).forEach(reader::add);
    if (reader.routes.isEmpty()) {
      if (faults.isEmpty()) {
        faults.add(1, 1, "there is no route in the file", "put back its rows");
      }
      return null;
    }
    return reader.routes;
  }

  private void add(CsvRows.Row row) {
    Route route = row.fields().isEmpty() ? broken(row) : route(row);
    Route before = routes.putIfAbsent(route.name(), route);
    if (before != null) {
      fault(
          row,
          0,
          "the route " + Signs.quoted(route.name()) + " stands on line " + before.line() + " too",
          Remedy.of("remove one of them"));
    }
  }

  /**
   * What can be made out of a row with a comma too many or too few, so that no route is said to be
   * missing and no play to ask for the wrong one.
   */
  private static Route broken(CsvRows.Row row) {
    String lane = LANES.stream().filter(row.text()::contains).findFirst().orElse(SELLING);
    String name = StringUtils.removeEnd(row.name(), " " + lane);
    return new Route(name, Lane.values()[LANES.indexOf(lane)], 1, null, "", row.number());
  }

  private Route route(CsvRows.Row row) {
    if (!NAME.matcher(row.name()).matches()) {
      fault(
          row,
          0,
          "the name " + Signs.quoted(row.name()) + " cannot be used",
          Remedy.of("write it in lower case letters, with one blank between words"));
    }
    String lane = row.fields().get(1);
    String meant = Nearest.of(lane, LANES);
    if (!LANES.contains(lane)) {
      fault(
          row,
          1,
          Signs.quoted(lane) + " is no lane",
          Remedy.nearest(lane, LANES, "write one of: " + String.join(", ", LANES)));
    }
    Integer order = number(row, 2, "write its place in the lane, from 1 to 999");
    Integer most =
        row.fields().get(3).isEmpty()
            ? null
            : number(
                row, 3, "write a number from 1 to 999, or leave it empty for as many as there are");
    Integer other = order == null ? null : places.putIfAbsent(lane + " " + order, row.number());
    if (other != null) {
      fault(
          row,
          2,
          "the place "
              + order
              + " of the lane "
              + Signs.quoted(lane)
              + " is taken on line "
              + other,
          Remedy.of("give each route of a lane a place of its own"));
    }
    if (row.fields().get(4).isBlank()) {
      fault(row, 4, "the route gives no reason", Remedy.of("say why it stands there"));
    }
    return new Route(
        row.name(),
        Lane.values()[LANES.indexOf(meant == null ? SELLING : meant)],
        order == null ? 1 : order,
        most,
        row.fields().get(4),
        row.number());
  }

  private @Nullable Integer number(CsvRows.Row row, int field, String remedy) {
    String text = row.fields().get(field);
    if (NUMBER.matcher(text).matches()) {
      return Integer.valueOf(text);
    }
    fault(
        row,
        field,
        text.isEmpty()
            ? "the route has no " + COLUMNS.get(field)
            : Signs.quoted(text) + " is no number that can stand here",
        Remedy.of(remedy));
    return null;
  }

  private void fault(CsvRows.Row row, int field, String what, Remedy remedy) {
    faults.add(row.number(), row.column(field), what, remedy);
  }
}
