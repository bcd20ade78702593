package org.playcaller.playbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands above when: the play's name and its sources. */
final class HeadReader {

  private static final Pattern RULE = Pattern.compile("rule \"([^\"\\\\]+)\"");
  private static final Pattern SOURCE = Pattern.compile("@source\\( ?\"([^\"\\\\]*)\" ?\\)");
  private static final Pattern CITED = Pattern.compile("[^, ]+");
  private static final Pattern PLAIN = Pattern.compile("[ -~]+");

  private final FileFaults faults;
  private final Uses advice;
  private final Set<String> sources = new LinkedHashSet<>();
  private @Nullable String name;
  private int line = 1;

  HeadReader(FileFaults faults, Uses advice) {
    this.faults = faults;
    this.advice = advice;
  }

  /** The name of the play; null where it could not be read. */
  @Nullable String name() {
    return name;
  }

  /** The line of its name. */
  int line() {
    return line;
  }

  List<String> sources() {
    return List.copyOf(sources);
  }

  static boolean isRule(Line line) {
    return line.text().startsWith("rule \"");
  }

  static boolean isSource(Line line) {
    return line.text().startsWith("@") || line.text().startsWith("source");
  }

  void rule(Line given) {
    line = given.number();
    Matcher rule = RULE.matcher(given.text());
    if (!rule.matches()) {
      faults.add(given, 0, "a play begins with its name", "write rule \"Name of the play\"");
      return;
    }
    name = rule.group(1);
    if (!PLAIN.matcher(name).matches()) {
      faults.add(
          given,
          rule.start(1),
          "the name of a play has no letters but a to z",
          "write a plain name; the title may have any letters");
    } else if (!kebab(name).equals(fileName())) {
      faults.add(
          given,
          rule.start(1),
          "the play " + Signs.quoted(name) + " stands in a file of another name",
          kebab(name).isEmpty()
              ? "give it a name with letters in it"
              : "rename the file to " + kebab(name) + ".dslr, or the play");
    }
  }

  /** The play's key: its file's name without the ending. */
  String fileName() {
    String file = faults.path().substring(faults.path().lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".dslr".length());
  }

  private static String kebab(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("'", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  void source(Line given) {
    Matcher source = SOURCE.matcher(given.text());
    if (!source.matches()) {
      faults.add(given, 0, "this is no source", "write @source( \"article/passage\" )");
      return;
    }
    if (!CITED.matcher(source.group(1)).find()) {
      faults.add(given, 0, "the play cites no advice", "name at least one entry of advice.csv");
    }
    int semicolon = source.group(1).indexOf(';');
    if (semicolon >= 0) {
      faults.add(
          given,
          source.start(1) + semicolon,
          "a semicolon stands between what is cited",
          "write a comma: \"article/passage, article/passage\"");
      return;
    }
    Matcher cited = CITED.matcher(source.group(1));
    while (cited.find()) {
      int offset = source.start(1) + cited.start();
      if (sources.add(cited.group())) {
        advice.of(cited.group(), faults, given, offset);
      } else {
        faults.add(
            given,
            offset,
            "the play cites " + Signs.quoted(cited.group()) + " twice",
            "remove one of them");
      }
    }
  }
}
