package org.playcaller.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.playcaller.markup.Markup;
import org.playcaller.playbook.Playbook;
import org.playcaller.proof.Proof;
import org.playcaller.proof.Proof.Decided;
import org.playcaller.proof.Proof.Survivor;
import org.playcaller.scenario.Outcome;
import org.playcaller.scenario.Outcome.Verdict;

/** What the scenarios prove, as one page that loads nothing from anywhere. */
public final class Report {

  private static final String STYLE = code("report.css");
  private static final String SCRIPT = code("report.js");

  private final Playbook playbook;
  private final Proof proof;
  private final List<Told> cases;
  private final List<Shown> plays;
  private final Markup page = new Markup();

  private Report(Playbook playbook, Proof proof, List<Outcome> outcomes) {
    this.playbook = playbook;
    this.proof = proof;
    this.cases = Told.all(outcomes);
    this.plays = Shown.all(playbook, proof, cases);
  }

  /**
   * Writes the page.
   *
   * @param playbook the playbook
   * @param proof what the scenarios prove of it
   * @param outcomes what came of each case that was run
   * @param all how many cases there are
   * @return HTML that is well-formed XML too, to be stored in UTF-8; the same for the same input
   */
  public static String of(Playbook playbook, Proof proof, List<Outcome> outcomes, int all) {
    return new Report(playbook, proof, outcomes).write(all);
  }

  private String write(int all) {
    page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
    head();
    page.open("body");
    page.open("header").element("h1", "What the scenarios prove");
    page.element("p", inShort());
    if (proof.cases() < all) {
      page.element(
          "p",
          "Only "
              + proof.cases()
              + " of "
              + Words.count(all, "case")
              + " were run: what the others prove is not shown.");
    }
    page.close();
    page.open("main");
    figures();
    casesThat(Verdict.FAILED, "Cases that fail", "failed");
    picture();
    chapters();
    terms();
    unfounded();
    casesThat(Verdict.PENDING, "Cases that are pending", "pending");
    casesThat(Verdict.HOLDS_NOW, "Pending cases that hold by now", "done");
    days();
    page.close().close();
    page.code("script", SCRIPT);
    page.close();
    return "<!DOCTYPE html>\n" + page;
  }

