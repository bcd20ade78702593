package org.playcaller.report;

import java.util.ArrayList;
import java.util.List;
import org.playcaller.markup.Markup;
import org.playcaller.playbook.Play;
import org.playcaller.scenario.Outcome;
import org.playcaller.scenario.Outcome.Verdict;
import org.playcaller.scenario.ScenarioCase;

/**
 * A case with what came of it.
 *
 * @param anchor its address in the page
 * @param outcome what came of it
 */
record Told(String anchor, Outcome outcome) {

  static List<Told> all(List<Outcome> outcomes) {
    List<Told> all = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      all.add(new Told("case-" + (all.size() + 1), outcome));
    }
    return all;
  }

  boolean isOf(Play play) {
    return scenario().aboutPlay() && scenario().play().equals(play.id());
  }

  /** Where it stands, as {@code file:line}. */
  String place() {
    return scenario().path() + ":" + scenario().line();
  }

  ScenarioCase scenario() {
    return outcome.scenario();
  }

  /** Writes the cases as a list, each with its verdict and, where it failed, why. */
  static void write(Markup page, List<Told> cases) {
    page.open("ul", "class", "cases");
    for (Told told : cases) {
      Verdict verdict = told.outcome().verdict();
      page.open("li", "id", told.anchor(), "class", verdict.word());
      page.element("strong", Words.of(verdict), "class", "verdict");
      page.text(" " + told.scenario().name() + " ");
      page.element("span", told.place(), "class", "place");
      if (told.scenario().todo() != null) {
        page.element("p", "To do: " + told.scenario().todo());
      }
      if (!told.outcome().passed()) {
        page.element("pre", String.join("\n", told.outcome().failures()), "tabindex", "0");
      }
      page.close();
    }
    page.close();
  }
}
