package org.playcaller.playbook;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads advice.csv: the register of the articles' advice, which every play cites. */
final class AdviceRegister {

  private static final List<String> COLUMNS = List.of("id", "article", "kind", "when", "advise");
  private static final List<String> KINDS =
      List.of("diagnosis", "guard", "message", "play", "review", "situation", "team");
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");

  private final FileFaults faults;
  private final SortedMap<String, ArticleAdvice> register = new TreeMap<>();

  private AdviceRegister(FileFaults faults) {
    this.faults = faults;
  }

  /** The advice by id, also of rows with a fault; null where there is no telling what is in it. */
  static @Nullable SortedMap<String, ArticleAdvice> read(TextFile file, FileFaults faults) {
    AdviceRegister reader = new AdviceRegister(faults);
    CsvRows.read(file, COLUMNS, faults).forEach(reader::add);
    if (reader.register.isEmpty()) {
      if (faults.isEmpty()) {
        faults.add(1, 1, "there is no advice in the file", "put back its rows");
      }
      return null;
    }
    return reader.register;
  }

  private void add(CsvRows.Row row) {
    List<String> fields = row.fields();
    if (!fields.isEmpty()) {
      check(row.number(), fields);
    }
    String blank = "";
    boolean whole = !fields.isEmpty();
    ArticleAdvice advice =
        new ArticleAdvice(
            row.name(),
            whole ? fields.get(1) : blank,
            whole ? fields.get(2) : blank,
            whole ? fields.get(3) : blank,
            whole ? fields.get(4) : blank,
            row.number());
    ArticleAdvice before = register.putIfAbsent(row.name(), advice);
    if (before != null) {
      faults.add(
          row.number(),
          1,
          "the advice " + Signs.quoted(row.name()) + " stands on line " + before.line() + " too",
          "remove one of them");
    }
  }

  private void check(int number, List<String> fields) {
    String id = fields.get(0);
    if (!ID.matcher(id).matches()) {
      faults.add(
          number,
          1,
          "the id " + Signs.quoted(id) + " cannot be used",
          "write article/passage in lower case letters, with hyphens between words");
    } else if (!id.startsWith(fields.get(1) + "/")) {
      faults.add(
          number,
          id.length() + 2,
          "the id " + Signs.quoted(id) + " is not of the article " + Signs.quoted(fields.get(1)),
          "name the same article in both");
    }
    if (!KINDS.contains(fields.get(2))) {
      faults.add(
          number,
          id.length() + fields.get(1).length() + 3,
          Signs.quoted(fields.get(2)) + " is no kind of advice",
          Remedy.nearest(fields.get(2), KINDS, "write one of: " + String.join(", ", KINDS)));
    }
    if (fields.get(3).isBlank() || fields.get(4).isBlank()) {
      faults.add(number, 1, "the row leaves a column empty", "fill in when and advise");
    }
  }
}
