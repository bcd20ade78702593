package org.playcaller.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.playcaller.company.Company;
import org.playcaller.desk.Desk;
import org.playcaller.explain.Why;
import org.playcaller.explain.WhyNot;
import org.playcaller.playbook.Nearest;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says why a play was called for a rep, and why not. */
@RestController
@Tag(name = "Plans")
@RequestMapping("/api/v1/reps/{id}/plan")
class ExplanationController {

  private static final int MOST = 100;

  private final Desk desk;
  private final Company company;

  ExplanationController(Desk desk, Company company) {
    this.desk = desk;
    this.company = company;
  }

  @GetMapping(path = "/why/{play}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Say why a play was called: each condition with the value that met it")
  @ApiResponse(
      responseCode = "200",
      description = "Each call, or that it was not called.",
      content = @Content(schema = @Schema(implementation = Why.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such rep, or no such play.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  ResponseEntity<byte[]> why(@PathVariable String id, @PathVariable String play) {
    Playbook playbook = desk.playbook();
    return Answer.json(Why.of(playbook, company.rep(id), known(playbook, play)));
  }

  @GetMapping(path = "/why-not/{play}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary =
          "Say why a play was not called: what stopped it for whom, nearest first, and what would"
              + " let it through")
  @ApiResponse(
      responseCode = "200",
      description = "The nearest misses, or the guard that held it back.",
      content = @Content(schema = @Schema(implementation = WhyNot.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such rep, or no such play.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  ResponseEntity<byte[]> whyNot(
      @PathVariable String id,
      @PathVariable String play,
      @Parameter(description = "How many misses to tell of, at most " + MOST + ".")
          @RequestParam(defaultValue = "3")
          int most) {
    Playbook playbook = desk.playbook();
    int told = Math.max(1, Math.min(MOST, most));
    return Answer.json(WhyNot.of(playbook, company.rep(id), known(playbook, play), told));
  }

  /** The play of that id. */
  static Play known(Playbook playbook, String id) {
    Play play = playbook.play(id);
    if (play == null) {
      throw new UnknownPlay(id, playbook.plays().stream().map(Play::id).toList());
    }
    return play;
  }

  /** The playbook that serves has no such play. */
  static final class UnknownPlay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPlay(String id, List<String> plays) {
      super(
          "the playbook has no play \""
              + id
              + "\""
              + Nearest.hint(id, plays, "GET /api/v1/playbook lists them"));
    }
  }
}
