package org.playcaller.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.desk.Activation;
import org.playcaller.desk.Author;
import org.playcaller.desk.Desk;
import org.playcaller.desk.FileChange;
import org.playcaller.desk.History;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which playbooks served, what changed between them, and back to one of them. */
@RestController
@Tag(name = "Playbook")
@RequestMapping("/api/v1/playbook/revisions")
class RevisionsController {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final Desk desk;
  private final WritingGuard writing;

  RevisionsController(Desk desk, WritingGuard writing) {
    this.desk = desk;
    this.writing = writing;
  }

  /**
   * An activation, as the list shows it.
   *
   * @param number how many there were, this one among them
   * @param revision the revision that served from then on
   * @param when the moment, in UTC
   * @param who who did it; "file" where a file was saved
   * @param why what for
   * @param changes what it did to the files, against the activation before
   */
  record RevisionEntry(
      int number, String revision, Instant when, String who, String why, List<FileChange> changes) {

    static RevisionEntry of(History.Step step) {
      Activation a = step.activation();
      return new RevisionEntry(
          a.number(), a.revision(), a.when(), a.who(), a.why(), step.changes());
    }
  }

  /**
   * An activation with its files.
   *
   * @param number how many there were, this one among them
   * @param revision the revision that served from then on
   * @param when the moment, in UTC
   * @param who who did it; "file" where a file was saved
   * @param why what for
   * @param files the text of each file, by path
   */
  record RevisionView(
      int number,
      String revision,
      Instant when,
      String who,
      String why,
      SortedMap<String, String> files) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "List the activations of the playbook, the newest first")
  List<RevisionEntry> revisions(
      @Parameter(description = "How many at most.") @RequestParam(defaultValue = "100") int limit) {
    return desk.history().steps(limit).stream().map(RevisionEntry::of).toList();
  }

  @GetMapping(path = "/{revision}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Show the files of a revision")
  RevisionView revision(@PathVariable String revision) {
    Activation a = desk.history().find(revision);
    SortedMap<String, String> texts = new TreeMap<>();
    desk.history()
        .files(a)
        .forEach((path, content) -> texts.put(path, new String(content, StandardCharsets.UTF_8)));
    return new RevisionView(a.number(), a.revision(), a.when(), a.who(), a.why(), texts);
  }

  @GetMapping("/{revision}/changes")
  @Operation(summary = "Show what changed up to a revision, as a unified diff")
  @ApiResponse(
      responseCode = "200",
      description = "The differences by file; nothing where there are none.",
      content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
  ResponseEntity<String> changes(
      @PathVariable String revision,
      @Parameter(description = "The revision to compare with; else the one that served before.")
          @RequestParam(required = false)
          @Nullable String since) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header("X-Content-Type-Options", "nosniff")
        .body(desk.history().diff(revision, since));
  }

  @PostMapping(path = "/{revision}/activate", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Make a revision serve again, and write its files back to the rules folder",
      description =
          "Off unless the service runs with playcaller.writing=true, and for this machine only.")
  @ApiResponse(responseCode = "200", description = "It serves, or did already.")
  FilesController.Published activate(
      @PathVariable String revision,
      @Parameter(description = "Who does it: the name of a person.", required = true)
          @RequestParam(required = false)
          @Nullable String who,
      @Parameter(description = "Why, in a sentence that the history keeps.", required = true)
          @RequestParam(required = false)
          @Nullable String why,
      HttpServletRequest request) {
    writing.admit(request);
    return FilesController.Published.of(desk.restore(revision, Author.of(who, why)));
  }
}
