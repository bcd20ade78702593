package org.playcaller.web;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which folder that the service was given cannot be read. */
class UnreadableFolderAnalyzer extends AbstractFailureAnalyzer<UncheckedIOException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UncheckedIOException cause) {
    String what = String.valueOf(cause.getMessage());
    return what.startsWith("cannot read")
        ? new FailureAnalysis(
            "The service " + what + ".",
            "Check --playcaller.rules and --playcaller.company, and that the folder is there.",
            cause)
        : null;
  }
}
