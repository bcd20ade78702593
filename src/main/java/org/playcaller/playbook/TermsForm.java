package org.playcaller.playbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * The form of terms.yaml, line by line: a name at the first column, and below it lines like {@code
 * value: 0.9}. A line of another form gets one fault and is mended, so that the rest can be read;
 * whatever else YAML can say is left to be judged as YAML.
 */
final class TermsForm {

  private static final Pattern PAIR = Pattern.compile("( *)([A-Za-z][A-Za-z -]*?) *:(.*)");
  private static final Pattern BARE = Pattern.compile("( *)([A-Za-z]+)\\b *=?(.*)");
  private static final String ODD_BLANKS = " \t\u00A0\u2002\u2003\u2007\u2009\u202F\u3000";
  private static final String INDENT = "  ";

  private final FileFaults faults;
  private final StringBuilder text = new StringBuilder();
  private String indent = "";

  private TermsForm(FileFaults faults) {
    this.faults = faults;
  }

  /** The text in sound form, line by line. */
  static String mended(List<String> lines, FileFaults faults) {
    TermsForm form = new TermsForm(faults);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      boolean says = !line.isBlank() && !line.stripLeading().startsWith("#");
      form.text.append(says ? form.mended(i + 1, line) : line).append('\n');
    }
    return form.text.toString();
  }

  private String mended(int number, String line) {
    String text = line;
    String lead = line.substring(0, StringUtils.indexOfAnyBut(line, ODD_BLANKS));
    if (!lead.isBlank() || lead.indexOf('\t') >= 0) {
      int odd = oddBlank(lead);
      if (odd >= 0) {
        fault(number, odd, "the line is not indented with plain blanks", "write two blanks");
        text = INDENT + line.substring(lead.length());
      }
    }
    Matcher pair = PAIR.matcher(text);
    if (pair.matches()) {
      return pair(number, pair.group(1), pair.group(2), pair.group(3));
    }
    Matcher bare = BARE.matcher(text);
    if (bare.matches() && TermsReader.KEYS.contains(bare.group(2))) {
      fault(
          number, bare.end(2), "there is no colon behind " + bare.group(2), "write a colon there");
      return INDENT + bare.group(2) + ": " + bare.group(3).strip();
    }
    if (bare.matches() && bare.group(1).isEmpty()) {
      indent = "";
      fault(number, text.length(), "there is no colon behind the name", "write a colon there");
      return text + ":";
    }
    if (lead.isEmpty() && !text.equals("---")) {
      fault(
          number, 0, Signs.quoted(text) + " is no name of a term", "write name: and nothing else");
      return "#";
    }
    return text;
  }

  private static int oddBlank(String lead) {
    for (int i = 0; i < lead.length(); i++) {
      if (lead.charAt(i) != ' ') {
        return i;
      }
    }
    return -1;
  }

  private String pair(int number, String lead, String key, String rest) {
    boolean known = TermsReader.KEYS.contains(key);
    String indented = lead;
    if (lead.isEmpty() && known) {
      fault(number, 0, Signs.quoted(key) + " is not indented", "write two blanks in front of it");
      indented = indent.isEmpty() ? INDENT : indent;
    } else if (!lead.isEmpty() && !known && rest.isBlank()) {
      fault(number, 0, "the name of a term is indented", "begin it at the first column");
      indented = "";
    } else if (known && !indent.isEmpty() && !lead.equals(indent)) {
      fault(
          number,
          0,
          Signs.quoted(key) + " is indented by " + lead.length() + " blanks",
          "write " + indent.length() + " blanks, as on the line above");
      indented = indent;
    }
    indent = indented;
    return indented + key + ":" + value(number, lead.length() + key.length() + 1, rest);
  }

  private String value(int number, int offset, String rest) {
    String value = rest.strip();
    if (value.isEmpty()) {
      return rest;
    }
    char first = value.charAt(0);
    if (!rest.startsWith(" ")) {
      fault(number, offset, "there is no blank behind the colon", "write one there");
    }
    if ((first == '"' || first == '\'')
        && (value.length() == 1 || value.charAt(value.length() - 1) != first)) {
      fault(
          number,
          rest.indexOf(first) + offset,
          "the quote is not closed",
          "write " + first + " behind the text");
      return " " + value + first;
    }
    boolean plain = Character.isLetterOrDigit(first) || "%@`-<=>?,".indexOf(first) >= 0;
    if (plain && (value.contains(": ") || value.endsWith(":") || "%@`?,".indexOf(first) >= 0)) {
      int at = value.indexOf(':');
      fault(
          number,
          offset + rest.indexOf(first) + Math.max(0, at),
          "a text cannot have " + Signs.quoted(at < 0 ? "" + first : ":") + " here",
          "put quotes around the text");
      return " '" + value.replace("'", "''") + "'";
    }
    return " " + value;
  }

  private void fault(int line, int offset, String what, String remedy) {
    faults.add(line, offset + 1, what, remedy);
    faults.settle(line);
  }
}
