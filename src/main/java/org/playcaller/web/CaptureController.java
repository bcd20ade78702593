package org.playcaller.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.playcaller.company.Company;
import org.playcaller.desk.Desk;
import org.playcaller.playbook.Playbook;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.playcaller.state.TooLarge;
import org.playcaller.training.Capture;
import org.playcaller.training.Wish;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes scenarios from states; nothing is written. */
@RestController
@Tag(name = "Training")
@RequestMapping("/api/v1")
class CaptureController {

  private static final List<String> KEYS = List.of("state", "play", "with", "not");

  /** What a capture is asked for with takes no more than this beside the state. */
  private static final int MOST_BYTES = StateJson.MAX_BYTES + 10_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Desk desk;
  private final StateJson states;
  private final Company company;

  /** A capture makes thousands of plans: one at a time leaves the reps a core. */
  private final Semaphore turn = new Semaphore(1);

  CaptureController(Desk desk, StateJson states, Company company) {
    this.desk = desk;
    this.states = states;
    this.company = company;
  }

  /**
   * A state, and what of its plan the scenario is to be about.
   *
   * @param state a rep's state: see /schema/state.json
   * @param play the play's id; left out for the plan as a whole
   * @param with the id of whom it is about; left out for whoever comes first
   * @param not whether the scenario is to show the play just not called
   */
  record Wanted(
      @Schema(ref = StateSchema.PATH) Object state,
      @Nullable String play,
      @Nullable String with,
      @Nullable Boolean not) {}

  /** The body is not what a capture takes. */
  static final class BadCapture extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCapture(String what) {
      super(what + ": send {\"state\": {...}, \"play\": \"its id\", \"with\": \"an id\"}");
    }
  }

  @PostMapping(
      path = "/capture",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Make a scenario from a state: only the facts that matter, with neutral names",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Wanted.class))))
  @ApiResponse(
      responseCode = "200",
      description = "The scenario.",
      content = @Content(schema = @Schema(implementation = Capture.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such play.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "422",
      description = "The state is invalid, or its plan does not contain the play.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "503",
      description = "Another scenario is being made.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  Capture capture(HttpServletRequest request) throws IOException {
    byte[] body = Body.of(request, MOST_BYTES);
    if (body.length > MOST_BYTES) {
      throw new TooLarge(
          body.length,
          MOST_BYTES,
          "Leave out what the plan does not need, such as old activities.");
    }
    JsonNode wanted = wanted(body);
    Playbook playbook = desk.playbook();
    State state = states.read(wanted.get("state"));
    return captured(
        playbook, state, text(wanted, "play"), text(wanted, "with"), flag(wanted.get("not")));
  }

  @PostMapping(path = "/reps/{id}/capture", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Make a scenario from the state of a rep of the loaded company")
  @ApiResponse(
      responseCode = "200",
      description = "The scenario.",
      content = @Content(schema = @Schema(implementation = Capture.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such rep, or no such play.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "422",
      description = "The plan does not contain the play.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  Capture captureOf(
      @PathVariable String id,
      @Parameter(description = "The play's id; left out for the plan as a whole.")
          @RequestParam(required = false)
          @Nullable String play,
      @Parameter(description = "The id of whom it is about; left out for whoever comes first.")
          @RequestParam(required = false)
          @Nullable String with,
      @Parameter(description = "Whether the scenario is to show the play just not called.")
          @RequestParam(defaultValue = "false")
          boolean not) {
    return captured(desk.playbook(), company.rep(id), play, with, not);
  }

  private Capture captured(
      Playbook playbook, State state, @Nullable String play, @Nullable String with, boolean not) {
    Wish wish =
        new Wish(play == null ? null : ExplanationController.known(playbook, play), with, not);
    if (!turn.tryAcquire()) {
      throw new Busy("another scenario is being made");
    }
    try {
      return Capture.of(playbook, state, wish);
    } finally {
      turn.release();
    }
  }

  private static JsonNode wanted(byte[] body) {
    JsonNode tree;
    try {
      tree = JSON.readTree(body);
    } catch (JacksonException e) {
      throw new BadCapture("the body is no JSON");
    }
    if (!tree.isObject() || !tree.path("state").isObject()) {
      throw new BadCapture("the body has no state");
    }
    for (String key : tree.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw new BadCapture("\"" + key + "\" is not a known key: use " + String.join(", ", KEYS));
      }
    }
    return tree;
  }

  private static @Nullable String text(JsonNode wanted, String key) {
    JsonNode value = wanted.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new BadCapture("\"" + key + "\" is no text");
    }
    return value.stringValue();
  }

  private static boolean flag(@Nullable JsonNode not) {
    if (not != null && !not.isNull() && !not.isBoolean()) {
      throw new BadCapture("\"not\" is neither true nor false");
    }
    return not != null && not.isBoolean() && not.booleanValue();
  }
}
