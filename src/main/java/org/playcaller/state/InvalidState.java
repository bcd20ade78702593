package org.playcaller.state;

import java.util.List;

/** A document that is no sound state; it lists every fault found, in the document's order. */
public final class InvalidState extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * A refusal of a document.
   *
   * @param faults what is wrong, at least one
   */
  public InvalidState(List<Fault> faults) {
    super(faults.size() + " faults, the first: " + faults.get(0));
    this.faults = List.copyOf(faults);
  }

  /**
   * What is wrong.
   *
   * @return the faults, at least one
   */
  public List<Fault> faults() {
    return faults;
  }
}
