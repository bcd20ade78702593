package org.playcaller.playbook;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in the playbook's files. Signs that do not show, or that would drive a
 * terminal, are written out by their number.
 *
 * @param path the file, below the rules folder, with forward slashes
 * @param line the line, from 1
 * @param column the column, from 1
 * @param what what is wrong
 * @param remedy what to do
 * @param nearest the known sentence, term or name that was probably meant; null where none is near
 */
public record RuleFault(
    String path, int line, int column, String what, String remedy, @Nullable String nearest)
    implements Comparable<RuleFault> {

  private static final Comparator<RuleFault> ORDER =
      Comparator.comparing(RuleFault::path)
          .thenComparingInt(RuleFault::line)
          .thenComparingInt(RuleFault::column)
          .thenComparing(RuleFault::what)
          .thenComparing(RuleFault::remedy);

  /** Makes every text fit to be shown. */
  public RuleFault {
    path = Signs.visible(path);
    what = Signs.visible(what);
    remedy = Signs.visible(remedy);
    nearest = nearest == null ? null : Signs.visible(nearest);
  }

  /**
   * A fault with nothing known near to what was written.
   *
   * @param path the file, below the rules folder, with forward slashes
   * @param line the line, from 1
   * @param column the column, from 1
   * @param what what is wrong
   * @param remedy what to do
   */
  public RuleFault(String path, int line, int column, String what, String remedy) {
    this(path, line, column, what, remedy, null);
  }

  @Override
  public int compareTo(RuleFault other) {
    return ORDER.compare(this, other);
  }

  /** As a line for a terminal: {@code path:line:column what: remedy}. */
  @Override
  public String toString() {
    return path + ":" + line + ":" + column + " " + what + ": " + remedy;
  }
}
