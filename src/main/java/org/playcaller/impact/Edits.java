package org.playcaller.impact;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.RuleFiles;

/** Every edit between two playbooks, and the newer playbook with one of them taken back. */
final class Edits {

  private final RuleFiles before;
  private final RuleFiles after;
  private final List<Edit> edits = new ArrayList<>();

  Edits(RuleFiles before, RuleFiles after) {
    this.before = before;
    this.after = after;
    TreeSet<String> paths = new TreeSet<>(before.files().keySet());
    paths.addAll(after.files().keySet());
    paths.forEach(this::compare);
  }

  /** Lines edited together, as a step of their file's difference; whole files have none. */
  private record Edit(EditedLines lines, @Nullable AbstractDelta<String> delta) {}

  private void compare(String path) {
    byte[] old = before.files().get(path);
    byte[] now = after.files().get(path);
    if (Arrays.equals(old, now)) {
      return;
    }
    List<String> from = old == null ? List.of() : lines(old);
    List<String> to = now == null ? List.of() : lines(now);
    if (old == null || now == null) {
      edits.add(new Edit(new EditedLines(path, 1, from, to), null));
      return;
    }
    for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
      EditedLines lines =
          new EditedLines(
              path,
              delta.getTarget().getPosition() + 1,
              delta.getSource().getLines(),
              delta.getTarget().getLines());
      edits.add(new Edit(lines, delta));
    }
  }

  /** With their line ends, so that a file put together again is the same to the byte. */
  private static List<String> lines(byte[] content) {
    return List.of(new String(content, StandardCharsets.UTF_8).split("(?<=\n)", -1));
  }

  List<EditedLines> all() {
    return edits.stream()
        .map(Edit::lines)
        .map(e -> new EditedLines(e.file(), e.line(), bare(e.from()), bare(e.to())))
        .toList();
  }

  private static List<String> bare(List<String> lines) {
    return lines.stream().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
  }

  /** The newer files with one edit taken back. */
  RuleFiles without(int index) {
    Edit edit = edits.get(index);
    String path = edit.lines().file();
    byte[] old = before.files().get(path);
    if (edit.delta() == null || old == null) {
      return after.with(path, old);
    }
    Patch<String> others = new Patch<>();
    edits.stream()
        .filter(other -> other != edit && other.lines().file().equals(path))
        .forEach(other -> others.addDelta(other.delta()));
    try {
      String text = String.join("", others.applyTo(lines(old)));
      return after.with(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (PatchFailedException e) {
      throw new IllegalStateException("a difference does not fit its own text: " + path, e);
    }
  }
}
