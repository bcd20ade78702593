package org.playcaller.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Card;
import org.playcaller.plan.DealAtHand;
import org.playcaller.plan.Finding;
import org.playcaller.plan.Held;
import org.playcaller.plan.HeldAct;
import org.playcaller.plan.Plan;
import org.playcaller.playbook.Wording;

/**
 * What the morning page tells to hold back, one line a person: what the rep means to do amiss, what
 * else is about to be done to those on today's list, then to others, then to everybody, then what
 * nobody means to do; of each what must never be done first, then what the rep means to do, then by
 * what the deal is worth. What is said of a deal that today's list speaks of is said there.
 */
final class HoldBack {

  /** Whom a line concerns, what matters most first. */
  private enum Concern {
    /** Somebody on today's list to whom the rep means to do it. */
    MEANT_TODAY,
    /** Somebody else to whom the rep means to do it. */
    MEANT,
    TODAY,
    SOMEBODY,
    EVERYBODY,
    IDLE
  }

  private final Plan plan;
  private final Set<String> today;
  private final Set<String> met;
  private final Map<String, DealAtHand> unlaid;
  private final Map<String, BigDecimal> amounts = new HashMap<>();
  private final List<Held> held;
  private final List<Finding> warnings;
  private final Set<String> heldMeant;
  private final HeldLines lines = new HeldLines();

  /** What has its line, by identity. */
  private final Set<Object> told = Collections.newSetFromMap(new IdentityHashMap<>());

  private HoldBack(Plan plan) {
    this.plan = plan;
    this.today =
        plan.today().stream().flatMap(card -> ids(card).stream()).collect(Collectors.toSet());
    this.met =
        plan.calendar().stream()
            .filter(entry -> entry.step() == null && entry.day().equals(plan.day()))
            .map(entry -> entry.with().id())
            .collect(Collectors.toSet());
    this.unlaid = unlaid(plan);
    if (plan.pipeline() != null) {
      plan.pipeline().entries().stream()
          .filter(entry -> entry.amount() != null)
          .forEach(entry -> amounts.put(entry.who().id(), entry.amount()));
    }
    plan.cards().stream()
        .filter(card -> card.who() != null)
        .forEach(
            card ->
                card.deals().stream()
                    .map(DealAtHand::amount)
                    .filter(Objects::nonNull)
                    .forEach(amount -> amounts.merge(card.who().id(), amount, BigDecimal::max)));
    this.held =
        plan.held().stream()
            .sorted(
                Comparator.<Held, Boolean>comparing(one -> !one.veto())
                    .thenComparing(Held::by, gravest()))
            .toList();
    this.warnings = plan.warnings().stream().sorted(gravest()).toList();
    this.heldMeant = held.stream().flatMap(HoldBack::meant).collect(Collectors.toSet());
  }

  /** The lines, what matters most first. */
  static List<HeldLine> lines(Plan plan) {
    HoldBack all = new HoldBack(plan);
    // What is no matter of days, and about to be done, comes before how to do something well.
    List<Predicate<Held>> gravest = List.of(Held::veto, Held::endsAll, one -> true);
    for (Predicate<Held> that : gravest) {
      for (Concern concern : Concern.values()) {
        all.addLasting(concern, that.and(HoldBack::isAboutToBeDone));
      }
    }
    for (Concern concern : Concern.values()) {
      if (isMeant(concern)) {
        all.addWarnings(concern, warning -> !all.isHeldAnyway(warning));
      }
    }
    for (Concern concern : Concern.values()) {
      all.addLasting(concern, one -> true);
      all.held.stream().filter(one -> !isLasting(one)).forEach(one -> all.add(one, concern));
      all.addWarnings(concern, warning -> true);
    }
    return all.lines.inOrder();
  }

  /** What the rep means to do first, then what the largest deals are in. */
  private Comparator<Finding> gravest() {
    return Comparator.<Finding, Boolean>comparing(one -> !one.isMeant())
        .thenComparing(this::amount, Comparator.reverseOrder());
  }

