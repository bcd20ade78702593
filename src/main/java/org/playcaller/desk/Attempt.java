package org.playcaller.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.RuleFault;
import org.playcaller.state.Word;

/**
 * That the rules folder was found to be another than before, and what came of it.
 *
 * @param when the moment, in UTC
 * @param revision the revision of what was found; null where the folder could not be read
 * @param outcome what came of it
 * @param faults every fault, by file, line and column; empty unless it was refused
 */
public record Attempt(
    Instant when, @Nullable String revision, Outcome outcome, List<RuleFault> faults) {

  /** What can come of it. */
  public enum Outcome implements Word {
    /** It serves. */
    ACTIVATED,
    /** It has faults, and what served before still serves. */
    REFUSED
  }

  boolean isRefused() {
    return outcome == Outcome.REFUSED;
  }
}
