package org.playcaller.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.markup.Markup;
import org.playcaller.proof.Proof.LineProof;
import org.playcaller.scenario.Outcome.Verdict;

/** Writes one play: its text with what is proven of each line, its cases, what they leave open. */
final class PlayArticle {

  private final Markup page;
  private final Map<String, Told> cases;

  /** Where cases are found by their place. */
  PlayArticle(Markup page, Map<String, Told> cases) {
    this.page = page;
    this.cases = cases;
  }

  void write(Shown shown) {
    page.open(
        "details",
        "class",
        "play",
        "id",
        shown.anchor(),
        "data-open",
        shown.isOpen() ? "yes" : "no",
        "open",
        "open");
    page.open("summary").element("h4", shown.play().name());
    page.element("span", signs(shown), "class", shown.isOpen() ? "signs open" : "signs");
    page.close();
    page.element("p", "rules/" + shown.play().path(), "class", "place");
    text(shown);
    if (shown.cases().isEmpty()) {
      page.element("p", "The play has no case of its own.", "class", "none");
    } else {
      page.element("h5", Words.count(shown.cases().size(), "case"));
      Told.write(page, shown.cases());
    }
    if (!shown.survivors().isEmpty()) {
      page.element("h5", Words.count(shown.survivors().size(), "edit") + " no case notices");
      Edits.write(page, shown.survivors());
    }
    page.close();
  }

  /** The play's figures in its head line. */
  private static String signs(Shown shown) {
    StringBuilder signs = new StringBuilder();
    signs.append(shown.decided()).append(" of ").append(Words.count(shown.lines().size(), "line"));
    signs.append(", ").append(Words.count(shown.cases().size(), "case"));
    int failed = shown.count(Verdict.FAILED);
    int pending = shown.count(Verdict.PENDING) + shown.count(Verdict.HOLDS_NOW);
    signs.append(failed == 0 ? "" : ", " + failed + " failed");
    signs.append(pending == 0 ? "" : ", " + pending + " pending");
    if (shown.unexplained() > 0) {
      signs.append(", ").append(Words.count(shown.unexplained(), "edit")).append(" not noticed");
    }
    return signs.toString();
  }

  private void text(Shown shown) {
    List<String> text = shown.play().text().lines().toList();
    page.open("ol", "class", "text");
    for (int i = 0; i < text.size(); i++) {
      LineProof proof = shown.lines().get(i + 1);
      page.open("li").element("code", text.get(i));
      if (proof != null) {
        verdict(proof, shown);
      }
      page.close();
    }
    page.close();
  }

  private void verdict(LineProof line, Shown shown) {
    page.open("span", "class", "decided " + line.decided().word());
    Picture.key(page, line.decided());
    page.text(Words.of(line.decided()));
    seen("met in", line.trueIn(), shown);
    seen("alone in the way in", line.falseIn(), shown);
    page.close();
  }

  private void seen(String how, @Nullable String place, Shown shown) {
    if (place == null) {
      return;
    }
    page.text(" · " + how + " ");
    Told told = cases.get(place);
    if (told == null) {
      page.text(place);
      return;
    }
    // A path that repeats the play's own says nothing new.
    String words = told.isOf(shown.play()) ? "line " + told.scenario().line() : place;
    page.element("a", words, "href", "#" + told.anchor(), "title", told.scenario().name());
  }
}
