package org.playcaller.cli;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.plan.CalendarEntry;
import org.playcaller.plan.Card;
import org.playcaller.plan.CardKind;
import org.playcaller.plan.Entry;
import org.playcaller.plan.Found;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Point;
import org.playcaller.plan.Question;
import org.playcaller.plan.When;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Wording;

/** Prints cards. */
final class CardLines {

  private static final double MINUTES_AN_HOUR = 60;

  /** From so many minutes on a length is said in hours. */
  private static final int LONG = 180;

  private static final int BODY = 5;

  /** So many of what is left for another conversation are named. */
  private static final int LATER = 5;

  /** Of these the goal says what to do; of others the title does, and the goal what for. */
  private static final Set<CardKind> SAID_BY_GOAL =
      EnumSet.of(CardKind.CALL, CardKind.CALLS, CardKind.MESSAGE, CardKind.EVENT);

  private final Plan plan;
  private final Page page;
  private final Wording wording;
  private final PointLines points;
  private final GainWords gains;

  CardLines(Plan plan, Page page, Wording wording) {
    this.plan = plan;
    this.page = page;
    this.wording = wording;
    this.points = new PointLines(page);
    this.gains = new GainWords(wording);
  }

  /** Returns how a plan's values are written. */
  static Wording wording(Plan plan) {
    return new Wording(plan.standing().currency(), "deals".equals(plan.standing().unit()));
  }

  /** What stands in the calendar, in words. */
  static String planned(CalendarEntry entry) {
    return appointment(entry) + (entry.hint() == null ? "" : ", " + entry.hint());
  }

  /** The same without what else there is to know of its day. */
  static String appointment(CalendarEntry entry) {
    if (entry.step() != null) {
      return StringUtils.capitalize(entry.step()) + " (" + entry.with().name() + "'s step)";
    }
    return kind(entry.kind())
        + entry.with().name()
        + (entry.from() == null ? "" : " at " + entry.from())
        + (entry.minutes() == null || entry.minutes() == 0 ? "" : " (" + entry.minutes() + " min)");
  }

  /** The kind as it stands before a name: a call is with somebody, what is written goes to them. */
  private static String kind(String kind) {
    return switch (kind) {
      case "thanks" -> "thank-you to ";
      case "email", "proposal" -> kind + " to ";
      default -> kind + " with ";
    };
  }

  /** What to find out first, in words. */
  static String findOut(Question question) {
    return "Find out first"
        + (question.who() == null ? "" : " (" + question.who().name() + ")")
        + ": "
        + question.ask();
  }

  /**
   * A card in a line or two.
   *
   * @param withChange whether what it changes is told
   * @param withOrganisation whether it is told where its people are
   */
  void brief(Card card, boolean withChange, boolean withOrganisation) {
    String title = withOrganisation ? card.title() : card.shortTitle();
    String change = withChange ? gains.change(card) : "";
    String bare = bare(card);
    // A goal that names the person says whom to call, too.
    boolean saysWho =
        card.who() == null
            ? card.deals().isEmpty()
            : card.isGoalFull() && bare.contains(card.who().name());
    page.item(
        card.rank()
            + ". "
            + (saysWho && card.entries().isEmpty() && SAID_BY_GOAL.contains(card.kind())
                ? bare + " (" + minutes(card) + change + ")."
                : StringUtils.removeEnd(title, ".")
                    + " ("
                    + minutes(card)
                    + change
                    + ")"
                    + (card.entries().isEmpty()
                            && !bare.equals(StringUtils.removeEnd(card.title(), "."))
                        ? ": " + card.goal()
                        : ".")));
  }

  private static String bare(Card card) {
    return StringUtils.removeEnd(card.goal(), ".");
  }

