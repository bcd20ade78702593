package org.playcaller.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * What a command prints, whoever wrote it: what could drive the terminal, turn the direction of
 * writing or break a line shows as a replacement sign; colours and line ends go through.
 */
final class Terminal extends FilterWriter {

  private static final String DRIVING = "[" + Page.UNSAFE_SIGNS + "&&[^\\n\\r\\t]]";
  private static final Pattern UNSAFE = Pattern.compile("(?!\\x1b\\[[0-9;]*m)" + DRIVING);
  private static final Pattern ANY = Pattern.compile(DRIVING);
  private static final String REPLACEMENT = "\ufffd";

  private Terminal(Writer out) {
    super(out);
  }

  /** The same writer, with nothing unsafe coming through. */
  static PrintWriter of(PrintWriter out) {
    return new PrintWriter(new Terminal(out), true);
  }

  /** JSON with the unsafe signs in its texts escaped: it says the same, and prints safely. */
  static String json(String json) {
    return ANY.matcher(json)
        .replaceAll(
            sign ->
                sign.group()
                    .chars()
                    .mapToObj(unit -> String.format("\\\\u%04X", unit))
                    .reduce("", String::concat));
  }

  @Override
  public void write(int sign) throws IOException {
    write(String.valueOf((char) sign), 0, 1);
  }

  @Override
  public void write(char[] signs, int from, int length) throws IOException {
    write(new String(signs, from, length), 0, length);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    String part = text.substring(from, from + length);
    out.write(UNSAFE.matcher(part).replaceAll(REPLACEMENT));
  }
}
