package org.playcaller.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Card;
import org.playcaller.plan.DealAtHand;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Plan.Finding;
import org.playcaller.plan.Plan.Held;
import org.playcaller.plan.Plan.HeldAct;

/**
 * What the morning page tells to hold back, one line a person: what is about to be done amiss to
 * those on today's list, then to others, then to everybody, then what nobody means to do. What is
 * said of a deal that today's list speaks of is said there.
 */
final class HoldBack {

  /** So many things that are about to be done to somebody are named in a line. */
  private static final int MOST_ACTS = 3;

  /** Whom a line concerns, what matters most first. */
  private enum Concern {
    TODAY,
    SOMEBODY,
    EVERYBODY,
    IDLE
  }

  /**
   * A line.
   *
   * @param by the first guard or warning over the person
   * @param isIdle whether nobody means to do what it holds back
   * @param acts what is about to be done to them
   * @param due the deal of theirs whose date comes before they may be contacted again; null for
   *     none
   */
  record Line(Finding by, boolean isIdle, Set<String> acts, @Nullable DealAtHand due) {

    /** The line, with the first sentence of the reason or without. */
    String words(boolean withReason) {
      List<String> named = List.copyOf(acts);
      String meant =
          named.size() > MOST_ACTS
              ? String.join(", ", named.subList(0, MOST_ACTS - 1))
                  + " and "
                  + (named.size() - MOST_ACTS + 1)
                  + " more"
              : String.join(", ", named);
      return by.title()
          + (meant.isEmpty() ? "" : " (" + meant + ")")
          + (withReason ? ": " + first(by.why()) : ".")
          + (due == null
              ? ""
              : " " + due.name() + " is due before you may call again: wait for their word.");
    }

    private static String first(String why) {
      int end = why.indexOf(". ");
      return end < 0 ? why : why.substring(0, end + 1);
    }
  }

  private final Plan plan;
  private final Set<String> today;
  private final Map<String, DealAtHand> unlaid;
  private final Map<String, Line> lines = new LinkedHashMap<>();

  private HoldBack(Plan plan) {
    this.plan = plan;
    this.today =
        plan.today().stream().flatMap(card -> ids(card).stream()).collect(Collectors.toSet());
    this.unlaid = unlaid(plan);
  }

  /** The lines, what matters most first. */
  static List<Line> lines(Plan plan) {
    HoldBack all = new HoldBack(plan);
    for (Concern concern : Concern.values()) {
      all.add(concern);
    }
    return List.copyOf(all.lines.values());
  }

  private void add(Concern concern) {
    for (Held held : plan.held()) {
      DealAtHand due = dueBefore(held);
      boolean isAbout = isAboutToBeDone(held) || due != null;
      if (!isAbout && held.until() != null) {
        // Who is not to be called today, and whom nobody means to call, need not be told of.
        continue;
      }
      if (concern(held.by(), isAbout) == concern) {
        Line line = line(held.by(), concern, due);
        held.holds().stream()
            .filter(act -> act.play() == null)
            .map(HeldAct::title)
            .forEach(line.acts()::add);
      }
    }
    plan.warnings().stream()
        .filter(warning -> concern(warning, true) == concern)
        .forEach(warning -> line(warning, concern, null));
  }

  private Line line(Finding by, Concern concern, @Nullable DealAtHand due) {
    // Of a person, else of one thing that the rep means to do, one line says enough.
    String about = by.who() == null ? by.title() : by.who().id();
    String key = by.person() == null ? about : by.person();
    return lines.computeIfAbsent(
        key, one -> new Line(by, concern == Concern.IDLE, new LinkedHashSet<>(), due));
  }

  /** The deal that is due before a guard that time ends lets anybody speak of it. */
  private @Nullable DealAtHand dueBefore(Held held) {
    LocalDate until = held.until();
    if (until == null || held.by().person() == null) {
      return null;
    }
    DealAtHand deal =
        unlaid.getOrDefault(
            held.by().person(), unlaid.get(Objects.requireNonNull(held.by().who()).id()));
    return deal == null || !deal.closeDate().isBefore(until) ? null : deal;
  }

  /** The deal that is due first, of each person and matter that a card without a day is about. */
  private static Map<String, DealAtHand> unlaid(Plan plan) {
    Map<String, DealAtHand> unlaid = new HashMap<>();
    for (Card card : plan.thisPeriod()) {
      if (card.when() == null) {
        for (DealAtHand deal : card.deals()) {
          if (deal.closeDate() != null) {
            ids(card).forEach(id -> unlaid.merge(id, deal, HoldBack::first));
          }
        }
      }
    }
    return unlaid;
  }

  private static DealAtHand first(DealAtHand one, DealAtHand other) {
    return other.closeDate().isBefore(one.closeDate()) ? other : one;
  }

  /** Null for what need not be said on the page. */
  private @Nullable Concern concern(Finding by, boolean isAbout) {
    if (by.who() == null) {
      return isAbout ? Concern.EVERYBODY : null;
    }
    if (isAbout) {
      return today.contains(by.person()) ? Concern.TODAY : Concern.SOMEBODY;
    }
    boolean isSpokenTo = today.contains(by.who().id()) || today.contains(by.person());
    return isSpokenTo ? null : Concern.IDLE;
  }

  /** Whether it is never to be done, or holds back what the rep means to do or has planned. */
  private static boolean isAboutToBeDone(Held held) {
    return held.veto() || held.holds().stream().anyMatch(act -> act.play() == null);
  }

  /** Whom a card is with, and what it is about. */
  private static Set<String> ids(Card card) {
    Set<String> ids = new HashSet<>();
    if (card.who() != null) {
      ids.add(card.who().id());
    }
    card.deals().forEach(deal -> ids.add(deal.id()));
    card.said()
        .filter(point -> point.about() != null)
        .forEach(point -> ids.add(point.about().id()));
    return ids;
  }
}
