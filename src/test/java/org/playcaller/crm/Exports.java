package org.playcaller.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.playcaller.state.State;
import tools.jackson.databind.json.JsonMapper;

/** The exports the tests read, and copies of them with rows changed. */
final class Exports {

  static final Path LOADER = Path.of("src/test/resources/crm/loader");
  static final Path WAREHOUSE = Path.of("src/test/resources/crm/warehouse");
  static final Path DIRTY = Path.of("src/test/resources/crm/dirty");
  static final LocalDate LAST_DAY = LocalDate.of(2024, 5, 15);

  private Exports() {}

  static Imported read(Path dir, LocalDate day) {
    try {
      return SalesforceExport.read(dir, day, ColumnNames.of(dir), Progress.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static State state(Path dir, LocalDate day, String rep) {
    return read(dir, day).states().stream()
        .filter(state -> state.rep().id().equals(rep))
        .findFirst()
        .orElseThrow();
  }

  static byte[] bytes(Imported imported) {
    return JsonMapper.builder().build().writeValueAsBytes(imported.states());
  }

  /** A copy of an export with the rows of every file, header apart, put through a change. */
  static Path copy(Path from, Path to, UnaryOperator<List<String>> change) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        List<String> lines = Files.readAllLines(file);
        List<String> changed = new ArrayList<>(lines.subList(0, 1));
        changed.addAll(change.apply(new ArrayList<>(lines.subList(1, lines.size()))));
        Files.write(to.resolve(file.getFileName()), changed);
      }
    }
    return to;
  }
}
