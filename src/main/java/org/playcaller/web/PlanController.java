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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.company.Company;
import org.playcaller.desk.Desk;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Planner;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.playcaller.state.TooLarge;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A state in, its plan out. */
@RestController
@Tag(name = "Plans")
@RequestMapping("/api/v1")
class PlanController {

  private final Desk desk;
  private final StateJson states;
  private final Company company;

  PlanController(Desk desk, StateJson states, Company company) {
    this.desk = desk;
    this.states = states;
    this.company = company;
  }

  /**
   * A rep, as the list shows them.
   *
   * @param id the key
   * @param name the name to show
   * @param managerId the key of the manager
   * @param day the day the state is told on
   */
  record RepEntry(String id, String name, @Nullable String managerId, LocalDate day) {}

  @PostMapping(
      path = "/plans",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Make the plan of a state",
      requestBody =
          @RequestBody(
              required = true,
              description = "A rep's state: see /schema/state.json.",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(ref = StateSchema.PATH))))
  @ApiResponse(
      responseCode = "200",
      description = "The plan; a text of more than 400 characters ends in \"…\" there.",
      content = @Content(schema = @Schema(implementation = Plan.class)))
  @TakesState
  ResponseEntity<byte[]> plan(
      HttpServletRequest request,
      @Parameter(description = Range.MOST) @RequestParam(defaultValue = Range.USUAL) int most)
      throws IOException {
    return Answer.plan(Planner.plan(desk.playbook(), state(request, states)), Range.known(most));
  }

  static State state(HttpServletRequest request, StateJson states) throws IOException {
    if (request.getContentLengthLong() > StateJson.MAX_BYTES) {
      throw new TooLarge(request.getContentLengthLong());
    }
    return states.read(Body.of(request, StateJson.MAX_BYTES));
  }

  @GetMapping(path = "/reps", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "List the reps of the loaded company")
  List<RepEntry> reps() {
    return company.reps().stream()
        .map(
            state ->
                new RepEntry(
                    state.rep().id(), state.rep().label(), state.rep().managerId(), state.day()))
        .toList();
  }

  @GetMapping(path = "/reps/{id}/plan", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Make the plan of a rep of the loaded company")
  @ApiResponse(
      responseCode = "200",
      description = "The plan; a text of more than 400 characters ends in \"…\" there.",
      content = @Content(schema = @Schema(implementation = Plan.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such rep.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  ResponseEntity<byte[]> planOf(
      @PathVariable String id,
      @Parameter(description = Range.MOST) @RequestParam(defaultValue = Range.USUAL) int most) {
    return Answer.plan(Planner.plan(desk.playbook(), company.rep(id)), Range.known(most));
  }

  @GetMapping(path = "/reps/{id}/state", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Show the state of a rep, to edit and send to /api/v1/plans")
  @ApiResponse(
      responseCode = "200",
      description = "The state: see /schema/state.json.",
      content = @Content(schema = @Schema(ref = StateSchema.PATH)))
  ResponseEntity<byte[]> stateOf(@PathVariable String id) {
    State state = company.rep(id);
    return Answer.bytes(states.write(state));
  }
}
