package org.playcaller.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Nearest;
import org.playcaller.scenario.ScenarioFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The scenarios that paths name: each a scenarios folder, or a file or folder in one. The whole
 * folder is read in any case, for what is shared in it.
 *
 * @param folder the scenarios folder; null for the copy in the jar
 * @param below the files and folders in it; empty for all of it
 */
record ChosenScenarios(@Nullable Path folder, Set<String> below) {

  private static final Path BESIDE = Path.of("scenarios");
  private static final List<String> ROOMS = List.of("plays", "days", "shared");

  /** The scenarios of the paths, of the folder that the option names, or those beside. */
  static ChosenScenarios of(List<Path> paths, @Nullable Path option, CommandSpec spec) {
    Path folder = option == null && Files.isDirectory(BESIDE) ? BESIDE : option;
    for (Path path : paths) {
      if (option == null && Files.exists(path)) {
        Path found = folderOf(path);
        if (path != paths.get(0) && folder != null && !same(found, folder)) {
          throw new ParameterException(
              spec.commandLine(), path + " is not in " + folder + ": run one folder at a time");
        }
        folder = found;
      }
    }
    Set<String> below = new LinkedHashSet<>();
    for (Path path : paths) {
      below.add(below(path, folder, spec));
    }
    return new ChosenScenarios(folder, below.contains("") ? Set.of() : below);
  }

  ScenarioFiles files() {
    return folder == null ? ScenarioFiles.packed() : ScenarioFiles.of(folder);
  }

  /** The nearest folder above that is laid out as scenarios are; else the folder itself. */
  private static Path folderOf(Path path) {
    Path start = Files.isDirectory(path) ? path : parent(path);
    for (Path at = start; at != null; at = at.getParent()) {
      Path folder = at;
      if (ROOMS.stream().anyMatch(room -> Files.isDirectory(folder.resolve(room)))) {
        return folder;
      }
    }
    return start;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  private static boolean same(Path one, Path other) {
    return normal(one).equals(normal(other));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String below(Path path, @Nullable Path folder, CommandSpec spec) {
    if (folder != null && Files.exists(path) && normal(path).startsWith(normal(folder))) {
      return normal(folder).relativize(normal(path)).toString().replace('\\', '/');
    }
    String text = path.toString().replace('\\', '/');
    ScenarioFiles files = new ChosenScenarios(folder, Set.of()).files();
    Set<String> known = files.files().keySet();
    if (known.stream().noneMatch(one -> one.equals(text) || one.startsWith(text + "/"))) {
      String nearest = Nearest.of(text, places(known));
      throw new ParameterException(
          spec.commandLine(),
          "there is no scenario file or folder \""
              + text
              + "\""
              + (nearest == null ? "" : "; did you mean \"" + nearest + "\"?"));
    }
    return text;
  }

  private static Set<String> places(Set<String> files) {
    Set<String> places = new TreeSet<>(files);
    for (String file : files) {
      for (int end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
        places.add(file.substring(0, end));
      }
    }
    return places;
  }
}
