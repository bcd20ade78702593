package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bounds of the contract, kept by the records themselves; an unknown value is in bounds. */
final class Bounds {

  private Bounds() {}

  static <T> List<T> list(@Nullable List<T> given) {
    return given == null || given.isEmpty()
        ? List.of()
        : Collections.unmodifiableList(new ArrayList<>(given));
  }

  static void id(@Nullable String id) {
    check(id != null && !id.isBlank(), "id", id, "give it a text that is not blank");
  }

  static void notNegative(String name, @Nullable BigDecimal value) {
    check(value == null || value.signum() >= 0, name, value, "give 0 or more");
  }

  static void notNegative(String name, @Nullable Integer value) {
    check(value == null || value >= 0, name, value, "give 0 or more");
  }

  static void positive(String name, @Nullable BigDecimal value) {
    check(value == null || value.signum() > 0, name, value, "give more than 0");
  }

  static void share(String name, @Nullable BigDecimal value) {
    range(name, value, 0, 1);
  }

  static void range(String name, @Nullable BigDecimal value, int least, int most) {
    check(
        value == null
            || (value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0),
        name,
        value,
        "give a number from " + least + " to " + most);
  }

  static void order(String name, @Nullable LocalDate first, @Nullable LocalDate last) {
    check(
        first == null || last == null || !last.isBefore(first),
        name,
        last,
        "give a day that is not before " + first);
  }

  static void exactlyOne(
      String one, @Nullable Object first, String other, @Nullable Object second) {
    check(
        (first == null) != (second == null),
        one + " and " + other,
        Objects.toString(first) + " and " + second,
        "give exactly one of the two");
  }

  private static void check(boolean holds, String name, @Nullable Object value, String remedy) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + ": " + remedy);
    }
  }
}
