package org.playcaller.scenario;

import java.util.Comparator;

/**
 * One thing that is wrong in a scenario file.
 *
 * @param path the file, below the scenarios folder, with forward slashes
 * @param line the line, from 1
 * @param column the column, from 1
 * @param what what is wrong
 * @param remedy what to do
 */
public record ScenarioFault(String path, int line, int column, String what, String remedy)
    implements Comparable<ScenarioFault> {

  private static final Comparator<ScenarioFault> ORDER =
      Comparator.comparing(ScenarioFault::path)
          .thenComparingInt(ScenarioFault::line)
          .thenComparingInt(ScenarioFault::column)
          .thenComparing(ScenarioFault::what);

  @Override
  public int compareTo(ScenarioFault other) {
    return ORDER.compare(this, other);
  }

  /** As a line for a terminal: {@code path:line:column what: remedy}. */
  @Override
  public String toString() {
    return path + ":" + line + ":" + column + " " + what + ": " + remedy;
  }
}
