package org.playcaller.playbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads advice.csv: the register of the articles' advice, which every play cites. A row is a line,
 * so that a quote left open spoils no other row.
 */
final class AdviceRegister {

  private static final List<String> HEADER = List.of("id", "article", "kind", "when", "advise");
  private static final List<String> KINDS =
      List.of("diagnosis", "guard", "message", "play", "review", "situation", "team");
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");
  private static final String COLUMNS = String.join(",", HEADER);

  private final FileFaults faults;
  private final SortedMap<String, ArticleAdvice> register = new TreeMap<>();

  private AdviceRegister(FileFaults faults) {
    this.faults = faults;
  }

  /** The advice by id, also of rows with a fault; null where there is no telling what is in it. */
  static @Nullable SortedMap<String, ArticleAdvice> read(TextFile file, FileFaults faults) {
    AdviceRegister reader = new AdviceRegister(faults);
    boolean headed = false;
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i).stripTrailing();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (headed) {
        reader.row(i + 1, line);
      } else if (!reader.isHeader(i + 1, line)) {
        return null;
      }
      headed = true;
    }
    if (reader.register.isEmpty() && faults.isEmpty()) {
      faults.add(1, 1, "there is no advice in the file", "put back its rows");
      return null;
    }
    return reader.register;
  }

  private boolean isHeader(int number, String line) {
    if (line.equals(COLUMNS)) {
      return true;
    }
    faults.add(
        number,
        1,
        "the first row does not name the columns",
        "write " + COLUMNS + " above the rows, with commas between");
    return false;
  }

  private void row(int number, String line) {
    List<String> fields = fields(number, line);
    if (fields.size() == HEADER.size()) {
      check(number, fields);
    } else if (!fields.isEmpty()) {
      faults.add(
          number,
          1,
          "the row has " + fields.size() + " columns instead of " + HEADER.size(),
          "write " + COLUMNS + "; put quotes around a text with a comma in it");
    }
    String id = fields.isEmpty() ? line.split("[,;]", 2)[0] : fields.get(0);
    String blank = "";
    boolean whole = fields.size() == HEADER.size();
    ArticleAdvice advice =
        new ArticleAdvice(
            id,
            whole ? fields.get(1) : blank,
            whole ? fields.get(2) : blank,
            whole ? fields.get(3) : blank,
            whole ? fields.get(4) : blank,
            number);
    ArticleAdvice before = register.putIfAbsent(id, advice);
    if (before != null) {
      faults.add(
          number,
          1,
          "the advice " + Signs.quoted(id) + " stands on line " + before.line() + " too",
          "remove one of them");
    }
  }

  /** The fields of a row; none, with a fault, where its quotes cannot be made out. */
  private List<String> fields(int number, String line) {
    // Counted here, since the library takes an open quote for one that closes at the end.
    if (line.chars().filter(c -> c == '"').count() % 2 == 1) {
      faults.add(number, line.indexOf('"') + 1, "the quote is not closed", "write \" behind it");
      return List.of();
    }
    if (line.indexOf('"') < 0) {
      return List.of(StringUtils.splitPreserveAllTokens(line, ','));
    }
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(line)) {
      return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
    } catch (CsvParseException e) {
      faults.add(number, 1, "the row cannot be read", "check its quotes and commas");
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
