package org.playcaller.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.playcaller.facts.Unit;
import org.playcaller.plan.Card;
import org.playcaller.plan.Plan;
import org.playcaller.playbook.Wording;

/** What comes after today, by day. */
final class WeekPage {

  private final Plan plan;
  private final Page page;
  private final Wording wording;
  private final CardLines lines;

  WeekPage(Plan plan, Page page) {
    this.plan = plan;
    this.page = page;
    this.wording = CardLines.wording(plan);
    this.lines = new CardLines(plan, page, wording);
  }

  void print() {
    List<Card> all = new ArrayList<>(plan.thisPeriod());
    all.addAll(plan.nextPeriod());
    List<LocalDate> days =
        all.stream()
            .filter(card -> card.when() != null)
            .map(card -> card.when().day())
            .distinct()
            .sorted()
            .toList();
    for (LocalDate day : days) {
      page.heading(wording.of(day, Unit.DATE));
      all.stream()
          .filter(card -> card.when() != null && card.when().day().equals(day))
          .forEach(card -> lines.brief(card, true));
    }
    List<Card> rest = all.stream().filter(card -> card.when() == null).toList();
    if (!rest.isEmpty()) {
      page.heading("On no day yet");
      rest.forEach(card -> lines.brief(card, true));
    }
    if (all.isEmpty()) {
      page.text(0, "Nothing is laid out after today.");
    }
    page.flush();
  }
}