  private void head() {
    page.open("head").empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    // Should a text of a file ever get out of its quotes, it is still no script of this page.
    page.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '"
            + hash(STYLE)
            + "'; script-src '"
            + hash(SCRIPT)
            + "'");
    page.element("title", "What the scenarios prove, playbook " + playbook.revision());
    page.code("style", STYLE).close();
  }

  private String inShort() {
    long open = plays.stream().filter(Shown::isOpen).count();
    return "Playbook "
        + playbook.revision()
        + ": "
        + Words.count(plays.size(), "play")
        + ", of which "
        + (open == 0 ? "none has" : open + (open == 1 ? " has" : " have"))
        + " something that is not proven.";
  }

  private void figures() {
    int sides = 0;
    int lines = 0;
    for (Shown shown : plays) {
      lines += shown.lines().size();
      sides += shown.decided();
    }
    int explained = proof.survivors().size() - proof.open().size();
    int pending = count(Verdict.PENDING) + count(Verdict.HOLDS_NOW);
    page.open("dl", "class", "figures");
    figure(
        "Cases",
        count(Verdict.FAILED) == 0 ? "none fails" : count(Verdict.FAILED) + " failed",
        count(Verdict.PASSED)
            + " passed, "
            + count(Verdict.FAILED)
            + " failed, "
            + pending
            + " pending");
    figure(
        "Coverage of conditions",
        Words.percent(proof.coverage()),
        sides + " of " + Words.count(lines, "line") + " seen to decide both ways");
    figure(
        "Mutation score",
        Words.percent(proof.mutationScore()),
        proof.killed()
            + " of "
            + Words.count(proof.mutants(), "careless edit")
            + " noticed"
            + (explained == 0 ? "" : ", " + explained + " more taken for the same"));
    page.close();
  }

  private void figure(String name, String value, String detail) {
    page.open("div").element("dt", name);
    page.element("dd", value, "class", "value").element("dd", detail).close();
  }

  private int count(Verdict verdict) {
    return (int) cases.stream().filter(told -> told.outcome().verdict() == verdict).count();
  }

  /** The cases of one verdict, each leading to where it stands; failures say why at once. */
  private void casesThat(Verdict verdict, String heading, String id) {
    List<Told> those = cases.stream().filter(told -> told.outcome().verdict() == verdict).toList();
    if (those.isEmpty()) {
      return;
    }
    page.open("section", "id", id).element("h2", heading).open("ul");
    for (Told told : those) {
      page.open("li").element("a", told.scenario().title(), "href", "#" + told.anchor());
      page.text(" ").element("span", told.place(), "class", "place");
      if (verdict == Verdict.FAILED) {
        page.element("pre", String.join("\n", told.outcome().failures()), "tabindex", "0");
      }
      page.close();
    }
    page.close().close();
  }

  private void picture() {
    page.open("section", "id", "picture").element("h2", "The playbook at a glance");
    page.element(
        "p",
        "Each column is a play and leads to it; each cell is a line of it. Its left half is filled"
            + " where some case shows the line met, its right half where some case shows it alone in"
            + " the way.");
    page.open("ul", "class", "legend");
    for (Decided decided : Decided.values()) {
      page.open("li");
      Picture.key(page, decided);
      page.text(Words.of(decided)).close();
    }
    page.open("li");
    Picture.survivorKey(page);
    page.text("an edit of the play that no case notices").close().open("li");
    Picture.failureKey(page);
    page.text("a case of the play fails").close().close();
    page.open("div", "class", "pictures");
    byChapter()
        .forEach(
            (chapter, own) -> {
              page.open("figure");
              Picture.draw(page, Words.heading(chapter), own);
              page.element("figcaption", Words.heading(chapter)).close();
            });
    page.close().close();
  }

  private Map<String, List<Shown>> byChapter() {
    return plays.stream()
        .collect(
            Collectors.groupingBy(
                shown -> shown.play().chapter(), LinkedHashMap::new, Collectors.toList()));
  }

  private void chapters() {
    page.open("section", "id", "plays").element("h2", "The plays");
    // Without a script there is nothing to search with, and every play stands open.
    page.open("form", "class", "tools", "id", "tools", "role", "search", "hidden", "hidden");
    page.open("label").text("Search ").empty("input", "type", "search", "id", "search").close();
    page.open("label").empty("input", "type", "checkbox", "id", "only");
    page.text(" only what is not proven").close();
    page.element("button", "Open all", "type", "button", "id", "all");
    page.element("output", "", "id", "found", "aria-live", "polite").close();
    Map<String, Told> byPlace =
        cases.stream().collect(Collectors.toMap(Told::place, t -> t, (first, same) -> first));
    PlayArticle article = new PlayArticle(page, byPlace);
    byChapter()
        .forEach(
            (chapter, own) -> {
              page.open("section", "class", "chapter").element("h3", Words.heading(chapter));
              own.forEach(article::write);
              page.close();
            });
    page.close();
  }

  private void terms() {
    List<Survivor> terms = proof.survivors().stream().filter(s -> s.play() == null).toList();
    if (!terms.isEmpty()) {
      page.open("section", "id", "terms").element("h2", "Numbers with a name");
      page.element("p", "Edits of terms.yaml that no case notices.");
      Edits.write(page, terms);
      page.close();
    }
  }

  private void unfounded() {
    if (!proof.unfounded().isEmpty()) {
      page.open("section", "id", "unfounded").element("h2", "Taken for the same, and not");
      page.open("ul");
      proof.unfounded().forEach(one -> page.element("li", one));
      page.close().close();
    }
  }

  /** The cases that are about no play of their own. */
  private void days() {
    List<Told> rest = new ArrayList<>(cases);
    plays.forEach(shown -> rest.removeAll(shown.cases()));
    if (!rest.isEmpty()) {
      page.open("section", "id", "days").element("h2", "Cases about more than one play");
      Told.write(page, rest);
      page.close();
    }
  }

  private static String code(String name) {
    try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " of the program", e);
    }
  }

  private static String hash(String code) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
