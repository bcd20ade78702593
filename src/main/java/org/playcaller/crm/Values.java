package org.playcaller.crm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spellings that real exports use; what it cannot read it refuses with a reason. */
final class Values {

  private static final int LONGEST_NUMBER = 40;
  private static final int DECIMALS = 6;

  /** The years that a state can hold. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  /** A hundred of these are still a sum that a state can hold. */
  private static final BigDecimal LARGEST = new BigDecimal("1E13");

  private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}|^[A-Z]{3}\\b|\\b[A-Z]{3}$");
  private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?([eE]\\+?\\d{1,2})?");
  private static final Pattern COMMA_GROUPS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern POINT_GROUPS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+");
  private static final Pattern ZONE = Pattern.compile("\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})$");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * ISO, then month first as Americans write it, then "15 Apr, 2021"; each with or without time.
   */
  private static final List<DateTimeFormatter> MOMENTS =
      List.of(
          format("uuuu-MM-dd['T'][' '][HH:mm[:ss]]"),
          format("M/d/uuuu[' '][h:mm[:ss]' 'a]"),
          format("M/d/uuuu[' '][H:mm[:ss]]"),
          format("d MMM[','] uuuu[' '][H:mm[:ss]]"));

  private Values() {}

  /**
   * The moment as the export's own clock shows it: a zone is not converted, since the export's days
   * are the days its users saw.
   */
  static LocalDateTime moment(String text) {
    String bare = ZONE.matcher(text).replaceFirst("");
    int fraction = bare.lastIndexOf('.');
    if (fraction > 0 && bare.indexOf(':') > 0) {
      bare = bare.substring(0, fraction);
    }
    for (DateTimeFormatter format : MOMENTS) {
      try {
        TemporalAccessor parsed = format.parse(bare);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        LocalDate day = LocalDate.from(parsed);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
          throw new IllegalArgumentException(
              "a day outside " + FIRST_YEAR + " to " + LAST_YEAR + ", which nobody plans with");
        }
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
      } catch (DateTimeException e) {
        continue;
      }
    }
    throw new IllegalArgumentException("not a day we can read, such as 2016-12-20 or 12/20/2016");
  }

  /** An amount of 0 or more, with or without a currency sign and separators of thousands. */
  static BigDecimal money(String text) {
    BigDecimal amount = moneyOfEitherSign(text);
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("an amount below 0");
    }
    return amount;
  }

  /** An amount that is below 0 for a credit note, which some write in brackets. */
  static BigDecimal moneyOfEitherSign(String text) {
    String bare = CURRENCY.matcher(text).replaceAll("").replaceAll("[\\s\\u00a0\\u202f']", "");
    boolean bracketed = bare.startsWith("(") && bare.endsWith(")");
    return number(bracketed ? "-" + bare.substring(1, bare.length() - 1) : bare);
  }

  /** A chance in percent, 0 to 100, as a share of 1. */
  static BigDecimal percent(String text) {
    String bare = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    BigDecimal percent = number(bare);
    if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("not a percentage from 0 to 100");
    }
    return plain(percent.divide(HUNDRED, 4, RoundingMode.HALF_UP));
  }

  static Integer count(String text) {
    BigDecimal number = number(text);
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
      throw new IllegalArgumentException("not a number of 0 or more");
    }
    return number.setScale(0, RoundingMode.CEILING).intValue();
  }

  static Boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "y", "t" -> true;
      case "false", "0", "no", "n", "f" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  /** The same number without trailing zeros, so that 10.0 and 10 are one value. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static BigDecimal number(String text) {
    if (text.length() <= LONGEST_NUMBER) {
      if (PLAIN.matcher(text).matches()) {
        return held(new BigDecimal(text));
      }
      if (COMMA_GROUPS.matcher(text).matches()) {
        return held(new BigDecimal(text.replace(",", "")));
      }
      Matcher european = POINT_GROUPS.matcher(text);
      if (european.matches()) {
        return held(new BigDecimal(text.replace(".", "").replace(',', '.')));
      }
    }
    throw new IllegalArgumentException("not a number we can read, such as 1234.50 or $1,234.50");
  }

  /**
   * A number as a state can hold it. Sums of binary fractions come as 1650000.0000000002: beyond a
   * millionth there is no money, only rounding.
   */
  private static BigDecimal held(BigDecimal number) {
    if (number.abs().compareTo(LARGEST) > 0) {
      throw new IllegalArgumentException("a number beyond 1E13");
    }
    return plain(
        number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number);
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
