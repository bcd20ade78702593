package org.playcaller.scenario;

import java.util.List;

/**
 * An expectation that was not met.
 *
 * @param expected what was expected
 * @param actual what came
 * @param decided the conditions that decided it, each in words; empty where none was asked
 */
public record Failure(String expected, String actual, List<String> decided) {

  /** Expected, actual and why, a line each. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder("expected " + expected + "\n    actual " + actual);
    decided.forEach(why -> lines.append("\n    ").append(why));
    return lines.toString();
  }
}
