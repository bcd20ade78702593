package org.playcaller.web;

import org.playcaller.company.Company.UnsoundCompany;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which file of the company folder is no sound state. */
class UnsoundCompanyAnalyzer extends AbstractFailureAnalyzer<UnsoundCompany> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnsoundCompany cause) {
    return new FailureAnalysis(
        "The company has a faulty state:\n\n" + cause.getMessage(),
        "Mend the file; `playcaller.jar plan FILE` lists all its faults.",
        cause);
  }
}
