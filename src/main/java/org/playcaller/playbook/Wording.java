package org.playcaller.playbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.state.Word;

/**
 * How values are written for people: the same everywhere, whatever the machine's language.
 *
 * @param currency the currency's code, put after money; null where it is unknown
 * @param countsDeals whether the quota, and what is measured against it, is a number of deals
 */
public record Wording(@Nullable String currency, boolean countsDeals) {

  /** One a thread, since making one takes longer than all else here, and none is thread-safe. */
  private static final ThreadLocal<DecimalFormat> FORMAT =
      ThreadLocal.withInitial(
          () -> new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)));

  private static final String BEFORE = "(?<![\\d.,])1 ((?:working |open |earlier |more )?";
  private static final Pattern ONE_OF_MANY =
      Pattern.compile(BEFORE + ")(day|deal|period|month|step|discount|date|time|favour|hour)s\\b");
  private static final Pattern AGO = Pattern.compile("(?<![\\d.,])([01]) days ago\\b");
  private static final Pattern ONE_ACTIVITY =
      Pattern.compile(BEFORE + "(?:activit|opportunit))ies\\b");
  private static final Pattern ONE_IS =
      Pattern.compile("(?<![\\d.,])1( (?:day|deal|opportunity|activity))? are\\b");

  /** What somebody wrote down may end a sentence by itself. */
  private static final Pattern MARKED = Pattern.compile("[.?!…]$");

  private static final Pattern ENDED = Pattern.compile("(?<![.!?])([.!?])\\.(?=\\s|$)");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /**
   * Words as a sentence lists them.
   *
   * @param words the words, at least one
   * @return for example {@code customers, network and leads}
   */
  public static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /**
   * The first of many words as a sentence lists them, and how many there are besides; nobody counts
   * the one that could as well be named.
   *
   * @param size how many words there are, at least one
   * @param named so many are named, and one more where that is all
   * @param words each word by its place; only those that are named are asked for
   * @return for example {@code customers, network and 4 more}
   */
  public static String listed(int size, int named, IntFunction<String> words) {
    boolean isAll = size - named <= 1;
    List<String> first = IntStream.range(0, isAll ? size : named).mapToObj(words).toList();
    return isAll ? listed(first) : String.join(", ", first) + " and " + (size - named) + " more";
  }

  /**
   * A day as a page says it.
   *
   * @param on the day
   * @param today the day of the page
   * @return "today", or the day in full
   */
  public String day(LocalDate on, LocalDate today) {
    return on.equals(today) ? "today" : of(on, Unit.DATE);
  }

  /**
   * The day of the week, for a day that is near.
   *
   * @param day the day
   * @return for example {@code Monday}
   */
  public static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /**
   * A value in words.
   *
   * @param value the value
   * @param unit its unit
   * @return for example {@code 12,000 EUR}, {@code 45 %}, {@code 52}, {@code 3 May 2026}, {@code
   *     yes}
   */
  public String of(Object value, Unit unit) {
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof Word word) {
      return word.word().replace('-', ' ');
    }
    if (value instanceof LocalDate date) {
      return DATE.format(date);
    }
    if (value instanceof Number number) {
      return number(number.doubleValue(), unit);
    }
    return value.toString();
  }

  /** A sentence that speaks of none or one as it does of many, as one speaks of these. */
  static String ofFew(String sentence) {
    String ago =
        AGO.matcher(sentence).replaceAll(when -> when.group(1).equals("0") ? "today" : "yesterday");
    String since = ago.replace(" for 0 days", " since today");
    String one = ONE_OF_MANY.matcher(since).replaceAll("1 $1$2");
    one = ONE_ACTIVITY.matcher(one).replaceAll("1 $1y");
    return ONE_IS.matcher(one).replaceAll("1$1 is");
  }

  /**
   * A sentence with the point that ends it, where what somebody wrote down does not end it already.
   *
   * @param sentence words that may end in a mark of their own
   * @return the words, ended once
   */
  public static String ended(String sentence) {
    return MARKED.matcher(sentence).find() ? sentence : sentence + ".";
  }

  /** A sentence that ends once, also where what somebody wrote down ends it already. */
  static String endedOnce(String sentence) {
    return ENDED.matcher(sentence).replaceAll("$1");
  }

  private String number(double value, Unit unit) {
    return switch (unit) {
      case SHARE -> share(value);
      case MONEY -> money(value);
      case QUOTA -> countsDeals ? deals(value) : money(value);
      case TIMES -> rounded(value, Math.abs(value) < 10 ? 2 : 0);
      case PER_MONTH -> rounded(value, Math.abs(value) < 100 ? 2 : 0);
      case DAYS -> rounded(value, 0);
      default -> rounded(value, 1);
    };
  }

  /** One deal is what is written as one, whatever was rounded off. */
  private static String deals(double value) {
    String number = rounded(value, Math.abs(value) < 1 ? 2 : 1);
    return number + (number.equals("1") ? " deal" : " deals");
  }

  private static String share(double value) {
    double percent = value * 100;
    if (percent > 0 && percent < 0.05) {
      return "under 0.1 %";
    }
    return rounded(percent, Math.abs(percent) < 10 ? 1 : 0) + " %";
  }

  private String money(double value) {
    String amount = rounded(value, Math.abs(value) < 100 ? 2 : 0);
    return currency == null ? amount : amount + " " + currency;
  }

  private static String rounded(double value, int places) {
    return FORMAT.get().format(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP));
  }
}
