package org.playcaller.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.desk.Attempt;
import org.playcaller.desk.Desk;
import org.playcaller.desk.Status;
import org.playcaller.lint.Remark;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Term;
import org.playcaller.playbook.Vocabulary;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the playbook that serves. */
@RestController
@Tag(name = "Playbook")
@RequestMapping("/api/v1/playbook")
class PlaybookController {

  private final Desk desk;
  private final WritingGuard writing;
  private final Remarks remarks;

  PlaybookController(Desk desk, WritingGuard writing, Remarks remarks) {
    this.remarks = remarks;
    this.desk = desk;
    this.writing = writing;
  }

  /**
   * How the playbook stands.
   *
   * @param degraded whether the rules folder holds something else than what serves
   * @param active what serves
   * @param lastAttempt the last time the rules folder was another than before
   * @param lastSuccess when the rules folder was last taken over without a fault
   * @param writing whether the playbook may be written over HTTP, from this machine
   * @param history where activations are kept
   * @param lint what is valid but suspicious; null while it is still being looked for
   */
  record StatusView(
      boolean degraded,
      Status.Active active,
      @Nullable Attempt lastAttempt,
      Instant lastSuccess,
      boolean writing,
      Status.@Nullable Kept history,
      @Nullable List<Remark> lint) {}

  /**
   * The playbook.
   *
   * @param revision the name of its content
   * @param origin where its files came from
   * @param plays the plays by file
   * @param terms the numbers with a name
   */
  record PlaybookView(
      String revision, String origin, List<PlayView> plays, Collection<Term> terms) {}

  /**
   * A play.
   *
   * @param id its key
   * @param name its name
   * @param chapter the chapter it stands in
   * @param kind the kind of advice it leaves
   * @param file its file below the rules folder
   * @param text the file's text
   * @param sources the advice it cites, as article/passage
   */
  record PlayView(
      String id,
      String name,
      String chapter,
      AdviceKind kind,
      String file,
      String text,
      List<String> sources) {

    static PlayView of(Play play) {
      return new PlayView(
          play.id(),
          play.name(),
          play.chapter(),
          play.kind(),
          play.path(),
          play.text(),
          play.sources());
    }
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Show the playbook: its revision, and its plays with text and source")
  PlaybookView playbook() {
    Playbook playbook = desk.playbook();
    return new PlaybookView(
        playbook.revision(),
        playbook.origin(),
        playbook.plays().stream().map(PlayView::of).toList(),
        playbook.terms().values());
  }

  @GetMapping(path = "/status", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Tell what serves since when, and what came of the last edit")
  StatusView status() {
    Status status = desk.status();
    return new StatusView(
        status.degraded(),
        status.active(),
        status.lastAttempt(),
        status.lastSuccess(),
        writing.isOn(),
        status.history(),
        remarks.on(desk.playbook()));
  }

  @GetMapping(path = "/vocabulary", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "List every sentence a play may use, with an example and who uses it")
  List<Vocabulary.Entry> vocabulary() {
    return desk.playbook().vocabulary();
  }
}
