package org.playcaller.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.facts.Verdict;
import org.playcaller.plan.Audit;
import org.playcaller.plan.CalendarEntry;
import org.playcaller.plan.Card;
import org.playcaller.plan.CardKind;
import org.playcaller.plan.Horizon;
import org.playcaller.plan.Hours;
import org.playcaller.plan.Outlook;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Point;
import org.playcaller.plan.Unknown;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Wording;

/** One line each, on the morning page, for what there is besides today. */
final class ElseLines {

  /** What the plan calls the list of open deals where it is not told. */
  static final String OPEN_DEALS = "open deals";

  /** The people who are worth telling of; a group is a find, not something one has. */
  private static final Set<String> LISTS =
      Set.of(OPEN_DEALS, "customers", "old prospects", "network", "leads");

  private static final double MINUTES_AN_HOUR = 60;

  /** So many words say what is due as shortly as a name. */
  private static final int SHORT = 9;

  private final Plan plan;
  private final Page page;
  private final Wording wording;
  private final Set<PagePart> parts;

  ElseLines(Plan plan, Page page, Wording wording, Set<PagePart> parts) {
    this.plan = plan;
    this.page = page;
    this.wording = wording;
    this.parts = parts;
  }

  void print() {
    List<String> lines = lines();
    if (!lines.isEmpty()) {
      page.heading("Else");
      lines.forEach(line -> page.text(2, line));
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(shows(PagePart.LIFTED) ? lifted() : "");
    lines.add(
        agreed()
            + (shows(PagePart.PROSPECTING) ? prospecting() : "")
            + (isNews() ? afterToday() : ""));
    if (plan.pipeline() != null && (shows(PagePart.NO_NEWS) || !isAllKept(plan.pipeline()))) {
      lines.add(pipeline(plan.pipeline()));
    }
    List<String> untold = untold();
    if (plan.findOut() != null && plan.findOut().worth() == null) {
      // Without a quota all else is little worth knowing.
      lines.add(CardLines.findOut(plan.findOut()) + " (--all).");
    }
    if (!untold.isEmpty() && shows(PagePart.UNTOLD)) {
      lines.add(
          "Not told yet: " + Wording.listed(untold) + "; telling them opens more routes (--all).");
    } else if (untold.isEmpty()
        && plan.findOut() != null
        && plan.findOut().worth() != null
        && shows(PagePart.FIND_OUT)) {
      lines.add(CardLines.findOut(plan.findOut()) + " (--all).");
    }
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private boolean shows(PagePart part) {
    return parts.contains(part);
  }

  /**
   * What is next in the days after: what was agreed, or stands in the calendar; the first of it.
   */
  private String agreed() {
    List<Card> agreed =
        waiting()
            .filter(card -> card.when() != null)
            .filter(
                card ->
                    card.lane() == Lane.OWED || card.when().isPlanned() || isEventTomorrow(card))
            // What is kept on its own day is surer than what is to be moved there.
            .sorted(
                Comparator.<Card, LocalDate>comparing(card -> card.when().day())
                    .thenComparing(ElseLines::isMoved))
            .toList();
    List<CalendarEntry> planned = planned();
    LocalDate next =
        Stream.concat(
                agreed.stream().map(card -> card.when().day()),
                planned.stream().map(CalendarEntry::day))
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (next == null) {
      return "";
    }
    List<String> due =
        Stream.concat(
                agreed.stream().filter(card -> card.when().day().equals(next)).map(this::due),
                planned.stream().filter(entry -> entry.day().equals(next)).map(ElseLines::due))
            .toList();
    int more = due.size() - 1;
    boolean isTomorrow = next.equals(plan.day().plusDays(1));
    if (!shows(PagePart.AGREED)) {
      // However little room there is, nobody is to be caught unprepared by the next day.
      String ifItSuits =
          agreed.stream().anyMatch(card -> card.when().day().equals(next) && !isMoved(card))
                  || planned.stream().anyMatch(entry -> entry.day().equals(next))
              ? ""
              : ", if it suits them";
      return isTomorrow ? "Due tomorrow" + ifItSuits + ": " + inShort(agreed, next) + ". " : "";
    }
    return (isTomorrow ? "Due tomorrow" : "Due on " + wording.of(next, Unit.DATE))
        + due.get(0)
        + (more == 0 ? "" : ", and " + more + " more")
        + ". ";
  }

  /** Whether it was agreed for a day off, so that they are to be asked first. */
  private static boolean isMoved(Card card) {
    return StringUtils.startsWith(card.when().hint(), "instead of ");
  }

  /** Whom it is with, and when; the first of it. */
  private String inShort(List<Card> agreed, LocalDate next) {
    List<String> due =
        Stream.concat(
                agreed.stream()
                    .filter(card -> card.when().day().equals(next))
                    .map(card -> named(card) + at(card.when().from())),
                planned().stream()
                    .filter(entry -> entry.day().equals(next))
                    .map(entry -> entry.with().name() + at(entry.from())))
            .toList();
    int more = due.size() - 1;
    return due.get(0) + (more == 0 ? "" : ", and " + more + " more");
  }

  private static String named(Card card) {
    String title = card.main().map(Point::title).orElse(card.title());
    return card.who() == null || words(title) <= SHORT ? title : card.who().name();
  }

  private static int words(String text) {
    return StringUtils.split(text).length;
  }

  private static String at(@Nullable LocalTime time) {
    return time == null ? "" : " at " + time;
  }

  /** An event does not wait until somebody looks at the week. */
  private boolean isEventTomorrow(Card card) {
    return card.kind() == CardKind.EVENT
        && Objects.requireNonNull(card.when()).day().equals(plan.day().plusDays(1));
  }

  /** What kind of day it is stands by the day, as in a card, and not by whom it is with. */
  private static String due(CalendarEntry entry) {
    return (entry.hint() == null ? "" : ", " + entry.hint())
        + ": "
        + StringUtils.capitalize(CardLines.appointment(entry));
  }

  private String due(Card card) {
    return CardLines.time(card.when())
        + ": "
        + StringUtils.capitalize(card.main().map(Point::title).orElse(card.title()));
  }

  /** What stands in the calendar after today. */
  private List<CalendarEntry> planned() {
    return plan.calendar().stream().filter(entry -> entry.day().isAfter(plan.day())).toList();
  }

  /** How many talks with new people a week it takes, where today has no place for them. */
  private String prospecting() {
    return plan.today().stream().anyMatch(ElseLines::isProspecting)
        ? ""
        : waiting()
            .filter(ElseLines::isProspecting)
            .findFirst()
            .map(card -> card.title() + " ")
            .orElse("");
  }

  /** Calls to new people that pay off in this period. */
  private static boolean isProspecting(Card card) {
    return card.kind() == CardKind.CALLS
        && card.lane() == Lane.HOURS_LEFT
        && card.horizon() == Horizon.THIS_PERIOD;
  }

  private Stream<Card> waiting() {
    return Stream.concat(plan.thisPeriod().stream(), plan.nextPeriod().stream());
  }

  /** The lists of people that the rep has not told of, where that keeps plays back. */
  private List<String> untold() {
    return plan.unknowns().stream()
        .filter(unknown -> LISTS.contains(unknown.measure()) && unknown.who().isEmpty())
        .map(Unknown::measure)
        .distinct()
        .toList();
  }

  /** What all of it does for the chance; empty where nobody would see the difference. */
  private String lifted() {
    Outlook outlook = plan.outlook();
    if (outlook == null) {
      return "";
    }
    String from = percent(outlook.chanceWithout());
    String to = percent(outlook.chanceWith());
    return from.equals(to)
        ? ""
        : "Done in full it lifts the chance to "
            + to
            + (shows(PagePart.RANGE)
                ? " (80 % range "
                    + percent(outlook.chanceWithLow())
                    + " to "
                    + percent(outlook.chanceWithHigh())
                    + ", a guess)."
                : " (a guess).");
  }

  private String percent(BigDecimal share) {
    return wording.of(share.setScale(2, RoundingMode.HALF_UP), Unit.SHARE);
  }

  private String afterToday() {
    Hours hours = plan.hours();
    String free =
        hours.freeMinutes() < MINUTES_AN_HOUR || hours.freeFor().isEmpty() || !shows(PagePart.FREE)
            ? ""
            : " "
                + free(hours)
                + (plan.standing().daysLeft() == null ? " in the next five working days" : "")
                + " for "
                + Wording.listed(hours.freeFor())
                + ".";
    if (plan.thisPeriod().isEmpty() && plan.nextPeriod().isEmpty()) {
      return (planned().isEmpty()
              ? nothingAfterToday()
              : "After today: what stands in your calendar (--week).")
          + free;
    }
    int after = plan.thisPeriod().size() + plan.nextPeriod().size();
    return "After today: " + cards(after) + " (--week)." + free;
  }

  /** A talk of today leads on to another, and nobody knows yet when. */
  private String nothingAfterToday() {
    return plan.today().stream().anyMatch(card -> card.who() != null && !card.deals().isEmpty())
        ? "After today: what today's talks lead to."
        : "Nothing is laid out after today.";
  }

  private boolean isNews() {
    return shows(PagePart.NO_NEWS)
        || !plan.thisPeriod().isEmpty()
        || !plan.nextPeriod().isEmpty()
        || !planned().isEmpty();
  }

  private static boolean isAllKept(Audit audit) {
    return audit.kept() == audit.entries().size() && audit.unsure() == 0 && audit.leftAlone() == 0;
  }

  private String free(Hours hours) {
    long free = Math.round(hours.freeMinutes() / MINUTES_AN_HOUR);
    return free == 1 ? "1 hour is free" : wording.of((double) free, Unit.COUNT) + " hours are free";
  }

  private static String cards(int cards) {
    return cards == 1 ? "1 card" : cards + " cards";
  }

  private String pipeline(Audit audit) {
    long gone = audit.entries().stream().filter(entry -> entry.verdict() == Verdict.LET_GO).count();
    return "Pipeline: keep "
        + audit.kept()
        + " of "
        + audit.entries().size()
        + (gone == 0 ? "" : ", let " + gone + " go")
        + (audit.unsure() == 0 ? "" : "; " + unsure(audit) + " for want of knowing more")
        + (audit.leftAlone() == 0 ? "" : "; " + audit.leftAlone() + " not to be contacted")
        + " (--pipeline)."
        + (shows(PagePart.MISSING) ? missing(audit.missingIfAllWon()) : "");
  }

  /** How many of the kept would be looked at again if more were known. */
  private static String unsure(Audit audit) {
    return audit.unsure() == audit.kept() ? "all of them" : audit.unsure() + " of them";
  }

  /** What the quota takes beside the open deals; empty where these would do. */
  private String missing(@Nullable BigDecimal missing) {
    if (missing == null || plan.standing().gap() == null) {
      return "";
    }
    return missing.compareTo(plan.standing().gap()) >= 0
        ? " None of it counts for this period."
        : " If all that counts in time is won, it still takes "
            + wording.of(missing, Unit.QUOTA)
            + " more.";
  }
}
