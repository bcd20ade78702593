package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Outcome.Verdict;

/**
 * What came of a run of several cases.
 *
 * @param all each case's result, in the order of the cases
 * @param complete whether every case was run
 */
public record Results(List<Result> all, boolean complete) {

  /**
   * What came of one case.
   *
   * @param outcome what came
   * @param nanos how long it took, in nanoseconds
   */
  public record Result(Outcome outcome, long nanos) {}

  /**
   * Runs cases on every processor there is.
   *
   * @param playbook the playbook to run them against
   * @param cases the cases
   * @return their results, in the order of the cases
   */
  public static Results of(Playbook playbook, List<ScenarioCase> cases) {
    return new Results(cases.parallelStream().map(one -> result(playbook, one)).toList(), true);
  }

  /**
   * Runs cases on this thread as long as there is time.
   *
   * @param playbook the playbook to run them against
   * @param cases the cases
   * @param goOn asked before each case; the run ends where it says no
   * @return the results of those that were run
   */
  public static Results of(Playbook playbook, List<ScenarioCase> cases, BooleanSupplier goOn) {
    List<Result> results = new ArrayList<>();
    for (ScenarioCase one : cases) {
      if (!goOn.getAsBoolean()) {
        break;
      }
      results.add(result(playbook, one));
    }
    return new Results(List.copyOf(results), results.size() == cases.size());
  }

  private static Result result(Playbook playbook, ScenarioCase one) {
    long start = System.nanoTime();
    Outcome outcome = ScenarioRun.of(playbook, one);
    return new Result(outcome, System.nanoTime() - start);
  }

  /**
   * How many cases came to a verdict.
   *
   * @param verdict the verdict
   * @return their number
   */
  public int count(Verdict verdict) {
    return (int) all.stream().filter(one -> one.outcome().verdict() == verdict).count();
  }

  /**
   * How many cases are pending, those that hold by now included.
   *
   * @return their number
   */
  public int pending() {
    return count(Verdict.PENDING) + count(Verdict.HOLDS_NOW);
  }

  /**
   * The run in a line.
   *
   * @return for example {@code 12 passed, 1 failed}, with how many are pending where any is
   */
  public String summary() {
    String line = count(Verdict.PASSED) + " passed, " + count(Verdict.FAILED) + " failed";
    return pending() == 0 ? line : line + ", " + pending() + " pending";
  }
}
