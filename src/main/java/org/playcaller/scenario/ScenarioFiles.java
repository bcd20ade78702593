package org.playcaller.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The scenario files as they were read at one moment.
 *
 * @param files text by path below the folder, with forward slashes
 */
public record ScenarioFiles(SortedMap<String, String> files) {

  /** Careless edits that no case can notice, with the reason; it holds no case. */
  public static final String EQUIVALENT = "equivalent.yaml";

  private static final String PACKED = "packed/scenarios/";
  private static final String TABLE = ".csv";

  /**
   * Reads a folder.
   *
   * @param folder the scenarios folder
   * @return its YAML files and tables
   * @throws UncheckedIOException when it cannot be read
   */
  public static ScenarioFiles of(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file :
          (Iterable<Path>)
              found.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (isScenario(path)) {
          files.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the scenarios folder " + folder, e);
    }
    return new ScenarioFiles(files);
  }

  /**
   * The folder given, else the folder {@code scenarios} below where the program runs, else the copy
   * in the jar.
   *
   * @param given the folder asked for; null for none
   * @return the files of the first of these that is there
   * @throws UncheckedIOException when the folder given cannot be read
   */
  public static ScenarioFiles locate(@Nullable Path given) {
    Path beside = Path.of("scenarios");
    if (given != null) {
      return of(given);
    }
    return Files.isDirectory(beside) ? of(beside) : packed();
  }

  /**
   * The copy of the scenarios in the jar.
   *
   * @return its files
   */
  public static ScenarioFiles packed() {
    SortedMap<String, String> files = new TreeMap<>();
    try {
      for (Resource resource :
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + PACKED + "**")) {
        String uri = resource.getURI().toString();
        if (resource.isReadable() && isScenario(uri)) {
          files.put(
              uri.substring(uri.lastIndexOf(PACKED) + PACKED.length()),
              resource.getContentAsString(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the packed scenarios", e);
    }
    return new ScenarioFiles(files);
  }

  /**
   * What all files share.
   *
   * @return the files under {@code shared/}
   */
  public ScenarioFiles shared() {
    SortedMap<String, String> few = new TreeMap<>(files);
    few.keySet().removeIf(other -> !SharedStates.isShared(other));
    return new ScenarioFiles(few);
  }

  /**
   * One file as it would be, with the shared states that its cases may name.
   *
   * @param path the file's path
   * @param text what it says
   * @return that file and those under {@code shared/}
   */
  public ScenarioFiles alone(String path, String text) {
    SortedMap<String, String> few = shared().files();
    few.put(path, text);
    return new ScenarioFiles(few);
  }

  private static boolean isScenario(String path) {
    return path.endsWith(".yaml") || isTable(path);
  }

  static boolean isTable(String path) {
    return path.endsWith(TABLE);
  }
}
