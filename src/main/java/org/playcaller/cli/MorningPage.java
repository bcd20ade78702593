package org.playcaller.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.facts.Verdict;
import org.playcaller.plan.Card;
import org.playcaller.plan.CardKind;
import org.playcaller.plan.Hours;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Plan.Audit;
import org.playcaller.plan.Plan.CalendarEntry;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.plan.Point;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Wording;

/** What a rep reads at nine: where they stand, today, what to hold back, and what else there is. */
final class MorningPage {

  private static final int HELD = 3;

  /** So much of what else stands in today's calendar is named. */
  private static final int ALSO = 2;

  /** The people who are worth telling of; a group is a find, not something one has. */
  private static final Set<String> LISTS =
      Set.of("open deals", "customers", "old prospects", "network", "leads");

  /** What a rep reads at nine has at most so many words. */
  private static final int MOST_WORDS = 200;

  /** Where the rep stands is told in so many words at the most: any less would cut its numbers. */
  private static final int HEADLINE_WORDS = 50;

  /** And no name without a blank in it is longer than all of that. */
  private static final int MOST_SIGNS = 12 * MOST_WORDS;

  private static final double MINUTES_AN_HOUR = 60;

  /**
   * What a page may leave out, the first first: what makes it long goes before what a rep must see.
   */
  private enum Part {
    FIND_OUT,
    RANGE,
    LIFTED,
    UNTOLD,
    MISSING,
    /** What is held back, besides the first, of what nobody means to do. */
    IDLE_HELD,
    ASK,
    PROSPECTING,
    THIRD_HELD,
    FREE,
    CHANGE,
    AGREED,
    SAY,
    HELD_REASON,
    /** From here on names are long, and lines are cut. */
    WHOLE_LINES(40),
    LONG_LINES(32),
    LINES(26),
    SECOND_HELD,
    SHORTER_LINES(21),
    SHORT_LINES(16),
    HALF_LINES(13),
    FEW_WORDS(11);

    /** The words of a line, at most, where lines like these are too long. */
    private final int words;

    Part() {
      this(Integer.MAX_VALUE);
    }

    Part(int words) {
      this.words = words;
    }
  }

  private final Plan plan;
  private final Page page;
  private final Wording wording;
  private final CardLines lines;
  private final Set<Part> parts;

  private MorningPage(Plan plan, Page page, Set<Part> parts) {
    this.plan = plan;
    this.page = page;
    this.parts = parts;
    this.wording = CardLines.wording(plan);
    this.lines = new CardLines(plan, page, wording);
  }

  /** Prints it, with as much of it as the words go for. */
  static void print(Plan plan, Function<PrintWriter, Page> pages, PrintWriter out) {
    EnumSet<Part> parts = EnumSet.allOf(Part.class);
    String text = page(plan, pages, parts);
    for (Part part : Part.values()) {
      if (text.split("\\s+").length <= MOST_WORDS && text.length() <= MOST_SIGNS) {
        break;
      }
      parts.remove(part);
      text = page(plan, pages, parts);
    }
    out.print(text);
    out.flush();
  }

  private static String page(Plan plan, Function<PrintWriter, Page> pages, EnumSet<Part> parts) {
    StringWriter written = new StringWriter();
    Page page = pages.apply(new PrintWriter(written));
    int most =
        EnumSet.complementOf(parts).stream()
            .mapToInt(part -> part.words)
            .min()
            .orElse(Integer.MAX_VALUE);
    // Where the rep stands is said in whole, as far as anybody's names let it.
    Page head = page.ofAtMost(Math.max(most, HEADLINE_WORDS));
    head.bold(plan.rep().name() + ", " + CardLines.wording(plan).of(plan.day(), Unit.DATE));
    head.text(0, plan.headline());
    new MorningPage(plan, page.ofAtMost(most), parts).print();
    return written.toString();
  }

  private boolean shows(Part part) {
    return parts.contains(part);
  }

  private void print() {
    page.heading("Today");
    if (plan.today().isEmpty()) {
      page.text(2, "Nothing is called for today.");
    }
    Card spoken = spoken();
    for (Card card : plan.today()) {
      lines.brief(card, shows(Part.CHANGE));
      if (card == spoken && !card.points().isEmpty()) {
        Point main = card.main().orElse(card.points().get(0));
        lines.body("", shows(Part.SAY) ? main.say() : null, shows(Part.ASK) ? main.ask() : null);
      }
    }
    alsoToday();
    beyond();
    holdBack();
    page.heading("Else");
    String lifted = shows(Part.LIFTED) ? lifted() : "";
    if (!lifted.isEmpty()) {
      page.text(2, lifted);
    }
    page.text(2, agreed() + (shows(Part.PROSPECTING) ? prospecting() : "") + afterToday());
    if (plan.pipeline() != null) {
      page.text(2, pipeline(plan.pipeline()));
    }
    List<String> untold = untold();
    if (plan.findOut() != null && plan.findOut().worth() == null) {
      // Without a quota all else is little worth knowing.
      page.text(2, CardLines.findOut(plan.findOut()) + " (--all).");
    } else if (!untold.isEmpty() && shows(Part.UNTOLD)) {
      page.text(
          2,
          "Not told yet: " + Wording.listed(untold) + "; telling them opens more routes (--all).");
    } else if (untold.isEmpty() && plan.findOut() != null && shows(Part.FIND_OUT)) {
      page.text(2, CardLines.findOut(plan.findOut()) + " (--all).");
    }
    page.flush();
  }

