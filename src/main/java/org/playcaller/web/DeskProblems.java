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
          case UNSIGNED ->
              Problems.problem(HttpStatus.BAD_REQUEST, "unsigned", "The author is missing", e);
          case UNSAFE_PATH ->
              Problems.problem(HttpStatus.BAD_REQUEST, "unsafe-path", "This is no path", e);
          case CLOSED_PATH ->
              Problems.problem(
                  HttpStatus.FORBIDDEN, "closed-path", "This file is not for writing", e);
          case TOO_LARGE ->
              Problems.problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "It is too large", e);
          case UNKNOWN_FILE ->
              Problems.problem(HttpStatus.NOT_FOUND, "unknown-file", "There is no such file", e);
          case UNKNOWN_REVISION ->
              Problems.problem(
                  HttpStatus.NOT_FOUND, "unknown-revision", "There is no such revision", e);
          case STALE ->
              Problems.problem(
                  HttpStatus.PRECONDITION_FAILED, "stale", "Somebody was there before you", e);
          case SCENARIOS ->
              Problems.problem(
                  HttpStatus.CONFLICT, "broken-scenarios", "Scenarios no longer hold", e);
          case NO_FOLDER ->
              Problems.problem(HttpStatus.CONFLICT, "no-folder", "There is nothing to write to", e);
          case UNAVAILABLE ->
              Problems.problem(
                  HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The folder is not there", e);
        };
    if (!e.reports().isEmpty()) {
      problem.setProperty("scenarios", e.reports());
    }
    return problem;
  }

  @ExceptionHandler
  ProblemDetail closed(WritingGuard.Closed e) {
    return Problems.problem(
        HttpStatus.FORBIDDEN, "writing-closed", "The playbook is not written so", e);
  }

  @ExceptionHandler
  ProblemDetail unconditional(Precondition.Missing e) {
    return Problems.problem(
        HttpStatus.PRECONDITION_REQUIRED, "unconditional", "If-Match is required", e);
  }
}
