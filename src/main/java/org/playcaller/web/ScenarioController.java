package org.playcaller.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.playcaller.desk.Desk;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Failure;
import org.playcaller.scenario.Outcome;
import org.playcaller.scenario.Outcome.Verdict;
import org.playcaller.scenario.Results;
import org.playcaller.scenario.ScenarioFiles;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs scenarios against the playbook that serves. */
@RestController
@Tag(name = "Scenarios")
class ScenarioController {

  private final Desk desk;
  private final ScenarioRuns runs;
  private final @Nullable Path folder;

  ScenarioController(Desk desk, ScenarioRuns runs, Settings settings) {
    this.desk = desk;
    this.runs = runs;
    String given = settings.scenarios();
    this.folder = given == null || given.isBlank() ? null : Path.of(given);
  }

  /**
   * What may be sent.
   *
   * @param files the text of each file, by path below the scenarios folder; the service's own where
   *     it is left out
   * @param tag only the cases with this tag
   * @param name only the cases with this in their name; sent as case
   */
  @Schema(name = "ScenarioRequest")
  record Sent(
      @Nullable Map<String, String> files,
      @Nullable String tag,
      @Schema(name = "case") @Nullable String name) {}

  /**
   * What came of a run.
   *
   * @param playbook the revision of the playbook
   * @param complete whether there was time for every case
   * @param passed how many cases hold
   * @param failed how many do not
   * @param pending how many are marked as still to do
   * @param cases each case that was run
   */
  record Run(
      String playbook, boolean complete, int passed, int failed, int pending, List<CaseRun> cases) {

    static Run of(Playbook playbook, Results results) {
      return new Run(
          playbook.revision(),
          results.complete(),
          results.count(Verdict.PASSED),
          results.count(Verdict.FAILED),
          results.pending(),
          results.all().stream().map(result -> CaseRun.of(result.outcome())).toList());
    }
  }

  /**
   * What came of a case.
   *
   * @param file its file, below the scenarios folder
   * @param line the line of its name
   * @param name what it shows
   * @param verdict what it comes to
   * @param todo why it is pending; left out where it has to hold
   * @param failures each expectation that was not met
   */
  record CaseRun(
      String file,
      int line,
      String name,
      Verdict verdict,
      @Nullable String todo,
      List<Failure> failures) {

    static CaseRun of(Outcome outcome) {
      return new CaseRun(
          outcome.scenario().path(),
          outcome.scenario().line(),
          outcome.scenario().name(),
          outcome.verdict(),
          outcome.scenario().todo(),
          outcome.unmet());
    }
  }

  @PostMapping(path = "/api/v1/scenarios/run", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Run scenarios against the playbook that serves",
      description =
          "Those sent, which may name what the service's shared/ holds; without any, the service's"
              + " own. After ten seconds it answers with what was run.",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Sent.class))))
  @ApiResponse(
      responseCode = "200",
      description = "What came of each case.",
      content = @Content(schema = @Schema(implementation = Run.class)))
  @ApiResponse(
      responseCode = "400",
      description = "The body is not what a run takes.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "413",
      description = "There is too much to run.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "422",
      description = "The scenarios are faulty: every fault with its place and remedy.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "503",
      description = "Other scenarios are being run.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  CompletableFuture<Run> run(HttpServletRequest request) throws IOException {
    byte[] body = Body.of(request, RunRequest.MOST_BYTES);
    RunRequest wanted = RunRequest.of(body);
    Playbook playbook = desk.playbook();
    ScenarioFiles own = ScenarioFiles.locate(folder);
    ScenarioFiles files = wanted.files().isEmpty() ? own : sent(own, wanted.files());
    return runs.run(playbook, files, wanted.selection())
        .thenApply(results -> Run.of(playbook, results));
  }

  /** The files sent, over what the service's own share. */
  private static ScenarioFiles sent(ScenarioFiles own, SortedMap<String, String> files) {
    SortedMap<String, String> all = new TreeMap<>(own.shared().files());
    all.putAll(files);
    return new ScenarioFiles(all);
  }
}
