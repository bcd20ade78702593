package org.playcaller.playbook;

import java.util.List;

/** What a version control system leaves in a file when two people changed the same lines. */
final class MergeConflicts {

  private static final String OURS = "<<<<<<<";
  private static final String BASE = "|||||||";
  private static final String THEIRS = "=======";
  private static final String END = ">>>>>>>";

  private MergeConflicts() {}

  /**
   * Says each conflict once and leaves the first of its two sides; what is taken out becomes a
   * comment, so that the other lines keep their numbers.
   */
  static void settle(List<String> lines, FileFaults faults) {
    String comment = faults.path().endsWith(".dslr") ? "//" : "#";
    int lastEnd = lines.size() - 1;
    while (lastEnd >= 0 && !lines.get(lastEnd).startsWith(END)) {
      lastEnd--;
    }
    boolean inside = false;
    boolean dropping = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean marks = isMark(line);
      if (marks && !inside) {
        faults.add(
            i + 1,
            1,
            "here begins a merge conflict that nobody settled",
            "keep one of the two sides and remove the lines with "
                + String.join(", ", OURS, THEIRS, END));
        inside = i < lastEnd;
      } else if (marks && line.startsWith(END)) {
        inside = false;
      }
      dropping = inside && (marks ? !line.startsWith(OURS) : dropping);
      if (marks || dropping) {
        lines.set(i, comment);
      }
    }
  }

  private static boolean isMark(String line) {
    return line.startsWith(OURS)
        || line.startsWith(BASE)
        || line.strip().equals(THEIRS)
        || line.startsWith(END);
  }
}
