package org.playcaller.desk;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changed between two sets of files, as a unified diff. */
public final class Diff {

  private static final int CONTEXT = 3;
  private static final String NOWHERE = "/dev/null";

  private Diff() {}

  /**
   * Compares two sets of files.
   *
   * @param before the older contents, by path
   * @param now the newer contents, by path
   * @return the differences by path; empty where there is none
   */
  public static String between(SortedMap<String, byte[]> before, SortedMap<String, byte[]> now) {
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(now.keySet());
    StringBuilder diff = new StringBuilder();
    for (String path : paths) {
      byte[] old = before.get(path);
      byte[] young = now.get(path);
      if (!Arrays.equals(old, young)) {
        List<String> lines = lines(old);
        UnifiedDiffUtils.generateUnifiedDiff(
                old == null ? NOWHERE : "a/" + path,
                young == null ? NOWHERE : "b/" + path,
                lines,
                DiffUtils.diff(lines, lines(young)),
                CONTEXT)
            .forEach(line -> diff.append(line).append('\n'));
      }
    }
    return diff.toString();
  }

  /** Line ends are part of a line, so that a change of them alone is seen. */
  private static List<String> lines(byte @Nullable [] content) {
    if (content == null || content.length == 0) {
      return List.of();
    }
    String text = new String(content, StandardCharsets.UTF_8);
    String whole = text.endsWith("\n") ? text : text + "\n\\ No newline at end of file\n";
    List<String> lines = new ArrayList<>(Arrays.asList(whole.split("\n", -1)));
    lines.remove(lines.size() - 1);
    if (!text.endsWith("\n")) {
      // The note belongs to the last line: the two differ from the next revision's together.
      lines.set(
          lines.size() - 2, lines.get(lines.size() - 2) + "\n" + lines.remove(lines.size() - 1));
    }
    return lines;
  }
}
