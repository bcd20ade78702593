package org.playcaller.crm;

import java.util.regex.Pattern;

/** Texts from outside in a file that is made to be opened in a spreadsheet. */
public final class SpreadsheetText {

  private static final String STARTS_A_FORMULA = "=+-@\t\r";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,400}(\\.\\d{1,400})?([eE][+-]?\\d{1,3})?");

  private SpreadsheetText() {}

  /**
   * Returns a text that no spreadsheet takes for a formula: one that begins with {@code = + - @}, a
   * tab or a carriage return and is no number gets an apostrophe in front.
   *
   * @param text the text of a cell
   * @return the same text, or the text after an apostrophe
   */
  public static String harmless(String text) {
    boolean formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