  /** What else takes place today: the plan has no more to say to them. */
  private void alsoToday() {
    List<String> also =
        plan.calendar().stream()
            .filter(entry -> entry.day().equals(plan.day()))
            .map(CardLines::planned)
            .toList();
    int more = also.size() - ALSO;
    if (!also.isEmpty()) {
      page.text(
          2,
          "Also in your calendar: "
              + String.join("; ", also.subList(0, Math.min(ALSO, also.size())))
              + (more > 0 ? "; and " + more + " more." : "."));
    }
  }

  /** The first talk of the day, whose words are told; else the first card; null on an empty day. */
  private @Nullable Card spoken() {
    return plan.today().stream()
        .filter(card -> card.kind() != CardKind.DESK && card.kind() != CardKind.EVENT)
        .filter(card -> card.who() != null || !card.entries().isEmpty() || !card.deals().isEmpty())
        .findFirst()
        .orElse(plan.today().isEmpty() ? null : plan.today().get(0));
  }

  /** What is promised is kept, also on a day off and beyond the hours of a day. */
  private void beyond() {
    int beyond = plan.hours().beyondMinutes();
    if (!plan.hours().workingDay()) {
      page.text(
          2,
          "Today is a day off for you"
              + (plan.today().isEmpty() ? "." : "; this is owed all the same, a message may do."));
    } else if (beyond > 0) {
      page.text(
          2,
          "That is "
              + minutes(beyond)
              + " beyond today's hours, and what is promised is kept all the same.");
    }
  }

  private static String minutes(int minutes) {
    long hours = Math.round(minutes / MINUTES_AN_HOUR);
    return minutes < 2 * MINUTES_AN_HOUR ? minutes + " minutes" : hours + " hours";
  }

  /**
   * What is next in the days after: what was agreed, or stands in the calendar; the first of it.
   */
  private String agreed() {
    List<Card> agreed =
        waiting()
            .filter(card -> card.lane() == Lane.OWED && card.when() != null)
            .sorted(Comparator.comparing(card -> card.when().day()))
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
                planned.stream()
                    .filter(entry -> entry.day().equals(next))
                    .map(entry -> ": " + StringUtils.capitalize(CardLines.planned(entry))))
            .toList();
    int more = due.size() - 1;
    boolean isTomorrow = next.equals(plan.day().plusDays(1));
    if (!shows(Part.AGREED)) {
      // However little room there is, nobody is to be caught unprepared by the next day.
      return isTomorrow ? "Due tomorrow: " + due.size() + ". " : "";
    }
    return (isTomorrow ? "Due tomorrow" : "Due on " + wording.of(next, Unit.DATE))
        + due.get(0)
        + (more == 0 ? "" : ", and " + more + " more")
        + ". ";
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
    return plan.today().stream().anyMatch(MorningPage::isProspecting)
        ? ""
        : waiting()
            .filter(MorningPage::isProspecting)
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

  /** At most three, one a person. */
  private void holdBack() {
    List<HoldBack.Line> lines = HoldBack.lines(plan);
    int most = shows(Part.THIRD_HELD) ? HELD : shows(Part.SECOND_HELD) ? 2 : 1;
    if (!lines.isEmpty()) {
      page.heading("Hold back");
      lines.stream()
          .filter(line -> line == lines.get(0) || !line.isIdle() || shows(Part.IDLE_HELD))
          .limit(most)
          .forEach(line -> page.text(2, line.words(shows(Part.HELD_REASON))));
    }
  }

  /** The lists of people that the rep has not told of, where that keeps plays back. */
  private List<String> untold() {
    return plan.unknowns().stream()
        .filter(unknown -> LISTS.contains(unknown.measure()) && unknown.who().isEmpty())
        .map(Plan.Unknown::measure)
        .distinct()
        .toList();
  }

  /** What all of it does for the chance; empty where nobody would see the difference. */
  private String lifted() {
    Plan.Outlook outlook = plan.outlook();
    if (outlook == null) {
      return "";
    }
    String from = percent(outlook.chanceWithout());
    String to = percent(outlook.chanceWith());
    return from.equals(to)
        ? ""
        : "Done in full it lifts the chance to "
            + to
            + (shows(Part.RANGE)
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
        hours.freeMinutes() < MINUTES_AN_HOUR || hours.freeFor().isEmpty() || !shows(Part.FREE)
            ? ""
            : " " + free(hours) + " for " + Wording.listed(hours.freeFor()) + ".";
    if (plan.thisPeriod().isEmpty() && plan.nextPeriod().isEmpty()) {
      return (planned().isEmpty()
              ? "Nothing is laid out after today."
              : "After today: what stands in your calendar (--week).")
          + free;
    }
    int after = plan.thisPeriod().size() + plan.nextPeriod().size();
    return "After today: " + cards(after) + " (--week)." + free;
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
        + " (--pipeline)."
        + (shows(Part.MISSING) ? missing(audit.missingIfAllWon()) : "");
  }

  /** What the quota takes beside the open deals; empty where these would do. */
  private String missing(@Nullable BigDecimal missing) {
    if (missing == null || plan.standing().gap() == null) {
      return "";
    }
    return missing.compareTo(plan.standing().gap()) >= 0
        ? " Nothing of it is due in time."
        : " If all that is due in time is won, it still takes "
            + wording.of(missing, Unit.QUOTA)
            + " more.";
  }
}
