package org.playcaller.playbook;

/** The signs of a text: which of them show, and how those that do not are made to show. */
final class Signs {

  private static final int MOST_SHOWN = 80;

  private Signs() {}

  /** Whether the sign is drawn as nothing, or turns around what stands beside it. */
  static boolean isHidden(int sign) {
    return switch (Character.getType(sign)) {
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** A sign by its number, like {@code U+202E}. */
  static String number(int sign) {
    return String.format("U+%04X", sign);
  }

  /** The text with its hidden and control signs written out, fit for a terminal. */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            sign -> {
              boolean odd = Character.isSpaceChar(sign) && sign != ' ';
              if (Character.isISOControl(sign) || isHidden(sign) || odd) {
                visible.append('(').append(number(sign)).append(')');
              } else {
                visible.appendCodePoint(sign);
              }
            });
    return visible.toString();
  }

  /** The text between quotes, visible, and cut where it is long. */
  static String quoted(String text) {
    String visible = visible(text);
    if (visible.length() <= MOST_SHOWN) {
      return "\"" + visible + "\"";
    }
    int cut = Character.isHighSurrogate(visible.charAt(MOST_SHOWN - 1)) ? 1 : 0;
    return "\"" + visible.substring(0, MOST_SHOWN - cut) + "...\"";
  }
}
