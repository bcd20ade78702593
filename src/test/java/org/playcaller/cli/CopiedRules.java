package org.playcaller.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the playbook for a test to edit as a manager would. */
public final class CopiedRules {

  /** The play that a manager edits first. */
  public static final String CHECK_IN = "plays/old-prospects/check-in-with-old-prospects.dslr";

  private CopiedRules() {}

  /** Copies the playbook into a new folder. */
  public static void to(Path folder) throws IOException {
    Path rules = Path.of("rules");
    try (Stream<Path> files = Files.walk(rules)) {
      files.forEach(file -> copy(file, folder.resolve(rules.relativize(file).toString())));
    }
  }

  /** Writes one text for another in a file of the copy. */
  public static void edit(Path folder, String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not say \"" + from + "\"");
    }
    Files.writeString(path, text.replace(from, to));
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
