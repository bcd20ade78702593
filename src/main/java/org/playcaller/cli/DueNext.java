package org.playcaller.cli;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.plan.CalendarEntry;
import org.playcaller.plan.Card;
import org.playcaller.plan.CardKind;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Point;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Wording;

/** What is next in the days after: what was agreed, or stands in the calendar; the first of it. */
final class DueNext {

  /** So many words say what is due as shortly as a name. */
  private static final int SHORT = 9;

  /** Something that is due on a day: in full behind the day, or in a few words. */
  private record Due(boolean isMoved, String whole, String inShort) {}

  private final Plan plan;
  private final Wording wording;

  DueNext(Plan plan, Wording wording) {
    this.plan = plan;
    this.wording = wording;
  }

  /** What waits for another day than today. */
  Stream<Card> waiting() {
    return Stream.concat(plan.thisPeriod().stream(), plan.nextPeriod().stream());
  }

  /** What stands in the calendar after today. */
  List<CalendarEntry> planned() {
    return plan.calendar().stream().filter(entry -> entry.day().isAfter(plan.day())).toList();
  }

  /**
   * The line with a blank at its end; empty where nothing is due. However little room there is,
   * nobody is to be caught unprepared by the next day.
   *
   * @param isWhole whether there is room for more than what is due tomorrow in a few words
   */
  String line(boolean isWhole) {
    List<Card> agreed = waiting().filter(card -> card.when() != null).filter(this::isDue).toList();
    List<CalendarEntry> planned = planned();
    LocalDate next =
        Stream.concat(
                agreed.stream().map(card -> card.when().day()),
                planned.stream().map(CalendarEntry::day))
            .min(Comparator.naturalOrder())
            .orElse(null);
    boolean isTomorrow = plan.day().plusDays(1).equals(next);
    if (next == null || !isWhole && !isTomorrow) {
      return "";
    }
    List<Due> due =
        Stream.concat(
                agreed.stream().filter(card -> card.when().day().equals(next)).map(this::due),
                planned.stream().filter(entry -> entry.day().equals(next)).map(DueNext::due))
            // What is kept on its own day is surer than what is to be moved there.
            .sorted(Comparator.comparing(Due::isMoved))
            .toList();
    Due first = due.get(0);
    return (isTomorrow ? "Due tomorrow" : "Due on " + wording.of(next, Unit.DATE))
        + (isWhole ? first.whole() : first.inShort())
        + (due.size() == 1 ? "" : ", and " + (due.size() - 1) + " more")
        + ". ";
  }

  private boolean isDue(Card card) {
    return card.lane() == Lane.OWED || card.when().isPlanned() || isEventTomorrow(card);
  }

  /** An event does not wait until somebody looks at the week. */
  private boolean isEventTomorrow(Card card) {
    return card.kind() == CardKind.EVENT
        && Objects.requireNonNull(card.when()).day().equals(plan.day().plusDays(1));
  }

  private Due due(Card card) {
    String title = card.main().map(Point::title).orElse(card.title());
    boolean isShort = card.who() == null || StringUtils.split(title).length <= SHORT;
    // It was agreed for a day off, so that they are to be asked first.
    boolean isMoved = StringUtils.startsWith(card.when().hint(), "instead of ");
    return new Due(
        isMoved,
        CardLines.time(card.when()) + ": " + StringUtils.capitalize(title),
        (isMoved ? ", if it suits them: " : ": ")
            + (isShort ? title : card.who().name())
            + at(card.when().from()));
  }

  /** What kind of day it is stands by the day, as in a card, and not by whom it is with. */
  private static Due due(CalendarEntry entry) {
    String hint = entry.hint() == null ? "" : ", " + entry.hint();
    return new Due(
        false,
        hint + ": " + StringUtils.capitalize(CardLines.appointment(entry)),
        ": " + entry.with().name() + at(entry.from()));
  }

  private static String at(@Nullable LocalTime time) {
    return time == null ? "" : " at " + time;
  }
}
