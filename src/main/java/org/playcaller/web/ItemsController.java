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
import org.playcaller.company.Company;
import org.playcaller.desk.Desk;
import org.playcaller.plan.Excerpt;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Planner;
import org.playcaller.state.StateJson;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what a plan's answer leaves out. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Plans")
class ItemsController {

  private static final String LIST =
      "The list, by its JSON pointer, as the plan's \"more\" names it: /held.";
  private static final String OFFSET = "How many items to leave out before the first.";
  private static final String NO_LIST = "The plan has no such list.";
  private static final int SHOWN = 80;

  private final Desk desk;
  private final StateJson states;
  private final Company company;

  ItemsController(Desk desk, StateJson states, Company company) {
    this.desk = desk;
    this.states = states;
    this.company = company;
  }

  @PostMapping(
      path = "/plans/items",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "List more items of one list of the plan of a state",
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
      description = "The items; a text of more than 400 characters ends in \"…\" there.",
      content = @Content(schema = @Schema(implementation = Excerpt.Items.class)))
  @ApiResponse(
      responseCode = "404",
      description = NO_LIST,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @TakesState
  ResponseEntity<byte[]> ofState(
      HttpServletRequest request,
      @Parameter(description = LIST) @RequestParam String list,
      @Parameter(description = OFFSET) @RequestParam(defaultValue = "0") int offset,
      @Parameter(description = Range.MOST) @RequestParam(defaultValue = Range.USUAL) int most)
      throws IOException {
    Range.known(offset, most);
    return json(
        Planner.plan(desk.playbook(), PlanController.state(request, states)), list, offset, most);
  }

  @GetMapping(path = "/reps/{id}/plan/items", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "List more items of one list of the plan of a rep of the loaded company")
  @ApiResponse(
      responseCode = "200",
      description = "The items; a text of more than 400 characters ends in \"…\" there.",
      content = @Content(schema = @Schema(implementation = Excerpt.Items.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such rep. " + NO_LIST,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "400",
      description = "A parameter is out of range.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  ResponseEntity<byte[]> ofRep(
      @PathVariable String id,
      @Parameter(description = LIST) @RequestParam String list,
      @Parameter(description = OFFSET) @RequestParam(defaultValue = "0") int offset,
      @Parameter(description = Range.MOST) @RequestParam(defaultValue = Range.USUAL) int most) {
    Range.known(offset, most);
    return json(Planner.plan(desk.playbook(), company.rep(id)), list, offset, most);
  }

  private static ResponseEntity<byte[]> json(Plan plan, String list, int offset, int most) {
    Excerpt.Items items = Excerpt.items(plan, list, offset, most);
    if (items == null) {
      throw new NoSuchList(list);
    }
    return Answer.excerpt(items);
  }

  /** A plan has no such list. */
  static final class NoSuchList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchList(String list) {
      super(
          "The plan has no list \""
              + list.substring(0, Math.min(SHOWN, list.length()))
              + "\": name one as the plan's \"more\" does, such as /held");
    }
  }
}
