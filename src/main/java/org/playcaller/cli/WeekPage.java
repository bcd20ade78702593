package org.playcaller.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.playcaller.facts.Unit;
import org.playcaller.plan.CalendarEntry;
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
    List<CalendarEntry> planned =
        plan.calendar().stream().filter(entry -> entry.day().isAfter(plan.day())).toList();
    List<LocalDate> days =
        Stream.concat(
                all.stream().filter(card -> card.when() != null).map(card -> card.when().day()),
                planned.stream().map(CalendarEntry::day))
            .distinct()
            .sorted()
            .toList();
    for (LocalDate day : days) {
      page.heading(wording.of(day, Unit.DATE));
      all.stream()
          .filter(card -> card.when() != null && card.when().day().equals(day))
          .forEach(card -> lines.brief(card, true, true));
      planned.stream()
          .filter(entry -> entry.day().equals(day))
          .forEach(entry -> page.text(2, "In your calendar: " + CardLines.planned(entry) + "."));
    }
    List<Card> rest = all.stream().filter(card -> card.when() == null).toList();
    if (!rest.isEmpty()) {
      page.heading("On no day yet");
      rest.forEach(card -> lines.brief(card, true, true));
    }
    if (all.isEmpty() && planned.isEmpty()) {
      page.text(0, "Nothing is laid out after today.");
    }
    page.flush();
  }
}
