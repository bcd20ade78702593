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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.desk.Activation;
import org.playcaller.desk.Author;
import org.playcaller.desk.ContentHash;
import org.playcaller.desk.Desk;
import org.playcaller.desk.Edit;
import org.playcaller.desk.Publication;
import org.playcaller.desk.RulePath;
import org.playcaller.playbook.RuleFiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of the rules folder, to read and, where that is switched on, to write. */
@RestController
@Tag(name = "Playbook")
@RequestMapping("/api/v1/playbook/files")
class FilesController {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
  private static final String WHO = "Who changes it: the name of a person.";
  private static final String WHY = "Why, in a sentence that the history keeps.";
  private static final String DESPITE = "Whether it is to serve although scenarios no longer hold.";

  private final Desk desk;
  private final WritingGuard writing;

  FilesController(Desk desk, WritingGuard writing) {
    this.desk = desk;
    this.writing = writing;
  }

  /**
   * A file, as the list shows it.
   *
   * @param path the file, below the rules folder
   * @param etag what to send in If-Match to change it, with its quotes
   */
  record FileEntry(String path, String etag) {}

  /**
   * What a change led to.
   *
   * @param revision the revision that serves
   * @param since since when it serves
   * @param who who made it serve
   * @param why what for
   * @param changed whether anything had to be changed; false where it served already
   */
  record Published(String revision, Instant since, String who, String why, boolean changed) {

    static Published of(Publication publication) {
      Activation active = publication.activation();
      return new Published(
          active.revision(), active.when(), active.who(), active.why(), publication.changed());
    }
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "List the files of the rules folder")
  List<FileEntry> files() {
    return desk.files().files().entrySet().stream()
        .map(
            file ->
                new FileEntry(file.getKey(), Precondition.etag(ContentHash.of(file.getValue()))))
        .toList();
  }

  @GetMapping("/{*path}")
  @Operation(summary = "Show a file of the rules folder as it stands there")
  @ApiResponse(
      responseCode = "200",
      description = "The file; its ETag is the name of its content.",
      content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "404",
      description = "There is no such file.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  ResponseEntity<byte[]> file(@PathVariable String path) {
    byte[] content = desk.file(path.substring(1));
    return ResponseEntity.ok()
        .contentType(TEXT)
        .eTag(Precondition.etag(ContentHash.of(content)))
        // A file of rules is to be read, whatever a browser would make of it.
        .header("X-Content-Type-Options", "nosniff")
        .body(content);
  }

  @PutMapping(path = "/{*path}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Write a play, terms.yaml, routes.csv or advice.csv, and make the playbook serve",
      description =
          "Off unless the service runs with playcaller.writing=true, and for this machine only."
              + " The body is the file's text.",
      requestBody =
          @RequestBody(
              required = true,
              description = "The text of the file, in UTF-8.",
              content = @Content(mediaType = "text/plain", schema = @Schema(type = "string"))))
  @ApiResponse(responseCode = "200", description = "It serves.")
  @ApiResponse(
      responseCode = "409",
      description = "Scenarios no longer hold, or there is no folder to write to.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "412",
      description = "The file is no longer what was read.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  @ApiResponse(
      responseCode = "422",
      description = "The playbook would have faults: every one with file, line and column.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
  ResponseEntity<Published> write(
      @PathVariable String path,
      @Parameter(description = "The ETag of the file as it was read.")
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      @Parameter(description = "* to write a file that is not there yet.")
          @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          @Nullable String ifNoneMatch,
      @Parameter(description = WHO, required = true) @RequestParam(required = false)
          @Nullable String who,
      @Parameter(description = WHY, required = true) @RequestParam(required = false)
          @Nullable String why,
      @Parameter(description = DESPITE)
          @RequestParam(name = "despite-scenarios", defaultValue = "false")
          boolean despiteScenarios,
      HttpServletRequest request)
      throws IOException {
    writing.admit(request);
    RulePath file = RulePath.of(path.substring(1));
    Author author = Author.of(who, why);
    byte[] body = Body.of(request, RuleFiles.MOST_BYTES);
    Edit edit = Edit.write(file, body, Precondition.of(ifMatch, ifNoneMatch));
    Published published = Published.of(desk.publish(edit, author, despiteScenarios));
    return ResponseEntity.ok().eTag(Precondition.etag(ContentHash.of(body))).body(published);
  }

  @DeleteMapping(path = "/{*path}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Retire a play, and make the playbook serve without it",
      description =
          "Off unless the service runs with playcaller.writing=true, and for this machine only.")
  @ApiResponse(responseCode = "200", description = "The playbook serves without the play.")
  Published retire(
      @PathVariable String path,
      @Parameter(description = "The ETag of the file as it was read.")
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch,
      @Parameter(description = WHO, required = true) @RequestParam(required = false)
          @Nullable String who,
      @Parameter(description = WHY, required = true) @RequestParam(required = false)
          @Nullable String why,
      @Parameter(description = DESPITE)
          @RequestParam(name = "despite-scenarios", defaultValue = "false")
          boolean despiteScenarios,
      HttpServletRequest request) {
    writing.admit(request);
    RulePath file = RulePath.of(path.substring(1));
    Author author = Author.of(who, why);
    Edit edit = Edit.retire(file, Precondition.of(ifMatch, null));
    return Published.of(desk.publish(edit, author, despiteScenarios));
  }
}
