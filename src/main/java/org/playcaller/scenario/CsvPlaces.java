package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.List;
import org.playcaller.yaml.Place;

/** Where the cells of a table stand, which the reader of CSV does not tell. */
final class CsvPlaces {

  private CsvPlaces() {}

  /**
   * The places of the cells of a row.
   *
   * @param lines the lines of the table
   * @param line the row's first line, from 1
   * @return the place of each cell
   */
  static List<Place> of(List<String> lines, int line) {
    List<Place> places = new ArrayList<>();
    places.add(new Place(line, 1));
    boolean quoted = false;
    for (int at = line; at <= lines.size(); at++) {
      String text = lines.get(at - 1);
      for (int i = 0; i < text.length(); i++) {
        quoted ^= text.charAt(i) == '"';
        if (text.charAt(i) == ',' && !quoted) {
          places.add(new Place(at, i + 2));
        }
      }
      if (!quoted) {
        break;
      }
    }
    return places;
  }
}
