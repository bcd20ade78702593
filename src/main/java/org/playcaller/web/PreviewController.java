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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.playcaller.company.Company;
import org.playcaller.desk.Desk;
import org.playcaller.desk.RulePath;
import org.playcaller.impact.Impact;
import org.playcaller.impact.Markdown;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.scenario.ScenarioFiles;
import org.playcaller.state.TooLarge;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what a change of the playbook would do, without making it. */
@RestController
@Tag(name = "Playbook")
@RequestMapping("/api/v1/playbook/preview")
class PreviewController {

  private static final int MOST_BYTES = 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");

  private final Desk desk;
  private final Company company;
  private final @Nullable Path scenarios;

  /** A preview makes every plan twice: one at a time leaves the reps a core. */
  private final Semaphore turn = new Semaphore(1);

  PreviewController(Desk desk, Company company, Settings settings) {
    this.desk = desk;
    this.company = company;
    String folder = settings.scenarios();
    this.scenarios = folder == null || folder.isBlank() ? null : Path.of(folder);
  }

  /**
   * What would be changed.
   *
   * @param files the new text of each changed file, by path below the rules folder; null for a play
   *     that would be gone
   */
  record Changed(Map<String, @Nullable String> files) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Say what changed files would do to every rep's plan and to the scenarios",
      description = "Nothing is written. The files are laid over the playbook that serves.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = Changed.class))))
  @ApiResponse(
      responseCode = "200",
      description = "What would be other; as Markdown with format=markdown.",
      content = @Content(schema = @Schema(implementation = Impact.class)))
  @ApiResponse(
      responseCode = "422",
      description = "The playbook would have faults: each with its place and remedy.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "503",
      description = "Another preview is being made.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  ResponseEntity<byte[]> preview(
      @Parameter(description = "json, or markdown to paste into a pull request.")
          @RequestParam(defaultValue = "json")
          String format,
      HttpServletRequest request)
      throws IOException {
    byte[] body = Body.of(request, MOST_BYTES);
    if (body.length > MOST_BYTES) {
      throw new TooLarge(body.length, MOST_BYTES, "Try out fewer changes at a time.");
    }
    Playbook before = desk.playbook();
    RuleFiles after = applied(before.files(), body);
    if (!turn.tryAcquire()) {
      throw new Busy("another preview is being made");
    }
    try {
      Impact impact =
          Impact.of(before, Playbook.read(after), company.reps(), ScenarioFiles.locate(scenarios));
      return format.equals("markdown")
          ? ResponseEntity.ok()
              .contentType(MARKDOWN)
              .header("X-Content-Type-Options", "nosniff")
              .body(Markdown.of(impact).getBytes(StandardCharsets.UTF_8))
          : Answer.json(impact);
    } finally {
      turn.release();
    }
  }

  private static RuleFiles applied(RuleFiles before, byte[] body) {
    RuleFiles after = before;
    for (Map.Entry<String, JsonNode> file : files(body).properties()) {
      JsonNode text = file.getValue();
      if (!text.isString() && !text.isNull()) {
        throw new BadPreview("the text of \"" + file.getKey() + "\" is no text");
      }
      after =
          after.with(
              RulePath.of(file.getKey()).value(),
              text.isNull() ? null : text.stringValue().getBytes(StandardCharsets.UTF_8));
    }
    return after;
  }

  private static JsonNode files(byte[] body) {
    JsonNode tree;
    try {
      tree = JSON.readTree(body);
    } catch (JacksonException e) {
      throw new BadPreview("the body is no JSON");
    }
    JsonNode files = tree.get("files");
    if (files == null || !files.isObject() || files.isEmpty() || tree.size() != 1) {
      throw new BadPreview("the body is not what a preview takes");
    }
    return files;
  }

  /** The body is not what a preview takes. */
  static final class BadPreview extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadPreview(String what) {
      super(what + ": send {\"files\": {\"plays/<chapter>/<name>.dslr\": \"its text\"}}");
    }
  }
}
