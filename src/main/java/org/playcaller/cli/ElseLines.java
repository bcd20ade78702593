package org.playcaller.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.facts.Verdict;
import org.playcaller.plan.Audit;
import org.playcaller.plan.Card;
import org.playcaller.plan.CardKind;
import org.playcaller.plan.Horizon;
import org.playcaller.plan.Hours;
import org.playcaller.plan.Outlook;
import org.playcaller.plan.Plan;
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

  /** A chance that is lifted to less is no reason to get up. */
  private static final BigDecimal HARDLY = new BigDecimal("0.02");

  private static final double MINUTES_AN_HOUR = 60;

  private final Plan plan;
  private final Page page;
  private final Wording wording;
  private final Set<PagePart> parts;
  private final DueNext due;

  ElseLines(Plan plan, Page page, Wording wording, Set<PagePart> parts) {
    this.plan = plan;
    this.page = page;
    this.wording = wording;
    this.parts = parts;
    this.due = new DueNext(plan, wording);
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
        due.line(shows(PagePart.AGREED))
            + (shows(PagePart.PROSPECTING) ? prospecting() : "")
            + (isNews() && shows(PagePart.COUNTS) ? afterToday() : ""));
    if (plan.pipeline() != null
        && shows(PagePart.COUNTS)
        && (shows(PagePart.NO_NEWS) || !isAllKept(plan.pipeline()))) {
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

  /** How many talks with new people a week it takes, where today has no place for them. */
  private String prospecting() {
    return plan.today().stream().anyMatch(ElseLines::isProspecting)
        ? ""
        : due.waiting()
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
    return from.equals(to) || outlook.chanceWith().compareTo(HARDLY) < 0
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
      return (due.planned().isEmpty()
              ? nothingAfterToday()
              : "After today: what stands in your calendar (--week).")
          + free;
    }
    int after = plan.thisPeriod().size() + plan.nextPeriod().size();
    return "After today: " + cards(after) + " (--week)" + begin(hours) + "." + free;
  }

  /** Five cards are a good day's work; whoever has done them early goes on with the next. */
  private String begin(Hours hours) {
    boolean isEarly =
        hours.freeTodayMinutes() >= MINUTES_AN_HOUR && plan.today().size() >= Plan.MOST_TODAY;
    int after = plan.thisPeriod().size() + plan.nextPeriod().size();
    return isEarly && after > 1 && shows(PagePart.EARLY)
        ? "; today leaves " + hours(hours.freeTodayMinutes()) + " to begin with them"
        : "";
  }

  /** A talk of today leads on to another, and nobody knows yet when. */
  private String nothingAfterToday() {
    return plan.today().stream().anyMatch(card -> card.who() != null && !card.deals().isEmpty())
        ? "After today: what today's talks lead to."
        : plan.hours().freeFor().isEmpty()
            ? "Nothing is laid out after today."
            : "Nothing else is laid out after today.";
  }

  private boolean isNews() {
    return shows(PagePart.NO_NEWS)
        || !plan.thisPeriod().isEmpty()
        || !plan.nextPeriod().isEmpty()
        || !due.planned().isEmpty();
  }

  private static boolean isAllKept(Audit audit) {
    return audit.kept() == audit.entries().size() && audit.unsure() == 0 && audit.leftAlone() == 0;
  }

  private String free(Hours hours) {
    String free = hours(hours.freeMinutes());
    return free + ("1 hour".equals(free) ? " is free" : " are free");
  }

  private String hours(int minutes) {
    long hours = Math.round(minutes / MINUTES_AN_HOUR);
    return hours == 1 ? "1 hour" : wording.of((double) hours, Unit.COUNT) + " hours";
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
        + (audit.unsure() == 0 ? "" : "; " + unsure(audit) + " because too little is known")
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
        ? " None of it is both due and needed in this period."
        : " If all that counts in time is won, it still takes "
            + wording.of(missing, Unit.QUOTA)
            + " more.";
  }
}