  private BigDecimal amount(Finding one) {
    BigDecimal amount = one.who() == null ? null : amounts.get(one.who().id());
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** What is no matter of days. */
  private void addLasting(Concern concern, Predicate<Held> that) {
    held.stream().filter(HoldBack::isLasting).filter(that).forEach(one -> add(one, concern));
  }

  /** Whether it is not to be done now at all, however it is done. */
  private boolean isHeldAnyway(Finding warning) {
    return warning.who() != null && heldMeant.contains(warning.who().id());
  }

  private static boolean isMeant(Concern concern) {
    return concern == Concern.MEANT || concern == Concern.MEANT_TODAY;
  }

  /** Whether it is no matter of days. */
  private static boolean isLasting(Held one) {
    return one.veto() || one.endsAll() || one.until() == null;
  }

  private void add(Held one, Concern concern) {
    DealAtHand due = dueBefore(one);
    boolean isAbout = isAboutToBeDone(one) || due != null;
    if (!isAbout && one.until() != null && !plan.today().isEmpty()) {
      // Who is not to be called today, and whom nobody means to call, need not be told of; on an
      // empty day it says why it is empty.
      return;
    }
    boolean isMeant = one.by().isMeant() || one.holds().stream().anyMatch(HeldAct::isMeant);
    // What the plan itself would have done to somebody is not to be done in today's talk with them.
    boolean isOfTheTalk = one.until() == null && !one.holds().isEmpty();
    if (concern(one.by(), isMeant, isAbout, isOfTheTalk) != concern || !told.add(one)) {
      return;
    }
    if (one.veto()) {
      // Where nothing at all is to be done to somebody, that is said first.
      held.stream()
          .filter(other -> !other.veto() && other.endsAll() && key(other).equals(key(one)))
          .forEach(other -> add(other, concern, dueBefore(other)));
    }
    add(one, concern, due);
  }

  private void add(Held one, Concern concern, @Nullable DealAtHand due) {
    HeldLine line =
        new HeldLine(one.by(), title(one), concern == Concern.IDLE, one.until() != null, due);
    one.holds().stream()
        .filter(act -> act.play() == null)
        .forEach(act -> line.acts().add(act.title()));
    meant(one).forEach(line.meant()::add);
    lines.add(key(one), line, one.veto());
  }

  /** What the rep means to do that a guard holds back, by its key. */
  private static Stream<String> meant(Held one) {
    return one.holds().stream()
        .filter(act -> act.isMeant() && act.about() != null)
        .map(act -> act.about().id());
  }

  private void addWarnings(Concern concern, Predicate<Finding> that) {
    warnings.stream()
        .filter(that)
        .filter(warning -> concern(warning, warning.isMeant(), true, false) == concern)
        .filter(told::add)
        .forEach(
            warning -> {
              // Of a person, else of one thing that the rep means to do, one line says enough.
              String about = warning.who() == null ? warning.title() : warning.who().id();
              lines.add(
                  warning.person() == null ? about : warning.person(),
                  new HeldLine(warning, warning.title(), concern == Concern.IDLE, false, null),
                  false);
            });
  }

  /** Who is to hear one thing, and nothing more, is on today's list with it. */
  private String title(Held one) {
    return one.endsAll() && today.contains(one.by().person())
        ? "Beyond that, " + StringUtils.uncapitalize(one.by().title())
        : one.by().title();
  }

  private static String key(Held one) {
    Finding by = one.by();
    // A guard over everybody is told with the one thing that it keeps the rep from.
    String about = by.who() == null ? meant(one).findFirst().orElse(by.title()) : by.who().id();
    return by.person() == null ? about : by.person();
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
  private @Nullable Concern concern(
      Finding by, boolean isMeant, boolean isAbout, boolean isOfTheTalk) {
    if (isSaidToday(by)) {
      return Concern.IDLE;
    }
    if (isMeant && isAbout) {
      return by.who() != null && today.contains(by.person()) ? Concern.MEANT_TODAY : Concern.MEANT;
    }
    if (by.who() == null) {
      return isAbout ? Concern.EVERYBODY : null;
    }
    if (isAbout) {
      return today.contains(by.person()) ? Concern.TODAY : Concern.SOMEBODY;
    }
    boolean isSpokenTo = today.contains(by.who().id()) || today.contains(by.person());
    if (isSpokenTo) {
      return isOfTheTalk ? Concern.IDLE : null;
    }
    // Whom the rep meets today without a word of the plan's is not idle.
    return met.contains(by.who().id()) ? Concern.TODAY : Concern.IDLE;
  }

  /** Whether a card of today's with the same person says what must not be left out. */
  private boolean isSaidToday(Finding by) {
    String what = StringUtils.substringAfter(by.title(), ": ");
    return !what.isEmpty()
        && plan.today().stream()
            .filter(card -> card.who() != null && card.who().id().equals(by.person()))
            .anyMatch(card -> card.goal().endsWith(": " + Wording.ended(what)));
  }

  /** Whether it is never to be done, or holds back what the rep means to do or has planned. */
  private static boolean isAboutToBeDone(Held held) {
    return held.veto() || held.isOfTheRep();
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
