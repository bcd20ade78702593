package org.playcaller.scenario;

import java.util.List;
import org.playcaller.state.Word;

/**
 * What came of a case.
 *
 * @param scenario the case
 * @param unmet each expectation that was not met; empty when all were
 */
public record Outcome(ScenarioCase scenario, List<Failure> unmet) {

  /** What a case comes to. */
  public enum Verdict implements Word {
    /** It holds. */
    PASSED,
    /** It does not. */
    FAILED,
    /** It is marked as still to do, and does not hold. */
    PENDING,
    /** It is marked as still to do, and holds: the mark can go. */
    HOLDS_NOW
  }

  /**
   * Whether every expectation was met.
   *
   * @return true when there is no failure
   */
  public boolean passed() {
    return unmet.isEmpty();
  }

  /**
   * What it comes to; a pending case fails no run.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    if (scenario.todo() != null) {
      return passed() ? Verdict.HOLDS_NOW : Verdict.PENDING;
    }
    return passed() ? Verdict.PASSED : Verdict.FAILED;
  }

  /**
   * Each failure in words.
   *
   * @return expected, actual and what decided it, on a few lines each
   */
  public List<String> failures() {
    return unmet.stream().map(Failure::toString).toList();
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
        + String.join("\n  ", failures());
  }
}
