package org.playcaller.web;

import org.playcaller.playbook.UnsoundPlaybook;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a manager who starts the service with a broken rule what to mend, not where Java was. */
class UnsoundPlaybookAnalyzer extends AbstractFailureAnalyzer<UnsoundPlaybook> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnsoundPlaybook cause) {
    return new FailureAnalysis(
        "The playbook has faults:\n\n" + cause.getMessage(),
        "Mend the lines named above; `playcaller.jar check` lists them again.",
        cause);
  }
}
