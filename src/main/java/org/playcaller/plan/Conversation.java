package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Effect;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Part;

/**
 * Chooses what is said in one conversation: the relationship first, then the one thing that matters
 * most, then the next step. What has no room in it is left for another, and nothing is asked of
 * whom the same conversation promises that nothing is.
 */
final class Conversation {

  /** What matters most in a part of a conversation: what is owed, then what brings most. */
  private static final Comparator<Scored> MOST =
      Comparator.<Scored, Lane>comparing(one -> one.route().lane())
          .thenComparing(one -> one.act() == Act.CUT_OR_BACK_BURNER)
          .thenComparing(Scored::total, Comparator.nullsLast(Comparator.reverseOrder()))
          // Where nobody knows what a deal is worth, what brings one more often brings more.
          .thenComparing(Conversation::share, Comparator.reverseOrder())
          .thenComparing(one -> one.advice().play().id())
          .thenComparing(one -> Objects.requireNonNull(one.advice().subject()).id());

  /** More deals than these are not spoken of in one talk. */
  private static final int MOST_DEALS = 5;

  /** In so many days the next talk with somebody may be. */
  private static final int NEXT_TALK = 4;

  /** From so many days before its date on, a deal takes a talk. */
  private static final int DUE_SOON = 7;

  /** How often it brings a deal; 0 where it does not. */
  private static double share(Scored one) {
    return one.effect() instanceof Effect.BringsDeal brings ? brings.share() : 0;
  }

  /** What is asked when somebody has time for it. */
  private static final Set<Act> QUESTIONS =
      EnumSet.of(Act.ASK_REASON, Act.NAME_OBSTACLE, Act.QUALIFY);

  private final Drafts drafts;
  private final LocalDate day;

  Conversation(Drafts drafts, LocalDate day) {
    this.drafts = drafts;
    this.day = day;
  }

  /**
   * A draft of one conversation.
   *
   * @param about all that there is to say to them
   * @param ordinal which of the conversations with them it is, from 1
   */
  Draft of(String person, List<Scored> about, int ordinal) {
    List<Scored> byImportance = byImportance(inTime(about));
    Map<Part, Scored> chosen = new TreeMap<>();
    boolean isAReminder = isAReminder(byImportance);
    byImportance.stream()
        .filter(one -> isAReminder == (one.act() == Act.REMIND))
        .forEach(one -> chosen.putIfAbsent(one.act().part(), one));
    List<Scored> points = new ArrayList<>(chosen.values());
    addOwed(byImportance, points);
    addObstacle(byImportance, points);
    addQualifying(byImportance, points);
    addShared(byImportance, points);
    byImportance.stream()
        .filter(one -> one.act() == Act.WRITE_INSTEAD)
        .findFirst()
        .ifPresent(written -> inWriting(points, written));
    byImportance.stream()
        .filter(one -> one.act() == Act.RESTORE_COMFORT)
        .findFirst()
        .ifPresent(comfort -> first(points, comfort));
    points.stream()
        .filter(one -> isLate(one) || isKept(one) || Draft.isOverdue(one))
        .findFirst()
        .ifPresent(
            late -> {
              points.remove(late);
              points.add(answers(points), late);
            });
    points.removeIf(one -> isIdleGift(one, List.copyOf(points)));
    if (points.stream().anyMatch(one -> one.advice().play().script().asksForNothing())) {
      List<Scored> all = List.copyOf(points);
      points.removeIf(one -> isAnAsk(one) && !isThankedAndDue(all, one));
    }
    if (points.stream().anyMatch(one -> one.act() == Act.ASK_CONSENT)) {
      // What is in their interest alone is not spoilt by what we want.
      points.removeIf(one -> one.act().asks());
    }
    if (points.size() < byImportance.size()) {
      addLikewise(byImportance, points);
      addBestTime(byImportance, points);
    }
    Set<Scored> said = Collections.newSetFromMap(new IdentityHashMap<>());
    said.addAll(points);
    return drafts.of(
        person, ordinal, points, byImportance.stream().filter(one -> !said.contains(one)).toList());
  }

