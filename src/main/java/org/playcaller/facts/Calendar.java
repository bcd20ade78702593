package org.playcaller.facts;

import java.util.regex.Pattern;

/** Words that name the end of a period, which justifies no discount. */
final class Calendar {

  private static final Pattern PERIOD_END =
      Pattern.compile(
          "\\b(?:(?:end of (?:the )?|before the )?(?:month|quarter|year|period)(?:'s)?[- ]?end"
              + "|end of (?:the |this )?(?:month|quarter|year|period)"
              + "|(?:hit|make|reach) (?:the|my|our) (?:quota|target|number))\\b",
          Pattern.CASE_INSENSITIVE);

  private Calendar() {}

  static boolean isNamedIn(String text) {
    return PERIOD_END.matcher(text).find();
  }
}
