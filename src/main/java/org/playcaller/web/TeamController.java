package org.playcaller.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.playcaller.company.Company;
import org.playcaller.desk.Desk;
import org.playcaller.plan.TeamStanding;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a manager's team stands. */
@RestController
@Tag(name = "Teams")
@RequestMapping("/api/v1/teams")
class TeamController {

  private final Desk desk;
  private final Company company;

  TeamController(Desk desk, Company company) {
    this.desk = desk;
    this.company = company;
  }

  @GetMapping(path = "/{managerId}/standing", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Show every rep's pace and verdict, shared bottlenecks and team advice")
  @ApiResponse(
      responseCode = "200",
      description = "The standing of the team.",
      content = @Content(schema = @Schema(implementation = TeamStanding.class)))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such manager.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  ResponseEntity<byte[]> standing(@PathVariable String managerId) {
    TeamStanding team = TeamStanding.of(desk.playbook(), managerId, company.team(managerId));
    return Answer.json(team);
  }
}
