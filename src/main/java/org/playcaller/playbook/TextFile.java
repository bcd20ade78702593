package org.playcaller.playbook;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of the playbook as text, whatever ends its lines.
 *
 * @param text the text as it stands there, without a byte order mark
 * @param lines its lines, mended where a fault was said of them
 */
record TextFile(String text, List<String> lines) {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** The file as text; null, with a fault, where it is none. */
  static @Nullable TextFile read(byte[] bytes, FileFaults faults) {
    if (bytes.length > RuleFiles.MOST_BYTES) {
      faults.add(1, 1, "the file is too large", "keep it under 256 KB");
      return null;
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      faults.add(1, 1, "the file is text in UTF-16 or no text", "save it as UTF-8");
      return null;
    }
    String text = decoded(bytes, faults);
    if (text == null || hasControl(text, faults)) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(shown(lines.size() + 1, line, faults)));
    if (text.isEmpty() || text.endsWith("\n") || text.endsWith("\r")) {
      lines.add("");
    }
    MergeConflicts.settle(lines, faults);
    return new TextFile(text, lines);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static @Nullable String decoded(byte[] bytes, FileFaults faults) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    boolean malformed = decoder.decode(in, out, true).isError();
    String text = out.flip().toString();
    if (malformed) {
      fault(text, text.length(), "the file is no text in UTF-8 here", "save it as UTF-8", faults);
      return null;
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean hasControl(String text, FileFaults faults) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t') {
        fault(
            text,
            i,
            "there is a sign that is no text (" + Signs.number(sign) + ")",
            "remove it, or save the file as text in UTF-8",
            faults);
        return true;
      }
    }
    return false;
  }

  private static void fault(String text, int index, String what, String remedy, FileFaults faults) {
    String[] before = LINE_END.split(text.substring(0, index), -1);
    faults.add(before.length, before[before.length - 1].length() + 1, what, remedy);
  }

  /** The line without hidden signs, which make it read otherwise than it is. */
  private static String shown(int number, String line, FileFaults faults) {
    int first = 0;
    while (first < line.length() && !Signs.isHidden(line.codePointAt(first))) {
      first += Character.charCount(line.codePointAt(first));
    }
    if (first == line.length()) {
      return line;
    }
    faults.add(
        number,
        first + 1,
        "a sign that does not show stands here (" + Signs.number(line.codePointAt(first)) + ")",
        "remove it: delete the signs around this place and type them again");
    faults.settle(number);
    StringBuilder shown = new StringBuilder();
    line.codePoints().filter(sign -> !Signs.isHidden(sign)).forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
