package org.playcaller.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** The scenario files hold faults; it lists every one found. */
public final class UnsoundScenarios extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<ScenarioFault> faults;

  /**
   * Refuses scenario files.
   *
   * @param faults what is wrong, at least one
   */
  public UnsoundScenarios(List<ScenarioFault> faults) {
    super(faults.stream().map(ScenarioFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /**
   * What is wrong.
   *
   * @return the faults by file, line and column; at least one
   */
  public List<ScenarioFault> faults() {
    return faults;
  }
}
