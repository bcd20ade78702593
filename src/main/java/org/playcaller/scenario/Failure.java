package org.playcaller.scenario;

import java.util.List;

/**
 * An expectation that was not met.
 *
 * @param expected what was expected
 * @param actual what came
 * @param decided what decided it; empty where nobody asked
 */
public record Failure(String expected, String actual, List<Reason> decided) {

  /**
   * What decided it.
   *
   * @param how in what way, such as {@code stopped by}
   * @param what the condition in words, or the score
   */
  public record Reason(String how, String what) {

    @Override
    public String toString() {
      return how + " " + what;
    }
  }

  /** Expected, actual and why, a line each. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder("expected " + expected + "\n    actual " + actual);
    decided.forEach(why -> lines.append("\n    ").append(why));
    return lines.toString();
  }
}
