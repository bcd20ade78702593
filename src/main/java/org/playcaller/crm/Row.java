package org.playcaller.crm;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of an export; a blank is unknown, and so is a value that cannot be read, which it says. */
final class Row {

  /** The longest text that a state can hold. */
  private static final int LONGEST = 2_000;

  private static final int SHOWN = 40;

  private final Set<Column> tooLong = EnumSet.noneOf(Column.class);
  private final String file;
  private final CsvRecord line;
  private final List<String> header;
  private final Map<Column, Integer> places;
  private final Consumer<Reject> rejects;

  Row(
      String file,
      CsvRecord line,
      List<String> header,
      Map<Column, Integer> places,
      Consumer<Reject> rejects) {
    this.file = file;
    this.line = line;
    this.header = header;
    this.places = places;
    this.rejects = rejects;
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** Whether two columns are one and the same column of the file. */
  boolean shares(Column one, Column other) {
    return has(one) && places.get(one).equals(places.get(other));
  }

  @Nullable String text(Column column) {
    Integer place = places.get(column);
    if (place == null || place >= line.getFieldCount()) {
      return null;
    }
    String text = line.getField(place).strip();
    if (text.length() > LONGEST) {
      if (tooLong.add(column)) {
        rejects.accept(
            new Reject(
                file,
                line.getStartingLineNumber(),
                header.get(place).strip(),
                text.substring(0, SHOWN) + "...",
                "longer than " + LONGEST + " characters; taken as unknown"));
      }
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  /** The text, the row being of no use without it: it is rejected where there is none. */
  @Nullable String key(Column column) {
    return needed(column, text -> text);
  }

  /** The moment, the row being of no use without it: it is rejected where there is none. */
  @Nullable LocalDateTime neededMoment(Column column) {
    return needed(column, Values::moment);
  }

  @Nullable LocalDate neededDate(Column column) {
    LocalDateTime moment = neededMoment(column);
    return moment == null ? null : moment.toLocalDate();
  }

  /** The name, or the first and the last name. */
  @Nullable String fullName() {
    String name = text(Column.NAME);
    if (name != null) {
      return name;
    }
    String first = text(Column.FIRST_NAME);
    String last = text(Column.LAST_NAME);
    return first == null ? last : last == null ? first : first + " " + last;
  }

  @Nullable LocalDate date(Column column) {
    LocalDateTime moment = moment(column);
    return moment == null ? null : moment.toLocalDate();
  }

  @Nullable LocalDateTime moment(Column column) {
    return value(column, Values::moment);
  }

  @Nullable BigDecimal money(Column column) {
    return value(column, Values::money);
  }

  @Nullable BigDecimal moneyOfEitherSign(Column column) {
    return value(column, Values::moneyOfEitherSign);
  }

  @Nullable BigDecimal percent(Column column) {
    return value(column, Values::percent);
  }

  @Nullable Boolean flag(Column column) {
    return value(column, Values::flag);
  }

  @Nullable Integer count(Column column) {
    return value(column, Values::count);
  }

  <T> @Nullable T value(Column column, Function<String, T> reader) {
    return text(column) == null ? null : read(column, reader, "taken as unknown");
  }

  private <T> @Nullable T needed(Column column, Function<String, T> reader) {
    if (text(column) == null) {
      reject(column, "missing; the row is left out");
      return null;
    }
    return read(column, reader, "the row is left out");
  }

  private <T> @Nullable T read(Column column, Function<String, T> reader, String consequence) {
    try {
      return reader.apply(Objects.requireNonNull(text(column)));
    } catch (IllegalArgumentException e) {
      reject(column, e.getMessage() + "; " + consequence);
      return null;
    }
  }

  void reject(Column column, String reason) {
    Integer place = places.get(column);
    String text = text(column);
    rejects.accept(
        new Reject(
            file,
            line.getStartingLineNumber(),
            place == null ? "" : header.get(place).strip(),
            text == null ? "" : text,
            reason));
  }

  /** Rejects the row as a whole. */
  void reject(String reason) {
    rejects.accept(new Reject(file, line.getStartingLineNumber(), "", "", reason));
  }
}
