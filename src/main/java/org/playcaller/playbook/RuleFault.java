package org.playcaller.playbook;

import java.util.Comparator;

/**
 * One thing that is wrong in the playbook's files.
 *
 * @param path the file, below the rules folder, with forward slashes
 * @param line the line, from 1
 * @param column the column, from 1
 * @param what what is wrong
 * @param remedy what to do
 */
public record RuleFault(String path, int line, int column, String what, String remedy)
    implements Comparable<RuleFault> {

  private static final Comparator<RuleFault> ORDER =
      Comparator.comparing(RuleFault::path)
          .thenComparingInt(RuleFault::line)
          .thenComparingInt(RuleFault::column)
          .thenComparing(RuleFault::what)
          .thenComparing(RuleFault::remedy);

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
