package org.playcaller.scenario;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to run.
 *
 * @param paths files and folders below the scenarios folder; empty for all
 * @param name a piece of the case's name, in whatever case of letters; null for any
 * @param tag a tag of the case; null for any
 */
public record Selection(Set<String> paths, @Nullable String name, @Nullable String tag) {

  /** Every case. */
  public static final Selection ALL = new Selection(Set.of(), null, null);

  /**
   * Whether a case is to be run.
   *
   * @param scenario the case
   * @return true where path, name and tag fit
   */
  public boolean picks(ScenarioCase scenario) {
    return picks(scenario.path())
        && (name == null || lower(scenario.name()).contains(lower(name)))
        && (tag == null || scenario.tags().contains(tag));
  }

  /**
   * Whether a file has cases that may be run.
   *
   * @param path the file, below the scenarios folder
   * @return true where it is one of the paths, or below one
   */
  public boolean picks(String path) {
    return paths.isEmpty()
        || paths.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
  }

  /**
   * Whether a fault in a file is in the way of the cases.
   *
   * @param path the file, below the scenarios folder
   * @return true for a file that is picked, and for what all files share
   */
  public boolean concerns(String path) {
    return picks(path) || SharedStates.isShared(path);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
