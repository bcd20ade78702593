package org.playcaller.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.plan.Card;
import org.playcaller.plan.CardKind;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Point;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Wording;

/** What a rep reads at nine: where they stand, today, what to hold back, and what else there is. */
final class MorningPage {

  private static final int HELD = 3;

  /** So much of what else stands in today's calendar is named. */
  private static final int ALSO = 2;

  /** What a rep reads at nine has at most so many words. */
  private static final int MOST_WORDS = 200;

  /** Where the rep stands is told in so many words at the most: any less would cut its numbers. */
  private static final int HEADLINE_WORDS = 50;

  /** And no name without a blank in it is longer than all of that. */
  private static final int MOST_SIGNS = 12 * MOST_WORDS;

  private static final double MINUTES_AN_HOUR = 60;

  private final Plan plan;
  private final List<HeldLine> held;
  private final Page page;
  private final Wording wording;
  private final CardLines lines;
  private final Set<PagePart> parts;

  private MorningPage(Plan plan, List<HeldLine> held, Page page, Set<PagePart> parts) {
    this.plan = plan;
    this.held = held;
    this.page = page;
    this.parts = parts;
    this.wording = CardLines.wording(plan);
    this.lines = new CardLines(plan, page, wording);
  }

  /** Prints it, with as much of it as the words go for. */
  static void print(Plan plan, Function<PrintWriter, Page> pages, PrintWriter out) {
    EnumSet<PagePart> parts = EnumSet.allOf(PagePart.class);
    Deque<PagePart> leftOut = new ArrayDeque<>();
    List<HeldLine> held = HoldBack.lines(plan);
    String text = page(plan, held, pages, parts);
    for (PagePart part : PagePart.values()) {
      if (fits(text)) {
        break;
      }
      parts.remove(part);
      leftOut.push(part);
      text = page(plan, held, pages, parts);
    }
    // What went last made the most room: some of what went before it may have room again.
    for (PagePart part : leftOut) {
      parts.add(part);
      String more = page(plan, held, pages, parts);
      if (fits(more)) {
        text = more;
      } else {
        parts.remove(part);
      }
    }
    out.print(text);
    out.flush();
  }

  private static boolean fits(String text) {
    return text.split("\\s+").length <= MOST_WORDS && text.length() <= MOST_SIGNS;
  }

  private static String page(
      Plan plan, List<HeldLine> held, Function<PrintWriter, Page> pages, EnumSet<PagePart> parts) {
    StringWriter written = new StringWriter();
    Page page = pages.apply(new PrintWriter(written));
    int most =
        EnumSet.complementOf(parts).stream()
            .mapToInt(part -> part.words())
            .min()
            .orElse(Integer.MAX_VALUE);
    // Where the rep stands is said in whole, as far as anybody's names let it.
    Page head = page.ofAtMost(Math.max(most, HEADLINE_WORDS));
    head.bold(plan.rep().name() + ", " + CardLines.wording(plan).of(plan.day(), Unit.DATE));
    head.text(0, plan.headline());
    new MorningPage(plan, held, page.ofAtMost(most), parts).print();
    return written.toString();
  }

  private boolean shows(PagePart part) {
    return parts.contains(part);
  }

  private void print() {
    word();
    page.heading("Today");
    if (plan.today().isEmpty()) {
      page.text(2, "Nothing is called for today.");
    }
    Card spoken = spoken();
    Card most = shows(PagePart.MOST_SAY) ? most() : null;
    for (Card card : plan.today()) {
      lines.brief(card, shows(PagePart.CHANGE), shows(PagePart.ORGANISATION));
      if ((card == spoken || card == most) && !card.points().isEmpty()) {
        Point said = PointLines.said(card);
        new PointLines(page)
            .script(
                "",
                shows(PagePart.SAY) ? said.say() : null,
                shows(PagePart.ASK) ? said.ask() : null,
                shows(PagePart.ASK) ? said.askYourself() : null);
      }
    }
    alsoToday();
    beyond();
    holdBack();
    new ElseLines(plan, page, wording, parts).print();
    page.flush();
  }

  /** A word to the rep, the first where there are several. */
  private void word() {
    // On a day off nobody is told how to go on.
    if (shows(PagePart.WORD) && plan.hours().workingDay()) {
      plan.notes().stream()
          .filter(note -> note.kind() == AdviceKind.MESSAGE && note.who() == null)
          .findFirst()
          .ifPresent(note -> page.text(0, HeldLine.said(note.title(), note.why())));
    }
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

  /** The talk that brings most in this period; null where nothing tells. */
  private @Nullable Card most() {
    return talks()
        .filter(card -> card.gain().thisPeriod() != null)
        .max(Comparator.comparing(card -> card.gain().thisPeriod()))
        .orElse(null);
  }

  /** The talks of the day, whether or not it is known with whom. */
  private Stream<Card> talks() {
    return plan.today().stream()
        .filter(card -> card.kind() != CardKind.DESK && card.kind() != CardKind.EVENT)
        .filter(
            card -> card.who() != null || card.kind() == CardKind.CALLS || !card.deals().isEmpty());
  }

  /** The first talk of the day, whose words are told; else the first card; null on an empty day. */
  private @Nullable Card spoken() {
    return talks().findFirst().orElse(plan.today().isEmpty() ? null : plan.today().get(0));
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

  /** What a line after the first counts as: what is about to be done to somebody goes last. */
  private static PagePart place(int before, HeldLine line) {
    if (line.isHarmAhead()) {
      return PagePart.AHEAD_HELD;
    }
    return before == 1
        ? PagePart.SECOND_HELD
        : line.isGrave() ? PagePart.THIRD_GRAVE : PagePart.THIRD_HELD;
  }

  private static PagePart reason(boolean isFirst) {
    return isFirst ? PagePart.FIRST_REASON : PagePart.HELD_REASON;
  }

  /** At most three, one a person. */
  private void holdBack() {
    List<HeldLine> lines =
        held.stream()
            .filter(line -> !line.isIdle() || plan.today().isEmpty() || shows(PagePart.IDLE_HELD))
            .toList();
    // However little room there is, the first is named.
    boolean isNone = lines.isEmpty() && !held.isEmpty();
    List<HeldLine> named = isNone ? List.of(held.get(0)) : lines;
    int most = 1;
    while (most < HELD && most < named.size() && shows(place(most, named.get(most)))) {
      most++;
    }
    if (!held.isEmpty()) {
      page.heading("Hold back");
      named.stream()
          .limit(most)
          .forEach(
              line ->
                  page.text(
                      2,
                      line.words(
                          !isNone && shows(reason(line == named.get(0))),
                          shows(PagePart.ALSO_HELD),
                          shows(PagePart.ALSO_MEANT))));
      int shown = Math.min(most, named.size());
      int besides =
          named.stream()
              .limit(shown)
              .mapToInt(line -> line.left(shows(PagePart.ALSO_HELD), shows(PagePart.ALSO_MEANT)))
              .sum();
      int more = held.size() - shown + besides;
      if (more > 0) {
        page.text(2, more + " more (--all).");
      }
    }
  }
}