  /**
   * A date that cannot be is settled before anything else is said of the deal. Of several deals the
   * one comes first whose first point brings most.
   */
  private static List<Scored> byImportance(List<Scored> about) {
    Map<Subject, Scored> dates = new IdentityHashMap<>();
    about.stream()
        .filter(one -> one.act() == Act.SETTLE_DATE)
        .sorted(MOST)
        .forEach(one -> dates.putIfAbsent(one.advice().subject(), one));
    Comparator<Scored> order =
        Comparator.<Scored, Lane>comparing(one -> one.route().lane())
            .thenComparing(
                one -> !dates.isEmpty() && !(one.advice().subject() instanceof OpportunityFact))
            .thenComparing(one -> one.act() == Act.CUT_OR_BACK_BURNER)
            .thenComparing(
                one -> total(one, dates.get(one.advice().subject())),
                Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(one -> one.act() != Act.SETTLE_DATE)
            .thenComparing(MOST);
    return about.stream().sorted(order).toList();
  }

  /** What it brings; where a date is to be settled first, no more than that. */
  private static @Nullable Double total(Scored one, @Nullable Scored date) {
    if (date == null || one == date) {
      return one.total();
    }
    return one.total() == null || date.total() == null
        ? null
        : Double.valueOf(Math.min(one.total(), date.total()));
  }

  /** Who cannot be reached is asked for another way, and for nothing that takes a talk. */
  private static void inWriting(List<Scored> points, Scored written) {
    points.removeIf(
        one ->
            one.act().part() != Part.RELATIONSHIP
                && !one.act().isWaitedFor()
                && one.route().lane() != Lane.OWED);
    points.add(written);
  }

  /**
   * A meeting is prepared, what cannot be is moved, and thanks are said, whatever else there is to
   * say to them.
   */
  private static void addOwed(List<Scored> byImportance, List<Scored> points) {
    for (Act act : List.of(Act.PREPARE, Act.MOVE_STEP, Act.THANK)) {
      int answers = answers(points);
      byImportance.stream()
          .filter(one -> one.act() == act && one.route().lane() == Lane.OWED)
          .findFirst()
          .filter(owed -> !points.contains(owed))
          .ifPresent(owed -> points.add(answers, owed));
    }
  }

  /**
   * What is in the way of a deal that the talk is about comes before what matters besides: its new
   * date hangs on it, and so does whatever else is asked.
   */
  private static void addObstacle(List<Scored> byImportance, List<Scored> points) {
    Scored matter =
        points.stream().filter(one -> one.act().part() == Part.MATTER).findFirst().orElse(null);
    if (matter != null && matter.act() != Act.REMOVE_OBSTACLE) {
      byImportance.stream()
          .filter(one -> one.act() == Act.REMOVE_OBSTACLE)
          .filter(one -> one.advice().subject() instanceof OpportunityFact)
          .filter(one -> Objects.equals(one.from(), matter.from()))
          .findFirst()
          .ifPresent(obstacle -> points.add(points.indexOf(matter), obstacle));
    }
  }

  /** Who is spoken to anyway gets what is of use to them. */
  private static void addShared(List<Scored> byImportance, List<Scored> points) {
    boolean isATalk =
        points.stream()
            .noneMatch(
                one ->
                    one.isBare()
                        || one.act() == Act.SHARE
                        || one.act() == Act.WRITE_INSTEAD
                        || one.act() == Act.RESTORE_COMFORT);
    if (isATalk) {
      byImportance.stream()
          .filter(one -> one.act() == Act.SHARE)
          .filter(one -> points.stream().anyMatch(other -> isAboutTheSame(one, other)))
          .filter(one -> Objects.equals(one.from(), Drafts.firstDay(points)))
          .findFirst()
          .ifPresent(one -> points.add(answers(points), one));
    }
  }

  /** Whether a deal that nobody has qualified is worth the talk is asked in it. */
  private static void addQualifying(List<Scored> byImportance, List<Scored> points) {
    for (Scored matter : List.copyOf(points)) {
      if (matter.act().part() == Part.MATTER
          && matter.act() != Act.QUALIFY
          && matter.advice().subject() instanceof OpportunityFact deal
          && Boolean.FALSE.equals(deal.qualified())) {
        byImportance.stream()
            .filter(one -> one.act() == Act.QUALIFY && isAboutTheSame(one, matter))
            .filter(one -> Objects.equals(one.from(), matter.from()))
            .findFirst()
            .filter(one -> !points.contains(one))
            .ifPresent(one -> points.add(points.indexOf(matter) + 1, one));
      }
    }
  }

  /**
   * Who is busy, or unlikely to buy, is written to in two lines, where nothing takes a talk at
   * once; who is spoken to anyway is not reminded besides.
   */
  private static boolean isAReminder(List<Scored> about) {
    return about.stream().anyMatch(one -> one.act() == Act.REMIND)
        && about.stream().allMatch(Conversation::canWait);
  }

  /** A step that nobody waits for, or a question that may be asked when they have time. */
  private static boolean canWait(Scored one) {
    boolean isDueSoon =
        one.advice().subject() instanceof OpportunityFact deal
            && deal.daysToClose() != null
            && deal.daysToClose() <= DUE_SOON;
    return one.route().lane() != Lane.OWED
        && (isAStep(one) || QUESTIONS.contains(one.act()) && !isDueSoon || isIdle(one));
  }

  /** What is said of a deal that is too unlikely to be worth a talk. */
  private static boolean isIdle(Scored one) {
    return one.advice().subject() instanceof OpportunityFact deal
        && !deal.worthATalk()
        && one.act() != Act.RESTORE_COMFORT;
  }

  private static boolean isAStep(Scored one) {
    return one.act().part() == Part.STEP;
  }

  /** When they like to be called is asked at the end of any talk that may ask something. */
  private static void addBestTime(List<Scored> byImportance, List<Scored> points) {
    boolean mayAsk =
        points.stream()
            .allMatch(
                one ->
                    one.act() != Act.WRITE_INSTEAD
                        && !one.isBare()
                        && !one.advice().play().script().asksForNothing());
    if (mayAsk) {
      byImportance.stream()
          .filter(one -> one.act() == Act.ASK_BEST_TIME && one.from() == null)
          .filter(one -> Draft.deals(points).contains(one.advice().subject()))
          .filter(one -> points.stream().noneMatch(other -> other.act() == Act.ASK_BEST_TIME))
          .findFirst()
          .ifPresent(points::add);
    }
  }

  /** What is said about one deal of theirs is said about the others of which the same holds. */
  private void addLikewise(List<Scored> byImportance, List<Scored> points) {
    LocalDate from = Drafts.firstDay(points);
    for (Scored about : List.copyOf(points)) {
      if (isForAll(about)) {
        List<OpportunityFact> deals = Draft.deals(points);
        byImportance.stream()
            .filter(one -> one.advice().play() == about.advice().play())
            .filter(one -> Objects.equals(one.from(), about.from()))
            .filter(one -> from == null || !isPast(one, from))
            .filter(one -> deals.stream().noneMatch(deal -> deal == one.advice().subject()))
            .limit(Math.max(0, MOST_DEALS - deals.size()))
            .forEach(points::add);
      }
    }
  }

  private static boolean isForAll(Scored about) {
    return about.advice().subject() instanceof OpportunityFact
        && about.route().lane() == Lane.SELLING
        && about.act().part() != Part.RELATIONSHIP
        && !about.isBare();
  }

  /** What was agreed for today is what the talk is for. */
  private boolean isKept(Scored one) {
    return one.act() == Act.KEEP_STEP && day.equals(drafts.appointment(one));
  }

  /** What was to be done by now is owned up to before anything else is spoken of. */
  private boolean isLate(Scored one) {
    LocalDate agreed = drafts.appointment(one);
    return agreed != null && agreed.isBefore(day);
  }

  /** How many points are about the relationship; they come first. */
  private static int answers(List<Scored> points) {
    int answers = 0;
    while (answers < points.size() && points.get(answers).act().part() == Part.RELATIONSHIP) {
      answers++;
    }
    return answers;
  }

  /**
   * A gift that is beside what is owed, beside a word about a deal of theirs, or beside an ask of
   * somebody who owes us one: credit is there to be drawn on, and who promises to ask for nothing
   * cannot come to business.
   */
  private static boolean isIdleGift(Scored one, List<Scored> points) {
    boolean isGift =
        one.route().lane() != Lane.OWED && one.advice().play().script().asksForNothing();
    return isGift
        && points.stream()
            .anyMatch(
                other ->
                    other.route().lane() == Lane.OWED && other.act() != Act.THANK
                        || !(one.advice().subject() instanceof OpportunityFact)
                            && other.advice().subject() instanceof OpportunityFact
                            && !other.advice().play().script().asksForNothing()
                        || other.act().asks() && isAboutTheSame(one, other));
  }

  private static boolean isAboutTheSame(Scored one, Scored other) {
    return Objects.requireNonNull(one.advice().subject())
        .equals(Objects.requireNonNull(other.advice().subject()));
  }

  /**
   * What can still be spoken of when the person may be contacted again: nothing about a deal whose
   * date will have passed by then, unless there is nothing else. What may be said now does not wait
   * so long for what may not.
   */
  private List<Scored> inTime(List<Scored> about) {
    LocalDate from = Drafts.firstDay(about);
    if (from == null || about.stream().noneMatch(one -> isPast(one, from))) {
      return about;
    }
    boolean mayBeNow = about.stream().anyMatch(one -> one.from() == null && isPast(one, from));
    List<Scored> inTime =
        about.stream().filter(one -> mayBeNow ? one.from() == null : !isPast(one, from)).toList();
    return inTime.isEmpty() ? about : inTime;
  }

  private boolean isPast(Scored one, LocalDate from) {
    LocalDate last = drafts.lastDay(List.of(one));
    return last != null && last.isBefore(from);
  }

  /** Who is thanked may be spoken to about a deal that is due before the next talk can be. */
  private boolean isThankedAndDue(List<Scored> points, Scored one) {
    LocalDate last =
        one.advice().subject() instanceof OpportunityFact ? drafts.lastDay(List.of(one)) : null;
    return last != null
        && last.isBefore(day.plusDays(NEXT_TALK))
        && points.stream()
            .filter(other -> other.advice().play().script().asksForNothing())
            .allMatch(other -> other.act() == Act.THANK);
  }

  /** What asks for something in a talk that promised to ask for nothing; what is owed is kept. */
  private static boolean isAnAsk(Scored one) {
    boolean isOwed = one.route().lane() == Lane.OWED;
    return !one.advice().play().script().asksForNothing()
        // What is taken out of their way is in their interest.
        && one.act() != Act.REMOVE_OBSTACLE
        && one.act() != Act.RESTORE_COMFORT
        && (one.act().asks() || !isOwed && one.advice().play().script().ask() != null);
  }

  /**
   * Who feels sold to is put at ease before anything else, and nothing else matters but what they
   * wait for.
   */
  private static void first(List<Scored> points, Scored comfort) {
    points.removeIf(
        one ->
            one == comfort
                || (one.act().part() == Part.MATTER || one.act().isPursuing())
                    && !one.act().isWaitedFor());
    points.add(0, comfort);
  }
}
