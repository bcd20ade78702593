package org.playcaller.playbook;

import java.util.List;
import java.util.stream.Collectors;

/** The playbook's files hold faults; it lists every one found. */
public final class UnsoundPlaybook extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleFault> faults;

  /**
   * A playbook that is not to serve.
   *
   * @param faults what is wrong with it; at least one
   */
  public UnsoundPlaybook(List<RuleFault> faults) {
    super(faults.stream().map(RuleFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /**
   * What is wrong.
   *
   * @return the faults by file, line and column; at least one
   */
  public List<RuleFault> faults() {
    return faults;
  }
}
