package org.playcaller.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.List;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Term;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the playbook that serves. */
@RestController
@Tag(name = "Playbook")
@RequestMapping("/api/v1/playbook")
class PlaybookController {

  private final Playbook playbook;

  PlaybookController(Playbook playbook) {
    this.playbook = playbook;
  }

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
    return new PlaybookView(
        playbook.revision(),
        playbook.origin(),
        playbook.plays().stream().map(PlayView::of).toList(),
        playbook.terms().values());
  }
}
