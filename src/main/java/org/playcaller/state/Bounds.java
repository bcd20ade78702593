package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bounds of the contract, kept by the records themselves; an unknown value is in bounds. */
final class Bounds {

  /** Items in a list, at most. */
  static final int ITEMS = 5_000;

  /** Characters in a text, at most. */
  static final int CHARACTERS = 2_000;

  /** A plan repeats ids again and again. */
  static final int ID_CHARACTERS = 200;

  /** The largest number, either side of 0. */
  static final BigDecimal NUMBER = BigDecimal.valueOf(1_000_000_000_000_000L);

  /** Digits after the decimal point, at most. */
  static final int DECIMALS = 6;

  /** The largest whole number, such as a count or minutes. */
  static final int COUNT = 1_000_000;

  // The most zeros that may stand before the point as an exponent; 1E+15 is the largest number.
  private static final int ZEROS = 15;

  private Bounds() {}

  static <T> List<T> list(String name, @Nullable List<T> given) {
    if (given == null || given.isEmpty()) {
      return List.of();
    }
    check(given.size() <= ITEMS, name, given.size() + " items", "give " + ITEMS + " at most");
    for (T item : given) {
      check(item != null, name, "a list with a null in it", "leave the null out");
    }
    return Collections.unmodifiableList(new ArrayList<>(given));
  }

  /** A list that stays unknown where it is left out; an empty one says that there is none. */
  static <T> @Nullable List<T> told(String name, @Nullable List<T> given) {
    return given == null ? null : list(name, given);
  }

  static List<String> texts(String name, @Nullable List<String> given) {
    List<String> texts = list(name, given);
    for (String text : texts) {
      text(name, text);
    }
    return texts;
  }

  static void text(String name, @Nullable String text) {
    if (text == null) {
      return;
    }
    check(!isTooLong(text), name, "a long text", "give " + CHARACTERS + " characters at most");
    check(isWellFormed(text), name, "a text with half a character", "give whole characters");
  }

  static boolean isTooLong(String text) {
    return text.length() > CHARACTERS && text.codePointCount(0, text.length()) > CHARACTERS;
  }

  /** Whether no surrogate stands alone: such a text could be read but never written again. */
  static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  static void required(String name, @Nullable Object value) {
    check(value != null, name, null, "give it; it cannot be unknown");
  }

  static void id(@Nullable String id) {
    check(id != null && !id.isBlank(), "id", id, "give it a text that is not blank");
    text("id", id);
    boolean isShort = id.codePointCount(0, id.length()) <= ID_CHARACTERS;
    check(isShort, "id", "a long id", "give " + ID_CHARACTERS + " characters at most");
  }

  static void currency(@Nullable String code) {
    check(
        code == null || (code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z')),
        "currency",
        code,
        "give an ISO 4217 code such as EUR");
  }

  static void notNegative(String name, @Nullable BigDecimal value) {
    number(name, value);
    check(value == null || value.signum() >= 0, name, value, "give 0 or more");
  }

  static void notNegative(String name, @Nullable Integer value) {
    check(
        value == null || (value >= 0 && value <= COUNT),
        name,
        value,
        "give a number, 0 to 1000000");
  }

  /** A number of days either side of a day. */
  static void days(String name, @Nullable Integer value) {
    check(
        value == null || (value >= -COUNT && value <= COUNT),
        name,
        value,
        "give a number, -1000000 to 1000000");
  }

  static void positive(String name, @Nullable BigDecimal value) {
    number(name, value);
    check(value == null || value.signum() > 0, name, value, "give more than 0");
  }

  static void share(String name, @Nullable BigDecimal value) {
    range(name, value, 0, 1);
  }

  static void range(String name, @Nullable BigDecimal value, int least, int most) {
    number(name, value);
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

  /** A part of what was counted is not more than the whole, where both are told. */
  static void within(String name, @Nullable Number part, String of, @Nullable Number whole) {
    check(
        part == null || whole == null || part.doubleValue() <= whole.doubleValue(),
        name,
        part,
        "give no more than " + of + ", " + whole);
  }

  /** Nothing is counted in two items of a list. */
  static <T> void once(String name, List<T> items, Function<T, Object> key) {
    Set<Object> keys = new HashSet<>();
    for (T item : items) {
      Object one = key.apply(item);
      check(keys.add(one), name, one + " in two items", "add the counts up in one of them");
    }
  }

  /** Equal numbers are one key, however many zeros they are written with. */
  static Object key(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros();
  }

  static void exactlyOne(
      String one, @Nullable Object first, String other, @Nullable Object second) {
    check(
        (first == null) != (second == null),
        one + " and " + other,
        Objects.toString(first) + " and " + second,
        "give exactly one of the two");
  }

  /** Whether a number has few enough decimals that sums with it stay small, whatever its size. */
  static boolean hasFewDecimals(BigDecimal value) {
    return value.scale() <= DECIMALS;
  }

  /** Whether a number is small enough, and written so that sums with it stay small. */
  static boolean isSmallEnough(BigDecimal value) {
    return value.scale() >= -ZEROS && value.abs().compareTo(NUMBER) <= 0;
  }

  /** Checks a number that may lie on either side of 0, such as the amount of a credit note. */
  static void eitherSign(String name, @Nullable BigDecimal value) {
    number(name, value);
  }

  private static void number(String name, @Nullable BigDecimal value) {
    check(
        value == null || (hasFewDecimals(value) && isSmallEnough(value)),
        name,
        value,
        "give a number up to 1E15 with " + DECIMALS + " decimals at most");
  }

  private static void check(boolean holds, String name, @Nullable Object value, String remedy) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + ": " + remedy);
    }
  }
}
