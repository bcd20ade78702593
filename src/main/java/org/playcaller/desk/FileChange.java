package org.playcaller.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.playcaller.state.Word;

/**
 * What an activation did to a file.
 *
 * @param path the file, below the rules folder
 * @param change what was done to it
 */
public record FileChange(String path, Change change) {

  private static final int MOST_NAMED = 3;

  /** What can be done to a file. */
  public enum Change implements Word {
    /** It is new. */
    ADDED,
    /** Its content is another. */
    CHANGED,
    /** It is gone. */
    REMOVED
  }

  /** The changes from one set of files to another, by path; the values are the contents' names. */
  static List<FileChange> between(SortedMap<String, String> before, SortedMap<String, String> now) {
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(now.keySet());
    return paths.stream()
        .filter(path -> !Objects.equals(before.get(path), now.get(path)))
        .map(path -> new FileChange(path, change(path, before, now)))
        .toList();
  }

  private static Change change(String path, Map<String, String> before, Map<String, String> now) {
    if (!before.containsKey(path)) {
      return Change.ADDED;
    }
    return now.containsKey(path) ? Change.CHANGED : Change.REMOVED;
  }

  /** As a reason: {@code changed terms.yaml, removed plays/a/b.dslr and 2 more}. */
  static String inWords(List<FileChange> changes) {
    String named =
        changes.stream()
            .limit(MOST_NAMED)
            .map(change -> change.change().word() + " " + change.path())
            .collect(Collectors.joining(", "));
    int more = changes.size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }
}
