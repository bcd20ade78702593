package org.playcaller.scenario;

import java.util.List;

/**
 * What came of a case.
 *
 * @param scenario the case
 * @param failures each expectation that was not met: expected, actual and why; empty when all were
 */
public record Outcome(ScenarioCase scenario, List<String> failures) {

  /**
   * Whether every expectation was met.
   *
   * @return true when there is no failure
   */
  public boolean passed() {
    return failures.isEmpty();
  }

  /**
   * The failure as a person reads it.
   *
   * @return the case's sentence and place, and each failure below it
   */
  public String report() {
    return scenario.title()
        + "\n  at "
        + scenario.path()
        + ":"
        + scenario.line()
        + "\n  "
        + String.join("\n  ", failures);
  }
}
