package org.playcaller.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.company.Company;
import org.playcaller.scenario.UnsoundScenarios;
import org.playcaller.state.InvalidState;
import org.playcaller.state.NotJson;
import org.playcaller.state.TooLarge;
import org.playcaller.training.NotCaptured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says what is wrong as RFC 9457 problem details, never as a stack trace. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final int SHOWN = 80;
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

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
    ProblemDetail problem =
        problem(
            HttpStatus.BAD_REQUEST,
            "not-json",
            "The body is no JSON",
            String.valueOf(e.getMessage()));
    problem.setProperty("line", e.line());
    problem.setProperty("column", e.column());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail tooLarge(TooLarge e) {
    return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is too large", e);
  }

  @ExceptionHandler
  ProblemDetail noSuchTeam(Company.NoSuchTeam e) {
    return problem(HttpStatus.NOT_FOUND, "no-such-team", "There is no such manager", e);
  }

  @ExceptionHandler
  ProblemDetail unknownRep(Company.UnknownRep e) {
    return problem(HttpStatus.NOT_FOUND, "unknown-rep", "There is no such rep", e);
  }

  @ExceptionHandler
  ProblemDetail unknownPlay(ExplanationController.UnknownPlay e) {
    return problem(HttpStatus.NOT_FOUND, "unknown-play", "There is no such play", e);
  }

  @ExceptionHandler
  ProblemDetail noSuchList(ItemsController.NoSuchList e) {
    return problem(HttpStatus.NOT_FOUND, "no-such-list", "The plan has no such list", e);
  }

  @ExceptionHandler
  ProblemDetail badRange(Range.BadRange e) {
    return problem(HttpStatus.BAD_REQUEST, "bad-range", "These items cannot be listed", e);
  }

  @ExceptionHandler
  ProblemDetail unknownParameter(KnownParameters.UnknownParameter e) {
    return problem(HttpStatus.BAD_REQUEST, "unknown-parameter", "This parameter is not known", e);
  }

  @ExceptionHandler
  ProblemDetail givenTwice(KnownParameters.GivenTwice e) {
    return problem(HttpStatus.BAD_REQUEST, "bad-parameter", "This parameter cannot be read", e);
  }

  /** A parameter of another type: the framework names it in its own words. */
  @ExceptionHandler
  ProblemDetail badParameter(MethodArgumentTypeMismatchException e) {
    boolean isNumber = e.getRequiredType() == int.class || e.getRequiredType() == Integer.class;
    String value = StringUtils.abbreviate(String.valueOf(e.getValue()), SHOWN);
    return problem(
        HttpStatus.BAD_REQUEST,
        "bad-parameter",
        "This parameter cannot be read",
        "the parameter "
            + e.getName()
            + " is \""
            + value
            + "\": give "
            + (isNumber
                ? "a whole number of at most " + Integer.MAX_VALUE + ", as 5"
                : "true or false"));
  }

  @ExceptionHandler
  ProblemDetail badPreview(PreviewController.BadPreview e) {
    return problem(HttpStatus.BAD_REQUEST, "bad-preview", "This cannot be previewed", e);
  }

  @ExceptionHandler
  ProblemDetail busy(Busy e) {
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Please wait", e);
  }

  @ExceptionHandler
  ProblemDetail unsound(UnsoundScenarios e) {
    ProblemDetail problem =
        problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "unsound-scenarios",
            "The scenarios are faulty",
            "Mend what \"faults\" lists and send them again.");
    problem.setProperty("faults", e.faults());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail badRun(RunRequest.Bad e) {
    return problem(HttpStatus.BAD_REQUEST, "bad-run", "This is no run of scenarios", e);
  }

  @ExceptionHandler
  ProblemDetail badCapture(CaptureController.BadCapture e) {
    return problem(HttpStatus.BAD_REQUEST, "bad-capture", "This cannot be captured", e);
  }

  @ExceptionHandler
  ProblemDetail tooMuch(RunRequest.TooMuch e) {
    return problem(HttpStatus.CONTENT_TOO_LARGE, "too-much", "There is too much to run", e);
  }

  @ExceptionHandler
  ProblemDetail notCaptured(NotCaptured e) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT, "not-captured", "The plan does not contain the play", e);
  }

  /** What nobody foresaw is for the log; the answer tells nothing of the inside. */
  @ExceptionHandler
  ProblemDetail unforeseen(Exception e) {
    LOG.error("A request failed", e);
    return unforeseen();
  }

  static ProblemDetail unforeseen() {
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "unforeseen",
        "Something went wrong here",
        "It is not your request's fault; the service's log says more.");
  }

  /** Of what the framework refuses by itself: what to do instead, where there is something. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail refused = refused(e);
    return super.handleExceptionInternal(
        e, refused == null ? body : refused, headers, status, request);
  }

  private static @Nullable ProblemDetail refused(Exception e) {
    if (e instanceof NoResourceFoundException) {
      return ProblemDetail.forStatusAndDetail(
          HttpStatus.NOT_FOUND, "There is nothing here; / shows what there is.");
    }
    if (e instanceof HttpMediaTypeNotSupportedException unread) {
      return problem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "media-type",
          "This kind of body is not read",
          "the body is "
              + shown(unread.getContentType())
              + ": send Content-Type: application/json");
    }
    if (e instanceof MissingServletRequestParameterException missing) {
      return problem(
          HttpStatus.BAD_REQUEST,
          "missing-parameter",
          "A parameter is missing",
          "the parameter " + missing.getParameterName() + " is not given: add it to the address");
    }
    if (e instanceof HttpMediaTypeNotAcceptableException unwritten) {
      return problem(
          HttpStatus.NOT_ACCEPTABLE,
          "not-acceptable",
          "There is no answer of the kind asked for",
          "ask for what there is, or leave Accept out: "
              + listed(unwritten.getSupportedMediaTypes()));
    }
    if (e instanceof HttpRequestMethodNotSupportedException other) {
      String[] methods = other.getSupportedMethods();
      return problem(
          HttpStatus.METHOD_NOT_ALLOWED,
          "method",
          "This address does not take that method",
          "the method is "
              + shown(other.getMethod())
              + (methods == null ? "" : ": use " + String.join(" or ", methods)));
    }
    return null;
  }

  private static String listed(List<MediaType> types) {
    return types.isEmpty()
        ? MediaType.APPLICATION_JSON_VALUE
        : types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
  }

  private static String shown(@Nullable Object given) {
    return given == null
        ? "of no kind"
        : "\"" + StringUtils.abbreviate(given.toString(), SHOWN) + "\"";
  }

  static ProblemDetail problem(HttpStatus status, String type, String title, RuntimeException e) {
    return problem(status, type, title, String.valueOf(e.getMessage()));
  }

  static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("https://playcaller.org/problems/" + type));
    problem.setTitle(title);
    return problem;
  }
}
