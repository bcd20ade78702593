package org.playcaller.web;

import java.net.URI;
import org.playcaller.state.InvalidState;
import org.playcaller.state.NotJson;
import org.playcaller.state.TooLarge;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what is wrong as RFC 9457 problem details, never as a stack trace. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ProblemDetail invalid(InvalidState e) {
    ProblemDetail problem =
        problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "invalid-state",
            "The state is faulty",
            "Mend what \"faults\" lists and send it again.");
    problem.setProperty("faults", e.faults());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail notJson(NotJson e) {
    return problem(
        HttpStatus.BAD_REQUEST, "not-json", "The body is no JSON", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail tooLarge(TooLarge e) {
    return problem(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "The body is too large",
        String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail unknownRep(Company.UnknownRep e) {
    return problem(
        HttpStatus.NOT_FOUND,
        "unknown-rep",
        "There is no such rep",
        String.valueOf(e.getMessage()));
  }

  private static ProblemDetail problem(
      HttpStatus status, String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("https://playcaller.org/problems/" + type));
    problem.setTitle(title);
    return problem;
  }
}
