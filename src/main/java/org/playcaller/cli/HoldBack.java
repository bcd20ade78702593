package org.playcaller.cli;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Map<String, Line> lines = new LinkedHashMap<>();

  private HoldBack(Plan plan) {
    this.plan = plan;
    this.today = idsOfToday(plan);
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
      if (concern(held.by(), isAboutToBeDone(held)) == concern) {
        Line line = line(held.by(), concern);
        held.holds().stream()
            .filter(act -> act.play() == null)
            .map(HeldAct::title)
            .forEach(line.acts()::add);
      }
    }
    plan.warnings().stream()
        .filter(warning -> concern(warning, true) == concern)
        .forEach(warning -> line(warning, concern));
  }

  private Line line(Finding by, Concern concern) {
    String key = by.person() == null ? by.title() : by.person();
    return lines.computeIfAbsent(
        key, one -> new Line(by, concern == Concern.IDLE, new LinkedHashSet<>(), dueBefore(by)));
  }

  /** The first deal of a person's that no day is left for, as long as they are left alone. */
  private @Nullable DealAtHand dueBefore(Finding by) {
    return plan.thisPeriod().stream()
        .filter(card -> card.when() == null && card.who() != null)
        .filter(card -> isAbout(by, card))
        .flatMap(card -> card.deals().stream())
        .filter(deal -> deal.closeDate() != null)
        .min(Comparator.comparing(DealAtHand::closeDate))
        .orElse(null);
  }

  private static boolean isAbout(Finding by, Card card) {
    return card.who().id().equals(by.person())
        || by.who() != null
            && card.points().stream()
                .anyMatch(
                    point -> point.about() != null && point.about().id().equals(by.who().id()));
  }

  /** Null for what need not be said on the page. */
  private @Nullable Concern concern(Finding by, boolean isAbout) {
    if (by.who() == null) {
      return isAbout ? Concern.EVERYBODY : null;
    }
    if (isAbout) {
      return today.contains(by.person()) ? Concern.TODAY : Concern.SOMEBODY;
    }
    if (dueBefore(by) != null) {
      return Concern.SOMEBODY;
    }
    boolean isSpokenTo = today.contains(by.who().id()) || today.contains(by.person());
    return isSpokenTo ? null : Concern.IDLE;
  }

  /** Whether it is never to be done, or holds back what the rep means to do or has planned. */
  private static boolean isAboutToBeDone(Held held) {
    return held.veto() || held.holds().stream().anyMatch(act -> act.play() == null);
  }

  /** The people whom today's cards are with, and the deals that they are about. */
  private static Set<String> idsOfToday(Plan plan) {
    Set<String> ids = new HashSet<>();
    for (Card card : plan.today()) {
      if (card.who() != null) {
        ids.add(card.who().id());
      }
      card.deals().forEach(deal -> ids.add(deal.id()));
      card.points().stream()
          .filter(point -> point.about() != null)
          .forEach(point -> ids.add(point.about().id()));
      card.entries().stream()
          .filter(entry -> entry.point().about() != null)
          .forEach(entry -> ids.add(entry.point().about().id()));
    }
    return ids;
  }
}