  /** A card with all that is on it. */
  void card(Card card, boolean withDay) {
    page.item(
        card.rank() + ". " + card.title() + " (" + (withDay ? day(card) : minutes(card)) + ")");
    if (card.who() != null) {
      String reach =
          Stream.of(card.who().role(), card.who().phone(), card.who().email())
              .filter(Objects::nonNull)
              .collect(Collectors.joining("  ·  "));
      if (!reach.isEmpty()) {
        page.text(BODY, reach);
      }
    }
    boolean isSaid = StringUtils.removeEnd(card.title(), ".").equals(bare(card));
    if (!isSaid && card.entries().isEmpty()) {
      page.text(BODY, card.goal());
    }
    String gain = gains.of(card.gain());
    if (!gain.isEmpty()) {
      page.text(BODY, gain);
    }
    if (!card.found().isEmpty()) {
      page.text(
          BODY,
          "About: "
              + card.found().stream().map(CardLines::found).collect(Collectors.joining("; "))
              + ".");
    }
    // Several scripts in one list: each entry says what it is for, and how.
    boolean isMixed = !card.entries().isEmpty() && card.points().size() > 1;
    if (!isMixed) {
      points.of(card);
    }
    card.entries().forEach(entry -> entry(entry, isMixed ? script(card, entry.point()) : null));
    if (!card.later().isEmpty()) {
      page.text(
          BODY,
          "Not in this talk: "
              + card.later().stream()
                  .limit(LATER)
                  .map(CardLines::left)
                  .collect(Collectors.joining("; "))
              + (card.later().size() > LATER
                  ? "; and " + (card.later().size() - LATER) + " more"
                  : ""));
    }
    page.fine(card.because());
  }

  private static String left(Point point) {
    boolean isNamed = point.about() == null || point.title().contains(point.about().name());
    return point.title() + (isNamed ? "" : " (" + point.about().name() + ")");
  }

  private static String found(Found found) {
    String names = String.join(", ", found.names());
    return found.route()
        + (names.isEmpty()
            ? ""
            : " (" + names + (found.more() == 0 ? "" : " and " + found.more() + " more") + ")");
  }

  /** The script of an entry's play, which the card has once for all of them. */
  private static @Nullable Point script(Card card, Point entry) {
    return card.points().stream()
        .filter(point -> point.play().equals(entry.play()))
        .findFirst()
        .orElse(null);
  }

  /**
   * An entry of a list.
   *
   * @param script the script of its play, where the list has several; else null
   */
  private void entry(Entry entry, @Nullable Point script) {
    Point point = entry.point();
    String name =
        entry.who() != null
            ? entry.who().name()
            : point.about() == null ? point.title() : point.about().name();
    String gain = gains.of(entry.gain());
    page.text(
        BODY,
        name
            + ": "
            + (script == null ? "" : point.title() + ". ")
            + point.why()
            + (gain.isEmpty() ? "" : " " + gain));
    // What is said to all alike stands once, above or with the script.
    Point said = script == null || point.hasScript() ? point : script;
    points.script("", said.say(), said.ask(), said.askYourself());
    if (script != null) {
      page.fine(PointLines.origin(script.source(), script.rule()));
    }
  }

  private String minutes(Card card) {
    // A meeting takes its own time; what the plays ask for is to be ready for it.
    boolean isReadied = card.kind() == CardKind.MEETING && card.lane() == Lane.OWED;
    When when = card.when();
    if (!isReadied && when != null && when.hint() != null && when.hint().startsWith("for ")) {
      // How long it takes is agreed.
      return time(when).substring(2);
    }
    return length(card.minutes()) + (isReadied ? " to prepare" : "") + time(card.when());
  }

  /** Nobody counts a list of a day's work in minutes. */
  private static String length(int minutes) {
    return minutes < LONG ? minutes + " min" : Math.round(minutes / MINUTES_AN_HOUR) + " h";
  }

  /** The time of a day and what else there is to know of it, behind a comma; empty for any time. */
  static String time(@Nullable When when) {
    if (when == null) {
      return "";
    }
    String hint = when.hint() == null ? "" : ", " + when.hint();
    if (when.yours() != null) {
      // The rep's own clock first: it is the rep who calls.
      return ", at " + when.yours() + " your time (" + when.from() + " there)" + hint;
    }
    return when.from() == null
        ? hint
        : ", at " + when.from() + (hint.startsWith(", for ") ? hint.substring(1) : hint);
  }

  private String day(Card card) {
    When when = card.when();
    return minutes(card)
        + (when == null
            ? ", on no day yet"
            : when.day().equals(plan.day()) ? ", today" : ", " + wording.of(when.day(), Unit.DATE));
  }
}
