package org.playcaller.playbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads advice.csv: the register of the articles' advice, which every play cites. */
final class AdviceRegister {

  private static final List<String> HEADER = List.of("id", "article", "kind", "when", "advise");

  private AdviceRegister() {}

  static SortedMap<String, ArticleAdvice> read(String path, String text, List<RuleFault> faults) {
    SortedMap<String, ArticleAdvice> register = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : csv) {
        int line = (int) row.getStartingLineNumber();
        if (!row.getHeader().equals(HEADER) || row.getFieldCount() != HEADER.size()) {
          faults.add(
              new RuleFault(
                  path, line, 1, "the row does not have the columns " + HEADER, "write all five"));
          return register;
        }
        ArticleAdvice advice =
            new ArticleAdvice(
                row.getField(0),
                row.getField(1),
                row.getField(2),
                row.getField(3),
                row.getField(4),
                line);
        if (register.putIfAbsent(advice.id(), advice) != null) {
          faults.add(
              new RuleFault(
                  path,
                  line,
                  1,
                  "the advice \"" + advice.id() + "\" stands here twice",
                  "remove one"));
        }
      }
    } catch (CsvParseException e) {
      faults.add(new RuleFault(path, 1, 1, "this is no CSV", "check the quotes"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return register;
  }
}
