package org.playcaller.web;

import org.playcaller.desk.Refusal;
import org.playcaller.playbook.UnsoundPlaybook;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why a change of the playbook is not made, before anybody takes it for unforeseen. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskProblems {

  @ExceptionHandler
  ProblemDetail unsound(UnsoundPlaybook e) {
    ProblemDetail problem =
        Problems.problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "unsound-playbook",
            "The playbook would have faults",
            "Nothing has changed. Mend what \"faults\" lists and send it again.");
    problem.setProperty("faults", e.faults());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal e) {
    ProblemDetail problem =
        switch (e.kind()) {
          case UNSIGNED -> of(HttpStatus.BAD_REQUEST, "unsigned", "Nobody signs for it", e);
          case UNSAFE_PATH -> of(HttpStatus.BAD_REQUEST, "unsafe-path", "This is no path", e);
          case CLOSED_PATH ->
              of(HttpStatus.FORBIDDEN, "closed-path", "This file is not for writing", e);
          case TOO_LARGE -> of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "It is too large", e);
          case UNKNOWN_FILE -> of(HttpStatus.NOT_FOUND, "unknown-file", "There is no such file", e);
          case UNKNOWN_REVISION ->
              of(HttpStatus.NOT_FOUND, "unknown-revision", "There is no such revision", e);
          case STALE ->
              of(HttpStatus.PRECONDITION_FAILED, "stale", "Somebody was there before you", e);
          case SCENARIOS ->
              of(HttpStatus.CONFLICT, "broken-scenarios", "Scenarios no longer hold", e);
          case NO_FOLDER -> of(HttpStatus.CONFLICT, "no-folder", "There is nothing to write to", e);
          case UNAVAILABLE ->
              of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The folder is not there", e);
        };
    if (!e.reports().isEmpty()) {
      problem.setProperty("scenarios", e.reports());
    }
    return problem;
  }

  @ExceptionHandler
  ProblemDetail closed(WritingGuard.Closed e) {
    return of(HttpStatus.FORBIDDEN, "writing-closed", "The playbook is not written so", e);
  }

  @ExceptionHandler
  ProblemDetail unconditional(Precondition.Missing e) {
    return of(
        HttpStatus.PRECONDITION_REQUIRED,
        "unconditional",
        "It is not said what the change was made from",
        e);
  }

  private static ProblemDetail of(
      HttpStatus status, String type, String title, RuntimeException e) {
    return Problems.problem(status, type, title, String.valueOf(e.getMessage()));
  }
}
