package org.playcaller.report;

import java.util.List;
import org.playcaller.markup.Markup;
import org.playcaller.proof.Proof.Survivor;

/** Writes the careless edits that no case notices, each with the case that would. */
final class Edits {

  private Edits() {}

  static void write(Markup page, List<Survivor> survivors) {
    page.open("ul", "class", "survivors");
    for (Survivor survivor : survivors) {
      page.open("li").open("p");
      Picture.survivorKey(page);
      words(page, survivor.words());
      page.text(" ").element("span", survivor.file() + ":" + survivor.line(), "class", "place");
      page.close();
      if (survivor.equivalent() != null) {
        page.element("p", "Taken for the same, because " + survivor.equivalent());
      } else if (survivor.missing() == null) {
        page.element("p", "No case was found that would: the two may be the same.");
      } else {
        page.open("div", "class", "missing").open("p").text("This case would; paste it into ");
        page.element("code", "scenarios/" + survivor.into()).text(":").close();
        page.element("pre", survivor.missing(), "tabindex", "0").close();
      }
      page.close();
    }
    page.close();
  }

  /** What stands between two asterisks is quoted from the playbook. */
  private static void words(Markup page, String words) {
    String[] parts = words.split("\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1 && i + 1 < parts.length) {
        page.element("q", parts[i]);
      } else {
        page.text(i % 2 == 1 ? "*" + parts[i] : parts[i]);
      }
    }
  }
}
